import { z } from 'zod'
import { areaSchema } from './area'
import {
  customerIdSchema,
  dayCloseIdSchema,
  documentIdSchema,
  handOverIdSchema,
  itemIdSchema,
  ticketIdSchema,
} from './ids'
import { longText, momentSchema, originFields } from './row'
import type { Task } from './task'
import { certificateKinds } from './formality'

/** Everything that is printed and kept as it was printed. */
export const documentKinds = [
  'claim-slip',
  'item-label',
  'hand-over-receipt',
  'reminder-letter',
  'certificate',
  'day-close',
  'work-order',
  'picking-list',
  'delivery-note',
] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

/** `label` is 62 × 29 mm, the roll is 80 mm wide and as long as what stands on it. */
export const papers = ['A4', 'A5', 'roll-80', 'label'] as const
export const paperSchema = z.enum(papers)
export type Paper = z.infer<typeof paperSchema>

/** Millimetres; null: as long as what stands on it. */
export type PaperSize = { readonly widthMm: number; readonly heightMm: number | null }
export const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { widthMm: 210, heightMm: 297 },
  A5: { widthMm: 148, heightMm: 210 },
  'roll-80': { widthMm: 80, heightMm: null },
  label: { widthMm: 62, heightMm: 29 },
}

/** The papers each kind is set for; the first is the usual one. */
export const papersOf: Readonly<Record<DocumentKind, readonly [Paper, ...Paper[]]>> = {
  'claim-slip': ['A5', 'roll-80'],
  'item-label': ['label'],
  'hand-over-receipt': ['A5', 'roll-80'],
  'reminder-letter': ['A4'],
  certificate: ['A4'],
  'day-close': ['A5', 'A4'],
  'work-order': ['A4', 'A5'],
  'picking-list': ['A4'],
  'delivery-note': ['A4'],
}

/** Who may make each kind of paper, and print it again. */
export const documentTasks: Readonly<Record<DocumentKind, Task>> = {
  'claim-slip': 'pickup.hand-over',
  'item-label': 'step.shelve',
  'hand-over-receipt': 'pickup.hand-over',
  'reminder-letter': 'pickup.hand-over',
  certificate: 'formality.certificate',
  'day-close': 'day.close',
  'work-order': 'look',
  'picking-list': 'material.book',
  'delivery-note': 'step.shelve',
}

/** Papers for ourselves: in the language of the PC they are made at, and never given to a customer as a copy. */
export const innerKinds: readonly DocumentKind[] = ['item-label', 'day-close', 'work-order', 'picking-list']

/** How urgently a customer is asked to collect: kindly, again, and before it is no longer kept. */
export const reminderStageSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type ReminderStage = z.infer<typeof reminderStageSchema>

/** What material is gathered for: one ticket, or an area's open ones, promised by the end of a civil day if one is named. */
export const pickingForSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('ticket'), ticketId: ticketIdSchema }),
  z.strictObject({
    by: z.literal('area'),
    area: areaSchema,
    until: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .exactOptional(),
  }),
])
export type PickingFor = z.infer<typeof pickingForSchema>

/** What a paper is about. `text` of a letter takes the place of the proposed one. */
export const paperSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim-slip'), ticketId: ticketIdSchema }),
  z.strictObject({
    kind: z.literal('item-label'),
    ticketId: ticketIdSchema,
    /** Missing: one label for every item. */
    items: z.array(itemIdSchema).min(1).max(200).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('hand-over-receipt'), handOverId: handOverIdSchema }),
  z.strictObject({
    kind: z.literal('reminder-letter'),
    ticketId: ticketIdSchema,
    stage: reminderStageSchema,
    text: longText.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('certificate'),
    ticketId: ticketIdSchema,
    /** What is certified; the words and figures come from the records. */
    certificate: z.enum(certificateKinds),
  }),
  z.strictObject({ kind: z.literal('day-close'), dayCloseId: dayCloseIdSchema }),
  z.strictObject({ kind: z.literal('work-order'), ticketId: ticketIdSchema }),
  z.strictObject({ kind: z.literal('picking-list'), of: pickingForSchema }),
  z.strictObject({
    kind: z.literal('delivery-note'),
    ticketId: ticketIdSchema,
    /** Missing: what is still to go; once nothing is, what left last. */
    handOverId: handOverIdSchema.exactOptional(),
  }),
])
export type PaperSubject = z.infer<typeof paperSubjectSchema>

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
