import { z } from 'zod'
import { customerIdSchema, documentIdSchema, ticketIdSchema } from './ids'
import { momentSchema, originFields } from './row'

/** Everything that is printed and kept as it was printed. */
export const documentKinds = [
  'claim-slip',
  'item-label',
  'hand-over-receipt',
  'reminder-letter',
  'certificate',
  'day-close',
] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

export const papers = ['A4', 'A5', 'roll-80', 'label'] as const
export const paperSchema = z.enum(papers)
export type Paper = z.infer<typeof paperSchema>

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Immutable: what was printed, by the sum of its bytes in the file store. A reprint is these files again. */
export const documentSchema = z.strictObject({
  id: documentIdSchema,
  ...originFields,
  happenedAt: momentSchema,
  kind: documentKindSchema,
  paper: paperSchema,
  language: z.enum(['de', 'en']),
  ticketId: ticketIdSchema.exactOptional(),
  customerId: customerIdSchema.exactOptional(),
  /** The page as HTML, what a printer gets. */
  page: hash,
  /** The same page as PDF. */
  pdf: hash,
})
export type Document = z.infer<typeof documentSchema>
