import { z } from 'zod'
import { articleIdSchema, bookingIdSchema, purchaseNoteIdSchema, stepIdSchema, ticketIdSchema } from './ids'
import { momentSchema, originFields, shortText } from './row'

/** `reserve` and `release` change what is set aside for a ticket, the others what lies there. */
export const bookingKinds = ['goods-in', 'use', 'put-back', 'waste', 'count', 'reserve', 'release'] as const
export const bookingKindSchema = z.enum(bookingKinds)
export type BookingKind = z.infer<typeof bookingKindSchema>

/** One movement of an article; append-only. The stock is the sum of its bookings. */
export const stockBookingSchema = z.strictObject({
  id: bookingIdSchema,
  ...originFields,
  happenedAt: momentSchema,
  articleId: articleIdSchema,
  kind: bookingKindSchema,
  /** Signed, in thousandths of the unit: what it adds to the stock, or to what is set aside. */
  thousandths: z.int().min(-1_000_000_000).max(1_000_000_000),
  ticketId: ticketIdSchema.exactOptional(),
  stepId: stepIdSchema.exactOptional(),
  purchaseNoteId: purchaseNoteIdSchema.exactOptional(),
  reason: shortText,
})
export type StockBooking = z.infer<typeof stockBookingSchema>
