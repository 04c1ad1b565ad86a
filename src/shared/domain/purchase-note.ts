import { z } from 'zod'
import { amountThousandths } from './article'
import { articleIdSchema, purchaseNoteIdSchema, ticketIdSchema } from './ids'
import { momentSchema, shortText, stampSchema } from './row'

export const purchaseStates = ['noted', 'ordered', 'received', 'dropped'] as const
export const purchaseStateSchema = z.enum(purchaseStates)
export type PurchaseState = z.infer<typeof purchaseStateSchema>

/** Something to order: noted, ordered, received (the booking says how much came), or dropped. */
export const purchaseNoteSchema = z.strictObject({
  id: purchaseNoteIdSchema,
  stamp: stampSchema,
  articleId: articleIdSchema,
  thousandths: amountThousandths,
  supplier: shortText,
  state: purchaseStateSchema,
  notedAt: momentSchema,
  notedBy: z.string(),
  orderedAt: momentSchema.exactOptional(),
  /** When it is to come, as the supplier says. */
  dueAt: momentSchema.exactOptional(),
  ticketId: ticketIdSchema.exactOptional(),
  note: shortText,
})
export type PurchaseNote = z.infer<typeof purchaseNoteSchema>
