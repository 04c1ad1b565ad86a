import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Office } from '../../shared/domain/office'
import { collections } from '../../shared/domain/office'
import { writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn, writeAll } from './file-system'
import {
  currentNames,
  currentSnapshots,
  footerFormat,
  isSnapshotName,
  readSnapshot,
  snapshotName,
} from './snapshot-read'
import type { Content, FileFacts, Footer } from './snapshot-read'

export type SnapshotPlace = {
  readonly fileSystem: FileSystem
  /** <data>/snapshot */
  readonly folder: string
  readonly officeId: string
  readonly device: string
}

const chunkLength = 1 << 20
const keptSnapshots = 3

/** Rows as JSON lines in pieces of about 1 MB, since no large thing may be one string. */
function* pieces(rows: Iterable<unknown>): Generator<{ readonly text: string; readonly count: number }> {
  let text = ''
  let count = 0
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`
    count += 1
    if (text.length < chunkLength) continue
    yield { text, count }
    text = ''
    count = 0
  }
  if (count > 0) yield { text, count }
}

async function writeRows(fileSystem: FileSystem, path: string, rows: Iterable<unknown>): Promise<FileFacts> {
  const sum = createHash('sha256')
  let count = 0
  let position = 0
  const file = await fileSystem.create(path)
  try {
    for (const piece of pieces(rows)) {
      const bytes = Buffer.from(piece.text)
      await writeAll(file, bytes, position)
      sum.update(bytes)
      position += bytes.byteLength
      count += piece.count
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { count, sha256: sum.digest('hex') }
}

function* mergesOf({ merges, hidden }: Office): Generator<object> {
  for (const [key, merge] of merges) {
    const row = hidden.get(key)
    yield row === undefined ? { key, merge } : { key, merge, hidden: row }
  }
}

async function writeFiles(place: SnapshotPlace, path: string, content: Content): Promise<Footer> {
  const { fileSystem, officeId, device } = place
  const { office, pending, replies, streams, lastStamp } = content
  const files: Record<string, FileFacts> = {}
  for (const collection of collections) {
    const rows = office.tables[collection].values()
    files[collection] = await writeRows(fileSystem, join(path, `${collection}.jsonl`), rows)
  }
  files['merges'] = await writeRows(fileSystem, join(path, 'merges.jsonl'), mergesOf(office))
  const erased = [...office.erased].map((key) => ({ key }))
  files['erased'] = await writeRows(fileSystem, join(path, 'erased.jsonl'), erased)
  files['pending'] = await writeRows(fileSystem, join(path, 'pending.jsonl'), pending)
  files['replies'] = await writeRows(fileSystem, join(path, 'replies.jsonl'), replies)
  const counters = Object.fromEntries(office.derived.counters)
  return { format: footerFormat, office: officeId, device, streams: [...streams], lastStamp, counters, files }
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

/**
 * Writes the next snapshot, syncs it, reads it back and checks it, and only then makes it the current one; until that
 * point the one before stays valid. Throws when any step fails. Resolves to the snapshot's name.
 */
export async function writeSnapshot(place: SnapshotPlace, content: Content): Promise<string> {
  const { fileSystem, folder } = place
  await fileSystem.makeFolder(folder)
  await removeUnfinished(place)
  const last = ((await namesIn(fileSystem, folder)) ?? []).filter(isSnapshotName).at(-1)
  const name = snapshotName(Number(last ?? 0) + 1)
  const path = join(folder, name)
  await fileSystem.makeFolder(path)
  const footer = await writeFiles(place, path, content)
  await writeDocument(fileSystem, join(path, 'footer.json'), footer)
  await fileSystem.syncFolder(folder)
  const back = await readSnapshot(place, name, 'check')
  if (back.kind !== 'read') throw new Error(`snapshot ${name} reads back ${back.kind}`)
  for (const current of currentNames) await writeDocument(fileSystem, join(folder, current), name)
  await removeOld(place)
  return name
}
