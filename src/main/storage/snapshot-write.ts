import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Office } from '../../shared/domain/office'
import { collections } from '../../shared/domain/office'
import { writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn, writeAll } from './file-system'
import type { FileFacts, Footer, SnapshotFolder } from './snapshot-footer'
import { currentNames, currentSnapshots, footerFormat, isSnapshotName, snapshotName } from './snapshot-footer'
import type { Content, MergeRow } from './snapshot-read'
import { readSnapshot } from './snapshot-read'

export type SnapshotPlace = SnapshotFolder & { readonly officeId: string; readonly device: string }

const pieceLength = 1 << 20
const keptSnapshots = 3

/** One file of rows that is being written: whole lines, in pieces of about 1 MB. What is answered must be awaited. */
export type RowsWriter = {
  /** A row as JSON text without its line feed. */
  readonly add: (text: string) => Promise<void> | undefined
  /** Lines as they stand in an earlier file, line feeds included. */
  readonly addLines: (bytes: Uint8Array, count: number) => Promise<void> | undefined
}

type Written = { readonly facts: FileFacts; readonly bytes: number }

/** Gathers lines and hands on about 1 MB at a time, since no large thing may be one string. */
function gather(write: (bytes: Uint8Array) => Promise<void>) {
  let parts: Uint8Array[] = []
  let size = 0
  let text = ''
  let count = 0
  const endText = () => {
    if (text === '') return
    parts.push(Buffer.from(text))
    size += text.length
    text = ''
  }
  const flush = async () => {
    endText()
    const bytes = Buffer.concat(parts)
    parts = []
    size = 0
    for (let at = 0; at < bytes.byteLength; at += pieceLength)
      await write(bytes.subarray(at, at + pieceLength))
  }
  const writer: RowsWriter = {
    add: (row) => {
      text += `${row}\n`
      count += 1
      return text.length + size < pieceLength ? undefined : flush()
    },
    addLines: (bytes, lines) => {
      endText()
      parts.push(bytes)
      size += bytes.byteLength
      count += lines
      return size < pieceLength ? undefined : flush()
    },
  }
  return { writer, flush, count: () => count }
}

async function writeLines(
  fileSystem: FileSystem,
  path: string,
  fill: (writer: RowsWriter) => Promise<void>,
): Promise<Written> {
  const sum = createHash('sha256')
  let position = 0
  const file = await fileSystem.create(path)
  const { writer, flush, count } = gather(async (bytes) => {
    await writeAll(file, bytes, position)
    sum.update(bytes)
    position += bytes.byteLength
  })
  try {
    await fill(writer)
    await flush()
    await file.sync()
  } finally {
    await file.close()
  }
  return { facts: { count: count(), sha256: sum.digest('hex') }, bytes: position }
}

/** Writes the files of a snapshot, each by the name it has in the footer. */
export type WriteFile = (file: string, fill: (writer: RowsWriter) => Promise<void>) => Promise<void>

/** Adds rows one after the other. */
export async function addRows({ add }: RowsWriter, rows: Iterable<unknown>): Promise<void> {
  for (const row of rows) {
    const written = add(JSON.stringify(row))
    if (written !== undefined) await written
  }
}

export function* mergesOf({ merges, hidden }: Office): Generator<MergeRow> {
  for (const [key, merge] of merges) {
    const row = hidden.get(key)
    yield row === undefined ? { key, merge } : { key, merge, hidden: row }
  }
}

/** Attempts that never became current: whatever is newer than the current one. */
async function removeUnfinished({ fileSystem, folder }: SnapshotPlace): Promise<void> {
  const current = await currentSnapshots({ fileSystem, folder })
  if (current.length === 0) return
  const names = ((await namesIn(fileSystem, folder)) ?? []).filter(isSnapshotName)
  const unfinished = names.filter((name) => current.every((valid) => name > valid))
  for (const name of unfinished) await fileSystem.removeFolder(join(folder, name))
}

async function removeOld({ fileSystem, folder }: SnapshotPlace): Promise<void> {
  const names = ((await namesIn(fileSystem, folder)) ?? []).filter(isSnapshotName)
  for (const name of names.slice(0, -keptSnapshots)) await fileSystem.removeFolder(join(folder, name))
}

type Published = { readonly name: string; readonly footer: Footer; readonly bytes: number }
type FooterFacts = Pick<Footer, 'streams' | 'lastStamp' | 'counters'>

/**
 * Makes the next snapshot of what `fill` writes: syncs it, reads it back and checks it, and only then makes it the
 * current one; until that point the one before stays valid. Throws when any step fails.
 */
export async function publishSnapshot(
  place: SnapshotPlace,
  fill: (write: WriteFile) => Promise<FooterFacts>,
): Promise<Published> {
  const { fileSystem, folder, officeId, device } = place
  await fileSystem.makeFolder(folder)
  await removeUnfinished(place)
  const last = ((await namesIn(fileSystem, folder)) ?? []).filter(isSnapshotName).at(-1)
  const name = snapshotName(Number(last ?? 0) + 1)
  const path = join(folder, name)
  await fileSystem.makeFolder(path)
  const files: Record<string, FileFacts> = {}
  let bytes = 0
  const facts = await fill(async (file, fillFile) => {
    const written = await writeLines(fileSystem, join(path, `${file}.jsonl`), fillFile)
    files[file] = written.facts
    bytes += written.bytes
  })
  const footer: Footer = { format: footerFormat, office: officeId, device, ...facts, files }
  await writeDocument(fileSystem, join(path, 'footer.json'), footer)
  await fileSystem.syncFolder(folder)
  const back = await readSnapshot(place, name, 'check')
  if (back.kind !== 'read') throw new Error(`snapshot ${name} reads back ${back.kind}`)
  for (const current of currentNames) await writeDocument(fileSystem, join(folder, current), name)
  await removeOld(place)
  return { name, footer, bytes }
}

/** Writes the next snapshot from memory; resolves to its name. */
export async function writeSnapshot(place: SnapshotPlace, content: Omit<Content, 'bytes'>): Promise<string> {
  const { office, pending, replies, streams, lastStamp } = content
  const { name } = await publishSnapshot(place, async (write) => {
    for (const collection of collections) {
      await write(collection, (writer) => addRows(writer, office.tables[collection].values()))
    }
    await write('merges', (writer) => addRows(writer, mergesOf(office)))
    await write('erased', (writer) =>
      addRows(
        writer,
        [...office.erased].map((key) => ({ key })),
      ),
    )
    await write('pending', (writer) => addRows(writer, pending))
    await write('replies', (writer) => addRows(writer, replies))
    const counters = Object.fromEntries(office.derived.counters)
    return { streams: [...streams], lastStamp, counters }
  })
  return name
}
