import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Collection, Office } from '../../shared/domain/office'
import { collections, emptyOffice } from '../../shared/domain/office'
import { loadRow } from '../../shared/replication/apply'
import { rebuildDerived } from '../../shared/replication/rebuild'
import type { Json, JsonObject } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { readDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn, readIfPresent } from './file-system'
import { lineFeed } from './line'
import type { Reply } from './replies'
import type { StreamHead } from './stream'

/** What a snapshot holds: memory as it was right after the last line of each stream. */
export type Content = {
  readonly office: Office
  readonly pending: readonly Pending[]
  readonly replies: readonly Reply[]
  readonly streams: readonly StreamHead[]
  readonly lastStamp: string
}

export const footerFormat = 2
export const currentNames = ['CURRENT', 'CURRENT-2'] as const

const headsSchema = z.record(z.string(), z.record(z.string(), z.int()))
const fileFacts = z.strictObject({ count: z.int(), sha256: z.string() })
const footerSchema = z.strictObject({
  format: z.literal(footerFormat),
  office: z.string(),
  device: z.string(),
  streams: z.array(
    z.strictObject({
      device: z.string(),
      epoch: z.int(),
      seq: z.int(),
      hash: z.string(),
      seen: headsSchema,
    }),
  ),
  lastStamp: z.string(),
  counters: z.record(z.string(), z.int()),
  files: z.record(z.string(), fileFacts),
})
export type FileFacts = z.infer<typeof fileFacts>
export type Footer = z.infer<typeof footerSchema>

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
const versionSchema = z.string()
const mergeSchema = z.strictObject({
  key: z.string(),
  merge: z.strictObject({
    base: versionSchema,
    versions: z.record(z.string(), versionSchema),
    rivals: z.record(z.string(), z.array(z.strictObject({ version: versionSchema, value: json }))),
    deletes: z.strictObject({ seen: headsSchema, open: z.array(versionSchema) }).exactOptional(),
  }),
  /** The record as it was, if it is deleted. */
  hidden: jsonObject.exactOptional(),
})
const erasedSchema = z.strictObject({ key: z.string() })

export function snapshotName(number: number): string {
  return String(number).padStart(6, '0')
}

export function isSnapshotName(name: string): boolean {
  return /^\d{6,}$/.test(name)
}

/** `check` reads every byte and compares the sums, but builds nothing. */
export type Depth = 'load' | 'check'

export type ReadSnapshot =
  | { readonly kind: 'read'; readonly footer: Footer; readonly content: Content }
  /** `older`: of an earlier format; the journal tells it anew. */
  | { readonly kind: 'damaged' | 'newer' | 'older' }

type Place = { readonly fileSystem: FileSystem; readonly folder: string }

const damaged = { kind: 'damaged' } as const

async function readFooter(
  { fileSystem, folder }: Place,
  name: string,
): Promise<Footer | 'newer' | 'older' | undefined> {
  const found = await readDocument(fileSystem, join(folder, name, 'footer.json'))
  if (found.kind !== 'found') return undefined
  const parsed = footerSchema.safeParse(found.value)
  if (parsed.success) return parsed.data
  const other = z.object({ format: z.int().min(1) }).safeParse(found.value).data?.format ?? footerFormat
  if (other === footerFormat) return undefined
  return other > footerFormat ? 'newer' : 'older'
}

/** The file's bytes if they have the sum that the footer names. */
async function readSummed(
  place: Place,
  path: string,
  facts: FileFacts | undefined,
): Promise<Buffer | undefined> {
  const bytes = facts === undefined ? undefined : await readIfPresent(place.fileSystem, path)
  if (bytes === undefined) return undefined
  const sum = createHash('sha256').update(bytes).digest('hex')
  return sum === facts?.sha256 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : undefined
}

const chunkLength = 1 << 20
const comma = 0x2c

