import { z } from 'zod'
import type { RecordKind } from '../domain/foreign-record'
import { recordKinds } from '../domain/foreign-record'
import { importIdSchema } from '../domain/ids'
import type { ImportBatch } from '../domain/import-batch'
import type {
  DoubtfulRow,
  DroppedLink,
  Encoding,
  FilePlan,
  FileRefusal,
  LeftOutRow,
  Mapping,
  PlanCounts,
} from '../domain/import-plan'
import { fileLimitBytes, request } from './request'
import { requestId } from './request-id'

const nothing = z.strictObject({})
const draftName = z.string().regex(/^[a-z-]{1,40}$/)
const previewId = z.string().min(1).max(64)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const columnSchema = z.int().min(0).max(500)

/** For one file: which kind it is, and for each field of ours the column it comes from; without, as proposed. */
export const mappingSchema = z.strictObject({
  file: z.string().max(260),
  /** null: the file is left aside. */
  kind: z.enum(recordKinds).nullable(),
  mapping: z.record(z.string().max(60), columnSchema.nullable()).exactOptional(),
})

/** `cells`: the fields as the user put them right; only with an acceptance. */
export const decisionSchema = z.strictObject({
  key: z.string().max(300),
  is: z.enum(['undecided', 'accepted', 'refused']),
  cells: z.array(z.string().max(10_000)).max(500).exactOptional(),
})

/** One decision for all rows that are open (or, taking it back, decided), perhaps of one kind only. */
export const decideAllSchema = z.strictObject({
  is: z.enum(['undecided', 'accepted', 'refused']),
  kind: z.enum(recordKinds).exactOptional(),
})

export const dataRequests = {
  'draft:read': request('session', z.strictObject({ name: draftName })),
  'draft:save': request('session', z.strictObject({ name: draftName, value: z.json() })),
  'draft:drop': request('session', z.strictObject({ name: draftName })),
  'file:add': request(
    'customer.edit',
    /** Pictures; with `pdf` those, too. */
    z.strictObject({ bytes: z.instanceof(Uint8Array), pdf: z.literal(true).exactOptional() }),
    fileLimitBytes + 1_024,
  ),
  'file:read': request('look', z.strictObject({ hash })),
  'import:choose': request('data.import', nothing),
  'import:preview': request(
    'data.import',
    z.strictObject({
      id: previewId,
      mappings: z.array(mappingSchema).max(20).exactOptional(),
      decisions: z.array(decisionSchema).max(10_000).exactOptional(),
      all: decideAllSchema.exactOptional(),
    }),
    fileLimitBytes,
  ),
  'import:run': request('data.import', z.strictObject({ requestId, id: previewId })),
  'import:cancel': request('data.import', z.strictObject({ id: previewId })),
  'import:undo': request('data.import', z.strictObject({ requestId, id: importIdSchema })),
  'import:continue': request('data.import', z.strictObject({ requestId, id: importIdSchema })),
  'import:list': request('data.import', nothing),
  'export:run': request('data.export', z.strictObject({ format: z.enum(['json', 'csv']) })),
}

export type PreviewFile = FilePlan & {
  readonly encoding: Encoding
  readonly header: readonly string[]
  /** First rows as they stand in the file. */
  readonly sample: readonly (readonly string[])[]
  readonly mapping: Mapping
  readonly fields: readonly { readonly field: string; readonly needed: boolean }[]
}

/** A file that cannot be read at all. */
export type RefusedFile = FileRefusal & { readonly file: string }

export type ImportPreview = {
  readonly id: string
  readonly files: readonly PreviewFile[]
  readonly refused: readonly RefusedFile[]
  readonly counts: Readonly<Record<RecordKind, PlanCounts>>
  readonly netCents: { readonly read: number; readonly ready: number }
  /** Undecided rows, and how many of them could be accepted as they are proposed. */
  readonly open: Readonly<Record<RecordKind, { readonly all: number; readonly acceptable: number }>>
  /** The first of the lists below, the open ones before the others if there are more than are sent. */
  readonly doubtful: readonly DoubtfulRow[]
  readonly doubtfulTotal: number
  readonly leftOut: readonly LeftOutRow[]
  readonly leftOutTotal: number
  readonly droppedLinks: readonly DroppedLink[]
  readonly droppedLinksTotal: number
}

export type ImportRow = ImportBatch & {
  readonly startedByName: string
  /** Records on disk; less than planned while open. */
  readonly written: number
  /** It is being written or taken back at this moment. */
  readonly running: boolean
}

/** A record that stays although its import was taken back, because somebody has worked with it. */
export type KeptRecord = { readonly kind: RecordKind; readonly name: string }

export type DataAnswers = {
  'draft:read': { readonly value: unknown; readonly savedAt: number } | null
  'draft:save': { readonly savedAt: number }
  'draft:drop': null
  'file:add': { readonly hash: string }
  'file:read': { readonly bytes: Uint8Array }
  'import:choose': ImportPreview | null
  'import:preview': ImportPreview
  'import:run': ImportRow
  'import:cancel': null
  'import:undo': {
    readonly removed: number
    readonly kept: readonly KeptRecord[]
    readonly keptTotal: number
  }
  'import:continue': ImportRow
  'import:list': readonly ImportRow[]
  'export:run': { readonly fileName: string; readonly records: number } | null
}
