import { join } from 'node:path'
import { z } from 'zod'
import type { Collection, Office } from '../../shared/domain/office'
import { collections, emptyOffice } from '../../shared/domain/office'
import type { Merge } from '../../shared/domain/versions'
import { loadRow } from '../../shared/replication/apply'
import type { Json, JsonObject } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { readIfPresent } from './file-system'
import type { Pace } from './pace'
import { unpaced } from './pace'
import type { Reply } from './replies'
import type { Footer, SnapshotFolder } from './snapshot-footer'
import { headsSchema, readFooter } from './snapshot-footer'
import { hasSum, readRows } from './snapshot-rows'
import type { StreamHead } from './stream'

/** What a snapshot holds: memory as it was right after the last line of each stream, without its indexes. */
export type Content = {
  readonly office: Office
  readonly pending: readonly Pending[]
  readonly replies: readonly Reply[]
  readonly streams: readonly StreamHead[]
  readonly lastStamp: string
  /** Of all its files together. */
  readonly bytes: number
}

/** The files beside those of the collections. */
const otherFiles = ['merges', 'erased', 'pending', 'replies'] as const
export const snapshotFiles = [...collections, ...otherFiles] as const
export type SnapshotFile = (typeof snapshotFiles)[number]

const json = z.custom<Json>((value) => value !== undefined)
const jsonObject = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null)
const replySchema = z.strictObject({ requestId: z.string(), person: z.string(), value: json })
const pendingSchema: z.ZodType<Pending> = z.strictObject({
  operation: jsonObject,
  origin: z.strictObject({
    stamp: z.string(),
    at: z.number(),
    by: z.string(),
    forWhom: z.string().exactOptional(),
    device: z.string(),
    epoch: z.int(),
    seq: z.int(),
    seen: headsSchema,
  }),
})

/** A record's merge state; `hidden` is the record as it was, if it is deleted. */
export type MergeRow = { readonly key: string; readonly merge: Merge; readonly hidden?: JsonObject }

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** One per record that was ever changed, so not parsed by schema: the file's sum vouches for the rest. */
export function isMergeRow(value: unknown): value is MergeRow {
  if (!isObject(value) || typeof value['key'] !== 'string' || !isObject(value['merge'])) return false
  const { base, versions, rivals } = value['merge']
  return typeof base === 'string' && isObject(versions) && isObject(rivals)
}

const erasedSchema = z.strictObject({ key: z.string() })

function pushParsed<T>(list: T[], schema: z.ZodType<T>, row: unknown): boolean {
  const parsed = schema.safeParse(row)
  if (parsed.success) list.push(parsed.data)
  return parsed.success
}

export type Beside = { readonly pending: Pending[]; readonly replies: Reply[] }

/** Takes one row of one of the files beside the collections; false: not such a row. */
export function takeOther(
  office: Office,
  { pending, replies }: Beside,
  file: (typeof otherFiles)[number],
  row: unknown,
): boolean {
  if (file === 'pending') return pushParsed(pending, pendingSchema, row)
  if (file === 'replies') return pushParsed(replies, replySchema, row)
  if (file === 'erased') {
    const parsed = erasedSchema.safeParse(row)
    if (parsed.success) office.erased.add(parsed.data.key)
    return parsed.success
  }
  if (!isMergeRow(row)) return false
  office.merges.set(row.key, row.merge)
  if (row.hidden !== undefined) office.hidden.set(row.key, row.hidden)
  return true
}

function isCollection(file: SnapshotFile): file is Collection {
  return file in emptyTables
}
const emptyTables = emptyOffice().tables

/** `check` reads every byte and compares the sums, but builds nothing. */
export type Depth = 'load' | 'check'

type ReadSnapshot =
  | { readonly kind: 'read'; readonly footer: Footer; readonly content: Content }
  /** `older`: of an earlier format; the journal tells it anew. */
  | { readonly kind: 'damaged' | 'newer' | 'older' }

const damaged = { kind: 'damaged' } as const

/** One file's bytes; undefined when it is not there. */
export async function readSnapshotFile(
  { fileSystem, folder }: SnapshotFolder,
  name: string,
  file: SnapshotFile,
): Promise<Buffer | undefined> {
  const bytes = await readIfPresent(fileSystem, join(folder, name, `${file}.jsonl`))
  return bytes === undefined ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Each file's bytes, the next one already being read while the caller is busy with this one. */
async function* filesAhead(place: SnapshotFolder, name: string) {
  const read = (file: SnapshotFile | undefined) => {
    const bytes = file === undefined ? undefined : readSnapshotFile(place, name, file)
    // Whoever awaits it hears of a failure; before that it is nobody's.
    bytes?.catch(() => undefined)
    return bytes
  }
  let next = read(snapshotFiles[0])
  for (const [i, file] of snapshotFiles.entries()) {
    const bytes = await next
    next = read(snapshotFiles[i + 1])
    yield { file, bytes }
  }
}

/** How much of the work of opening is done when all rows are read. */
const rowsShare = 0.8

type Progress = { done: number; readonly all: number }

function tellRows({ tell }: Pace, progress: Progress, rows: number): void {
  progress.done += rows
  tell((progress.done / Math.max(1, progress.all)) * rowsShare)
}

/** Reads one snapshot; damaged if any file, sum, count or row is not as its footer says. */
export async function readSnapshot(
  place: SnapshotFolder,
  name: string,
  depth: Depth,
  pace: Pace = unpaced,
): Promise<ReadSnapshot> {
  const footer = await readFooter(place, name)
  if (footer === 'newer' || footer === 'older') return { kind: footer }
  if (footer === undefined) return damaged
  const office = emptyOffice()
  const beside: Beside = { pending: [], replies: [] }
  const progress = { done: 0, all: Object.values(footer.files).reduce((sum, { count }) => sum + count, 0) }
  const taker = (file: SnapshotFile) =>
    isCollection(file)
      ? (row: unknown) => typeof row === 'object' && row !== null && loadRow(office, file, row)
      : (row: unknown) => takeOther(office, beside, file, row)
  let all = 0
  for await (const { file, bytes } of filesAhead(place, name)) {
    const facts = footer.files[file]
    if (bytes === undefined || facts === undefined) return damaged
    all += bytes.byteLength
    const take = taker(file)
    const isGood =
      depth === 'check'
        ? await hasSum(bytes, facts, pace)
        : await readRows(bytes, facts, pace, ({ rows }) => {
            tellRows(pace, progress, rows.length)
            return rows.every(take)
          })
    if (!isGood) return damaged
  }
  for (const [series, counter] of Object.entries(footer.counters))
    office.derived.counters.set(series, counter)
  const { streams, lastStamp } = footer
  return { kind: 'read', footer, content: { office, ...beside, streams, lastStamp, bytes: all } }
}