/** JSON lines as the arrays of a few large texts, which parse several times faster than line by line. */
function* chunksOf(bytes: Buffer): Generator<readonly unknown[]> {
  for (let start = 0; start < bytes.byteLength;) {
    const feed = bytes.indexOf(lineFeed, Math.min(start + chunkLength, bytes.byteLength - 1))
    const end = feed < 0 ? bytes.byteLength : feed
    // No raw line feed stands inside JSON text, so each one found ends a row.
    for (let at = bytes.indexOf(lineFeed, start); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) {
      bytes[at] = comma
    }
    const rows: unknown = JSON.parse(`[${bytes.toString('utf8', start, end)}]`)
    if (Array.isArray(rows)) yield rows
    start = end + 1
  }
}

/** Hands on each JSON line of bytes that are given up for it; false when one is not taken or their number differs. */
function eachRow(bytes: Buffer, count: number, take: (row: unknown) => boolean): boolean {
  let rows = 0
  for (const chunk of chunksOf(bytes)) {
    for (const row of chunk) if (!take(row)) return false
    rows += chunk.length
  }
  return rows === count
}

type Take = { readonly [name: string]: (row: unknown) => boolean }

function takeInto(office: Office, pending: Pending[], replies: z.infer<typeof replySchema>[]): Take {
  const intoTable = (collection: Collection) => (row: unknown) =>
    typeof row === 'object' && row !== null && loadRow(office, collection, row)
  return {
    ...Object.fromEntries(collections.map((collection) => [collection, intoTable(collection)])),
    pending: (row) => {
      const parsed = pendingSchema.safeParse(row)
      if (parsed.success) pending.push(parsed.data)
      return parsed.success
    },
    merges: (row) => {
      const parsed = mergeSchema.safeParse(row)
      if (!parsed.success) return false
      const { key, merge, hidden } = parsed.data
      office.merges.set(key, merge)
      if (hidden !== undefined) office.hidden.set(key, hidden)
      return true
    },
    erased: (row) => {
      const parsed = erasedSchema.safeParse(row)
      if (parsed.success) office.erased.add(parsed.data.key)
      return parsed.success
    },
    replies: (row) => {
      const parsed = replySchema.safeParse(row)
      if (parsed.success) replies.push(parsed.data)
      return parsed.success
    },
  }
}

/** Reads one snapshot; damaged if any file, sum, count or row is not as its footer says. */
export async function readSnapshot(place: Place, name: string, depth: Depth): Promise<ReadSnapshot> {
  const footer = await readFooter(place, name)
  if (footer === 'newer' || footer === 'older') return { kind: footer }
  if (footer === undefined) return damaged
  const office = emptyOffice()
  const pending: Pending[] = []
  const replies: z.infer<typeof replySchema>[] = []
  const take = takeInto(office, pending, replies)
  for (const [file, takeRow] of Object.entries(take)) {
    const facts = footer.files[file]
    const bytes = await readSummed(place, join(place.folder, name, `${file}.jsonl`), facts)
    if (bytes === undefined || facts === undefined) return damaged
    if (depth === 'load' && !eachRow(bytes, facts.count, takeRow)) return damaged
  }
  const { streams, lastStamp } = footer
  for (const [series, counter] of Object.entries(footer.counters))
    office.derived.counters.set(series, counter)
  if (depth === 'load') rebuildDerived(office)
  return { kind: 'read', footer, content: { office, pending, replies, streams, lastStamp } }
}

/** The names that CURRENT and its copy give. */
export async function currentSnapshots({ fileSystem, folder }: Place): Promise<readonly string[]> {
  const current: string[] = []
  for (const file of currentNames) {
    const found = await readDocument(fileSystem, join(folder, file))
    if (found.kind === 'found' && typeof found.value === 'string') current.push(found.value)
  }
  return current
}

/** Snapshots in the order to try: the current one, its copy, then the others from new to old. */
export async function snapshotsToTry(place: Place): Promise<readonly string[]> {
  const names = ((await namesIn(place.fileSystem, place.folder)) ?? []).filter(isSnapshotName).toReversed()
  return [...new Set([...(await currentSnapshots(place)), ...names])]
}
