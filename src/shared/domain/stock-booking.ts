import { z } from 'zod'
import { articleIdSchema, bookingIdSchema, purchaseNoteIdSchema, stepIdSchema, ticketIdSchema } from './ids'
import { momentSchema, originFields, shortText } from './row'

/** `reserve` and `release` change what is set aside for a ticket, the others what lies there. */
export const bookingKinds = ['goods-in', 'use', 'put-back', 'waste', 'count', 'reserve', 'release'] as const
export const bookingKindSchema = z.enum(bookingKinds)
export type BookingKind = z.infer<typeof bookingKindSchema>

/** No booking, no stock and nothing set aside is more than a million units. */
export const maxThousandths = 1_000_000_000

/** One movement of an article; append-only. The stock is the sum of its bookings. */
export const stockBookingSchema = z.strictObject({
  id: bookingIdSchema,
  ...originFields,
  happenedAt: momentSchema,
  articleId: articleIdSchema,
  kind: bookingKindSchema,
  /** Signed, in thousandths of the unit: what it adds to the stock, or to what is set aside. */
  thousandths: z.int().min(-maxThousandths).max(maxThousandths),
  /** Of what was used, how much had been set aside for the ticket; missing: nothing. Negative in a reversal. */
  fromReserved: z.int().min(-maxThousandths).max(maxThousandths).exactOptional(),
  /** What lay there, of a count; `thousandths` is the difference to the book at that moment. */
  counted: z.int().min(0).max(maxThousandths).exactOptional(),
  /** The booking it takes back: the same kind with the opposite amounts. */
  reverses: bookingIdSchema.exactOptional(),
  ticketId: ticketIdSchema.exactOptional(),
  stepId: stepIdSchema.exactOptional(),
  purchaseNoteId: purchaseNoteIdSchema.exactOptional(),
  reason: shortText,
})
export type StockBooking = z.infer<typeof stockBookingSchema>

type BookingRule = {
  /** What a booking of the kind does to its sum; 0: either. A reversal does the opposite. */
  readonly sign: 1 | -1 | 0
  /** Whether it moves what lies there; the others move what is set aside. */
  readonly isPhysical: boolean
  readonly needsReason: boolean
  readonly needsTicket: boolean
}

export const bookingRules: Readonly<Record<BookingKind, BookingRule>> = {
  'goods-in': { sign: 1, isPhysical: true, needsReason: false, needsTicket: false },
  use: { sign: -1, isPhysical: true, needsReason: false, needsTicket: false },
  'put-back': { sign: 1, isPhysical: true, needsReason: false, needsTicket: true },
  waste: { sign: -1, isPhysical: true, needsReason: true, needsTicket: false },
  count: { sign: 0, isPhysical: true, needsReason: false, needsTicket: false },
  reserve: { sign: 1, isPhysical: false, needsReason: false, needsTicket: true },
  release: { sign: -1, isPhysical: false, needsReason: false, needsTicket: true },
}

/** What the ticket's timeline says of a booking that is taken back; null: nothing. */
export const undoneAs: Readonly<Record<BookingKind, BookingKind | null>> = {
  'goods-in': null,
  use: 'put-back',
  'put-back': 'use',
  waste: 'put-back',
  count: null,
  reserve: 'release',
  release: 'reserve',
}
