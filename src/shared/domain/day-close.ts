import { z } from 'zod'
import { addDays, civilDay } from './calendar'
import { dayCloseIdSchema } from './ids'
import type { Payment, PaymentMethod } from './payment'
import { paymentMethodTypes } from './payment'
import { longText, momentSchema, originFields } from './row'

/** A civil day, YYYY-MM-DD. */
export const civilDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Immutable: what one counter collected on a day, held against the terminal's slip. Counted anew by another one. */
export const dayCloseFields = z.strictObject({
  /** The civil day, YYYY-MM-DD. */
  day: civilDaySchema,
  lines: z
    .array(
      z.strictObject({
        method: z.enum(paymentMethodTypes),
        /** Payments minus reversals of that day, cents. */
        expectedCents: z.int(),
        /** What the slip or the statement says, cents; missing while nobody compared. */
        countedCents: z.int().exactOptional(),
      }),
    )
    .max(paymentMethodTypes.length),
  note: longText,
})

export const dayCloseSchema = dayCloseFields.extend({
  id: dayCloseIdSchema,
  ...originFields,
  happenedAt: momentSchema,
})
export type DayClose = z.infer<typeof dayCloseSchema>

type Booking = Pick<Payment, 'amountCents' | 'reverses' | 'method' | 'happenedAt' | 'by'>

/** What one person collected with one method, in cents: payments minus reversals; how many bookings that were. */
export type Collected = { readonly by: string; readonly cents: number; readonly count: number }
export type MethodSum = {
  readonly method: PaymentMethod['type']
  readonly cents: number
  readonly count: number
  readonly people: readonly Collected[]
}

/** Cents a booking adds to the till's sum: a reversal takes its amount away again. */
export function bookedCents({ amountCents, reverses }: Pick<Booking, 'amountCents' | 'reverses'>): number {
  return reverses === undefined ? amountCents : -amountCents
}

/** The bookings of one civil day (German time), payments and reversals, in the order given. */
export function bookingsOf<B extends Booking>(payments: Iterable<B>, day: string): B[] {
  return [...payments].filter(({ happenedAt }) => civilDay(happenedAt) === day)
}

/** Sums per method, every method there is, and within it per person; integer cents. Their sum is that of the bookings. */
export function sumsByMethod(bookings: readonly Booking[]): MethodSum[] {
  return paymentMethodTypes.map((method) => {
    const own = bookings.filter((booking) => booking.method.type === method)
    const people = [...new Set(own.map(({ by }) => by))]
    return {
      method,
      ...sumOf(own),
      people: people.map((by) => ({ by, ...sumOf(own.filter((booking) => booking.by === by)) })),
    }
  })
}

function sumOf(bookings: readonly Booking[]): { cents: number; count: number } {
  const cents = bookings.reduce((sum, booking) => sum + bookedCents(booking), 0)
  return { cents, count: bookings.length }
}

/** Whether a day may be looked at and closed: today and yesterday, earlier ones with the right to look back. */
export function mayCloseDay(day: string, now: number, mayLookBack: boolean): boolean {
  const today = civilDay(now)
  return day <= today && (mayLookBack || day >= addDays(today, -1))
}
