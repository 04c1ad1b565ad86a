import { z } from 'zod'
import { amountThousandths } from './article'
import { articleIdSchema, purchaseNoteIdSchema, ticketIdSchema } from './ids'
import { momentSchema, shortText, stampSchema } from './row'
import type { StockBooking } from './stock-booking'

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

export const purchaseActions = ['order', 'receive', 'drop'] as const
export type PurchaseAction = (typeof purchaseActions)[number]

/** What may be done with a note in which state. Goods that come although nobody noted the order are goods as well. */
export const purchaseMoves: Readonly<Record<PurchaseAction, readonly PurchaseState[]>> = {
  order: ['noted'],
  receive: ['noted', 'ordered'],
  drop: ['noted', 'ordered'],
}

/** How much came for a note, in thousandths, less what was taken back. */
export function receivedFor(bookings: Iterable<StockBooking>, noteId: string): number {
  let sum = 0
  for (const { purchaseNoteId, thousandths } of bookings) if (purchaseNoteId === noteId) sum += thousandths
  return sum
}

export function isOpenNote({ state }: Pick<PurchaseNote, 'state'>): boolean {
  return state === 'noted' || state === 'ordered'
}

/** What is still to come for a note; nothing once it is received or dropped. */
export function outstandingOf(note: PurchaseNote, bookings: Iterable<StockBooking>): number {
  return isOpenNote(note) ? Math.max(0, note.thousandths - receivedFor(bookings, note.id)) : 0
}

/**
 * More came than was ordered, booked on several PCs: perhaps the same goods twice. Both bookings stay until somebody who
 * has looked into the shelf takes one back.
 */
export function isReceivedTwice(note: PurchaseNote, bookings: Iterable<StockBooking>): boolean {
  const all = [...bookings].filter(({ purchaseNoteId }) => purchaseNoteId === note.id)
  const reversed = new Set(all.flatMap(({ reverses }) => reverses ?? []))
  const standing = all.filter(({ id, reverses }) => reverses === undefined && !reversed.has(id))
  const pcs = new Set(standing.map(({ device }) => device))
  return pcs.size > 1 && receivedFor(all, note.id) > note.thousandths
}
