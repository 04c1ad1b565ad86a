import type { Outcome, Refusal } from './refusal'
import { done, refuse } from './refusal'
import type { Stock } from './stock'
import { reservedByTicket, stockFrom, usedFor } from './stock'
import type { BookingKind, StockBooking } from './stock-booking'
import { bookingRules, maxThousandths } from './stock-booking'

export type BookingWish = {
  readonly kind: Exclude<BookingKind, 'count'>
  /** More than zero. */
  readonly thousandths: number
  readonly ticketId?: string
  readonly reason: string
  /** The shelf is right, the book is wrong: somebody has read the notice. */
  readonly anyway: boolean
}

/** The amounts of a booking, signed. */
export type PlannedBooking = {
  readonly kind: BookingKind
  readonly thousandths: number
  readonly fromReserved?: number
  readonly counted?: number
}

type Book = readonly StockBooking[]

/**
 * What a wish becomes on the book of one article. Refused: `reason-missing`, `malformed` without the ticket the kind
 * needs, `not-used` (more put back than the ticket used), `not-reserved` (more released than set aside),
 * `stock-too-high` (sums beyond a million units), and, unless `anyway`, `stock-short` (less on the books) or
 * `stock-reserved` (what is left is set aside for others). Facts carry the amounts in thousandths.
 */
export function planBooking(book: Book, wish: BookingWish): Outcome<PlannedBooking> {
  const { kind, thousandths, ticketId = '' } = wish
  const { sign } = bookingRules[kind]
  const scene = { wish, book, stock: stockFrom(book), own: reservedByTicket(book).get(ticketId) ?? 0 }
  const refused = lacking(wish) ?? guards[kind]?.(scene) ?? tooHigh(scene.stock, kind, thousandths)
  if (refused !== undefined) return refused
  const fromReserved = kind === 'use' ? Math.min(thousandths, scene.own) : 0
  const part = fromReserved === 0 ? {} : { fromReserved }
  return done({ kind, thousandths: sign < 0 ? -thousandths : thousandths, ...part })
}

/** What a booking of the kind cannot do without. */
function lacking({ kind, reason, ticketId }: BookingWish): Refusal | undefined {
  const { needsReason, needsTicket } = bookingRules[kind]
  if (needsReason && reason === '') return refuse('reason-missing')
  return needsTicket && ticketId === undefined ? refuse('malformed') : undefined
}

type Scene = {
  readonly wish: BookingWish
  readonly book: Book
  readonly stock: Stock
  /** What is set aside for the ticket of the wish. */
  readonly own: number
}
type Guard = (scene: Scene) => Refusal | undefined

/** Taking what is not on the books, or what others set aside, is said first. */
const takes: Guard = ({ wish: { thousandths, anyway, kind }, stock, own }) => {
  if (anyway) return undefined
  if (thousandths > stock.stock) return refuse('stock-short', { stock: stock.stock, kind })
  const left = stock.free + (kind === 'use' ? own : 0)
  return thousandths > left ? refuse('stock-reserved', { free: left, kind }) : undefined
}

const guards: Readonly<Partial<Record<BookingWish['kind'], Guard>>> = {
  use: takes,
  waste: takes,
  'put-back': ({ wish: { thousandths, ticketId = '' }, book }) => {
    const used = usedFor(book, ticketId)
    return thousandths > used ? refuse('not-used', { used }) : undefined
  },
  reserve: ({ wish: { thousandths, anyway, kind }, stock }) =>
    !anyway && thousandths > stock.free ? refuse('stock-short', { stock: stock.free, kind }) : undefined,
  release: ({ wish: { thousandths }, own }) =>
    thousandths > own ? refuse('not-reserved', { reserved: own }) : undefined,
}

/** Sums that no longer fit are refused before anything is booked. */
function tooHigh({ stock, reserved }: Stock, kind: BookingKind, thousandths: number): Refusal | undefined {
  const { isPhysical, sign } = bookingRules[kind]
  const after = (isPhysical ? stock : reserved) + (sign < 0 ? -thousandths : thousandths)
  const fits = Math.abs(after) <= maxThousandths && thousandths <= maxThousandths
  return fits ? undefined : refuse('stock-too-high', { maxThousandths })
}

/** What a count becomes: the difference between what lies there and the book as it is now; zero is a count as well. */
export function planCount(book: Book, counted: number): Outcome<PlannedBooking> {
  const thousandths = counted - stockFrom(book).stock
  if (Math.abs(thousandths) > maxThousandths) return refuse('stock-too-high', { maxThousandths })
  return done({ kind: 'count', thousandths, counted })
}

/**
 * What takes a booking back: the same kind, the opposite amounts; `isWorkOver` of its ticket. Refused: `not-found`, `booking-is-reversal`,
 * `booking-reversed`, and what the opposite may not do: `not-used`, `not-reserved`,
 * `stock-too-high`, `move-not-allowed` (setting aside again for work that is over).
 */
export function planReversal(book: Book, id: string, isWorkOver: boolean): Outcome<PlannedBooking> {
  const booking = book.find((one) => one.id === id)
  if (booking === undefined) return refuse('not-found')
  if (booking.reverses !== undefined) return refuse('booking-is-reversal')
  if (book.some(({ reverses }) => reverses === id)) return refuse('booking-reversed')
  const refused = keeps[booking.kind]?.(booking, book, isWorkOver) ?? tooHighWithout(booking, book)
  if (refused !== undefined) return refused
  const { kind, thousandths, fromReserved = 0 } = booking
  // Where nothing more is made, nothing is set aside again.
  const back = isWorkOver || fromReserved === 0 ? {} : { fromReserved: -fromReserved }
  return done({ kind, thousandths: 0 - thousandths, ...back })
}

type Keep = (booking: StockBooking, book: Book, isWorkOver: boolean) => Refusal | undefined

/** What keeps a booking from being taken back: its material has gone on since. */
const keeps: Readonly<Partial<Record<BookingKind, Keep>>> = {
  use: ({ ticketId, thousandths }, book) => {
    if (ticketId === undefined) return undefined
    const used = usedFor(book, ticketId)
    return used < -thousandths ? refuse('not-used', { used }) : undefined
  },
  reserve: ({ ticketId = '', thousandths }, book) => {
    const reserved = reservedByTicket(book).get(ticketId) ?? 0
    return reserved < thousandths ? refuse('not-reserved', { reserved }) : undefined
  },
  release: (_booking, _book, isWorkOver) => (isWorkOver ? refuse('move-not-allowed') : undefined),
}

function tooHighWithout({ kind, thousandths }: StockBooking, book: Book): Refusal | undefined {
  const { isPhysical } = bookingRules[kind]
  const { stock, reserved } = stockFrom(book)
  const after = (isPhysical ? stock : reserved) - thousandths
  return Math.abs(after) > maxThousandths ? refuse('stock-too-high', { maxThousandths }) : undefined
}
