import { z } from 'zod'
import { importIdSchema } from '../domain/ids'
import type { ImportBatch } from '../domain/import-batch'
import { fileLimitBytes, request } from './request'
import { requestId } from './request-id'

const nothing = z.strictObject({})
const draftName = z.string().regex(/^[a-z-]{1,40}$/)
const previewId = z.string().min(1).max(64)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const importKinds = ['customers', 'products', 'persons', 'tickets', 'items'] as const
export const importKindSchema = z.enum(importKinds)
export type ImportKind = z.infer<typeof importKindSchema>

/** For one file: which kind it is, and for each field of ours the column it comes from. */
export const mappingSchema = z.strictObject({
  file: z.string().max(260),
  kind: importKindSchema.nullable(),
  columns: z.record(z.string().max(60), z.int().min(0).max(500)),
})

export const decisionSchema = z.strictObject({
  file: z.string().max(260),
  line: z.int().min(1),
  decision: z.enum(['undecided', 'accepted', 'refused']),
})

export const dataRequests = {
  'draft:read': request('session', z.strictObject({ name: draftName })),
  'draft:save': request('session', z.strictObject({ name: draftName, value: z.json() })),
  'draft:drop': request('session', z.strictObject({ name: draftName })),
  'file:add': request(
    'customer.edit',
    z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    fileLimitBytes + 1_024,
  ),
  'file:read': request('look', z.strictObject({ hash })),
  'import:choose': request('data.import', nothing),
  'import:preview': request(
    'data.import',
    z.strictObject({
      id: previewId,
      mappings: z.array(mappingSchema).max(20).exactOptional(),
      decisions: z.array(decisionSchema).max(100_000).exactOptional(),
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

export type ImportCounts = {
  readonly read: number
  readonly ready: number
  readonly doubtful: number
  readonly refused: number
  readonly leftOut: number
}

export type PreviewFile = {
  readonly name: string
  readonly encoding: string
  readonly kind: ImportKind | null
  readonly header: readonly string[]
  readonly rowCount: number
  /** First rows as they stand in the file. */
  readonly sample: readonly (readonly string[])[]
  readonly columns: Readonly<Record<string, number>>
  readonly fields: readonly { readonly name: string; readonly required: boolean }[]
  readonly notTaken: readonly string[]
}

export type DoubtfulRow = {
  readonly file: string
  readonly line: number
  readonly reason: string
  readonly cells: readonly string[]
  /** The row as it would be taken; null where no repair is known. */
  readonly repair: readonly string[] | null
  readonly decision: 'undecided' | 'accepted' | 'refused'
}

export type LeftOutRow = {
  readonly kind: ImportKind
  readonly file: string
  readonly line: number
  readonly id: string
  readonly reason: string
  readonly because: string
}

export type ImportPreview = {
  readonly id: string
  readonly files: readonly PreviewFile[]
  readonly counts: Readonly<Record<ImportKind, ImportCounts>>
  readonly totalCents: number
  readonly doubtful: readonly DoubtfulRow[]
  readonly leftOut: readonly LeftOutRow[]
}

export type ImportRow = ImportBatch & {
  readonly startedByName: string
  /** Records on disk; less than planned while open. */
  readonly written: number
}

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
    readonly kept: readonly { readonly kind: string; readonly name: string }[]
  }
  'import:continue': ImportRow
  'import:list': readonly ImportRow[]
  'export:run': { readonly fileName: string; readonly records: number } | null
}
