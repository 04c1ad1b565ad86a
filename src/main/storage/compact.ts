import type { Collection, Office } from '../../shared/domain/office'
import { collections, emptyOffice } from '../../shared/domain/office'
import { loadRow, recordKey, takeIn } from '../../shared/replication/apply'
import { raiseCounter } from '../../shared/replication/derive'
import { addRows, mergesOf, publishSnapshot } from './snapshot-write'
import type { RowsWriter, WriteFile } from './snapshot-write'
import type { Base } from './compact-base'
import { findBase } from './compact-base'
import { untouched } from './compact-rows'
import type { Tail } from './compact-tail'
import { readTail } from './compact-tail'
import type { FileSystem } from './file-system'
import type { Pace } from './pace'
import type { MergeRow } from './snapshot-read'
import { isMergeRow } from './snapshot-read'
import type { StreamHead } from './stream'

/** What a compaction is told: paths and names, never records. */
export type CompactionOrder = {
  /** <data>/snapshot */
  readonly snapshotFolder: string
  /** <data>/journal */
  readonly journalFolder: string
  readonly officeId: string
  readonly device: string
  /** This PC's segments that nobody writes to any more. */
  readonly sealed: readonly string[]
}

export type Compacted = {
  readonly name: string
  /** Where it ends. */
  readonly streams: readonly StreamHead[]
  readonly bytes: number
}

type Work = {
  readonly base: Base
  readonly tail: Tail
  /** Only the records that the tail touches; what is erased, of all. */
  readonly partial: Office
  readonly pace: Pace
}

function isRowOf(row: unknown): row is { readonly id: string } {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
}

/** One collection: rows nobody touched are taken over byte by byte, the others merged and written anew. */
async function compactCollection(work: Work, collection: Collection, writer: RowsWriter): Promise<void> {
  const { base, tail, partial, pace } = work
  const operations = tail.operations.get(collection) ?? []
  const touched = new Set(operations.map(({ operation }) => operation.id))
  const table = partial.tables[collection]
  const keep = (row: unknown) => !(isRowOf(row) && touched.has(row.id) && loadRow(partial, collection, row))
  const rows = await untouched(base, collection, touched.size === 0 ? undefined : keep, pace)
  for (const { operation, origin, index } of operations) {
    if (!takeIn(partial, operation, origin, index)) tail.pending.push({ operation, origin })
    if (pace.isDue()) await pace.rest()
  }
  await rows.copy(writer)
  await addRows(writer, table.values())
}

/** The merge states of touched records are taken out, the others stay as they are. */
async function openMerges({ base, tail, partial, pace }: Work) {
  const touched = new Set<string>()
  for (const [collection, operations] of tail.operations) {
    for (const { operation } of operations) touched.add(recordKey(collection, operation.id))
  }
  const take = ({ key, merge, hidden }: MergeRow) => {
    partial.merges.set(key, merge)
    if (hidden !== undefined) partial.hidden.set(key, hidden)
  }
  const keep = (row: unknown) => {
    if (!isMergeRow(row) || !touched.has(row.key)) return true
    take(row)
    return false
  }
  return untouched(base, 'merges', touched.size === 0 ? undefined : keep, pace)
}

async function fill(work: Work, write: WriteFile) {
  const { base, tail, partial } = work
  for (const key of base.erased) partial.erased.add(key)
  const merges = await openMerges(work)
  for (const collection of collections) {
    await write(collection, (writer) => compactCollection(work, collection, writer))
  }
  await write('merges', async (writer) => {
    await merges.copy(writer)
    await addRows(writer, mergesOf(partial))
  })
  const erased = [...partial.erased].map((key) => ({ key }))
  await write('erased', (writer) => addRows(writer, erased))
  await write('pending', (writer) => addRows(writer, [...base.pending, ...tail.pending]))
  await write('replies', (writer) => addRows(writer, tail.replies))
  const counters = new Map(Object.entries(base.counters))
  for (const { number } of partial.tables.tickets.values()) raiseCounter(counters, number)
  const { streams, lastStamp } = tail
  return { streams: [...streams], lastStamp, counters: Object.fromEntries(counters) }
}

/**
 * Makes the next snapshot from the last one and the journal behind it, file by file: what loading both would show,
 * without holding more of the office in memory than the journal touches. Throws when anything is not as it should be;
 * the snapshot before then stays the current one.
 */
export async function compact(
  fileSystem: FileSystem,
  order: CompactionOrder,
  pace: Pace,
): Promise<Compacted> {
  const { snapshotFolder, officeId, device } = order
  const place = { fileSystem, folder: snapshotFolder, officeId, device }
  const base = await findBase(place, pace)
  const tail = await readTail(fileSystem, order, base, pace)
  const work = { base, tail, partial: emptyOffice(), pace }
  const { name, footer, bytes } = await publishSnapshot(place, (write) => fill(work, write))
  return { name, streams: footer.streams, bytes }
}
