import { z } from 'zod'
import { civilDaySchema } from '../domain/day-close'
import type { DayClose, MethodSum } from '../domain/day-close'
import {
  customerIdSchema,
  followUpIdSchema,
  itemIdSchema,
  paymentIdSchema,
  ticketIdSchema,
} from '../domain/ids'
import type { Payment, PaymentMethod } from '../domain/payment'
import { paymentMethodTypes } from '../domain/payment'
import { longText, requiredText, shortText } from '../domain/row'
import { shelfCodeSchema } from '../domain/shelf'
import type { Told } from '../domain/told'
import { toldFields } from '../domain/told'
import type { StageNumber } from '../domain/uncollected'
import type { TicketRow } from './desk-answers'
import type { Saved } from './management'
import { request } from './request'
import { requestId } from './request-id'

const nothing = z.strictObject({})
const items = z.array(itemIdSchema).min(1).max(200)

export const counterRequests = {
  /** Some items are finished, checked where they need it, and lie in the shelf while the others go on. */
  'item:finish': request(
    'step.shelve',
    z.strictObject({ requestId, ticketId: ticketIdSchema, items, shelf: shelfCodeSchema }),
  ),
  /** Items finished on their own must be worked on again. */
  'item:reopen': request(
    'step.shelve',
    z.strictObject({ requestId, ticketId: ticketIdSchema, items, reason: requiredText }),
  ),
  /** What another ticket of the customer has too much of counts for this one, as far as it is open. */
  'payment:move': request(
    'payment.reverse',
    z.strictObject({ requestId, id: paymentIdSchema, ticketId: ticketIdSchema }),
  ),
  'ticket:tell': request(
    'phone.note',
    z.strictObject({ requestId, ticketId: ticketIdSchema, told: z.strictObject(toldFields) }),
  ),
  /** Opens the mail program or the phone with what the customer's record says; no address comes from the screen. */
  'contact:open': request(
    'phone.note',
    z.discriminatedUnion('by', [
      z.strictObject({
        by: z.literal('mail'),
        customerId: customerIdSchema,
        subject: shortText,
        text: longText,
      }),
      z.strictObject({
        by: z.literal('phone'),
        customerId: customerIdSchema,
        /** One of the customer's numbers, as it is written there. */
        phone: shortText,
      }),
      /** The number a follow-up names, or else its customer's. */
      z.strictObject({ by: z.literal('follow-up'), id: followUpIdSchema }),
    ]),
  ),
  'shelves:read': request('look', nothing),
  'uncollected:list': request('look', nothing),
  'day-close:read': request('day.close', z.strictObject({ day: civilDaySchema })),
  'day-close:make': request(
    'day.close',
    z.strictObject({
      requestId,
      day: civilDaySchema,
      /** What the slips and statements say, cents per method; a method that is left out counts as not compared. */
      counted: z
        .array(z.strictObject({ method: z.enum(paymentMethodTypes), countedCents: z.int() }))
        .max(paymentMethodTypes.length),
      note: longText,
    }),
  ),
}

/** One payment on another ticket, and how much of it nobody needs there, in cents. */
export type FreePayment = {
  readonly paymentId: string
  readonly ticketId: string
  readonly ticketNumber: string
  readonly freeCents: number
  readonly method: PaymentMethod
  readonly happenedAt: number
}

export type ToldEntry = Told & { readonly at: number; readonly name: string }

export type UncollectedRow = TicketRow & {
  readonly waitsSince: number
  readonly days: number
  readonly stage: StageNumber
  /** What the things that wait cost, in cents. */
  readonly valueCents: number
  readonly shelfPlace: string
  readonly phone: string
  readonly email: string
  /** The last attempts to tell, the latest first. */
  readonly attempts: readonly ToldEntry[]
}

/** One booking of a day, in the words of a list. */
export type DayBooking = Payment & {
  readonly name: string
  readonly ticketNumber: string
  readonly customerName: string
  /** Recorded after the last close of this day. */
  readonly isAfterClose: boolean
}

export type DayBook = {
  readonly day: string
  /** The earliest day this person may look at; null: any. */
  readonly firstDay: string | null
  readonly sums: readonly (Omit<MethodSum, 'people'> & {
    readonly people: readonly {
      readonly by: string
      readonly name: string
      readonly cents: number
      readonly count: number
    }[]
  })[]
  readonly totalCents: number
  /** The latest first. */
  readonly bookings: readonly DayBooking[]
  /** The latest first; it stands, the others are history. */
  readonly closes: readonly (DayClose & { readonly name: string })[]
}

export type CounterAnswers = {
  'item:finish': Saved
  'item:reopen': Saved
  'payment:move': Saved
  'ticket:tell': Saved
  'contact:open': null
  'shelves:read': readonly TicketRow[]
  'uncollected:list': readonly UncollectedRow[]
  'day-close:read': DayBook
  'day-close:make': Saved
}
