import type { StockBooking } from './stock-booking'
import { bookingRules } from './stock-booking'

/** How much of an article there is, in thousandths of its unit; always computed from its bookings. */
export type Stock = {
  /** What lies there by the book; below zero where more was used than was ever booked in. */
  readonly stock: number
  /** What of it is set aside for tickets. */
  readonly reserved: number
  /** What is left for others; below zero where tickets want more than lies there. */
  readonly free: number
}

/**
 * The bookings that count: taken back on two PCs at once is taken back once, by the reversal with the earlier stamp.
 * Whoever adds up a book begins here.
 */
export function countingBookings(bookings: readonly StockBooking[]): readonly StockBooking[] {
  const first = new Map<string, StockBooking>()
  let isDoubled = false
  for (const booking of bookings) {
    if (booking.reverses === undefined) continue
    const known = first.get(booking.reverses)
    isDoubled ||= known !== undefined
    if (known === undefined || booking.stamp < known.stamp) first.set(booking.reverses, booking)
  }
  if (!isDoubled) return bookings
  return bookings.filter((one) => one.reverses === undefined || first.get(one.reverses) === one)
}

type Amounts = Pick<StockBooking, 'kind' | 'thousandths' | 'fromReserved' | 'ticketId'>

/** What lies there: the sum of what came, went and was found, in whatever order the bookings arrive. */
export function stockSum(bookings: Iterable<Amounts>): number {
  let sum = 0
  for (const { kind, thousandths } of bookings) if (bookingRules[kind].isPhysical) sum += thousandths
  return sum
}

/**
 * What is set aside by ticket: reserved, less what was released or used of it. Never below zero: where two PCs used
 * the same reservation, it is gone once.
 */
export function reservedByTicket(bookings: Iterable<Amounts>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { kind, thousandths, fromReserved = 0, ticketId } of bookings) {
    if (ticketId === undefined) continue
    const change = (bookingRules[kind].isPhysical ? 0 : thousandths) - fromReserved
    if (change !== 0) sums.set(ticketId, (sums.get(ticketId) ?? 0) + change)
  }
  for (const [ticketId, sum] of sums) if (sum <= 0) sums.delete(ticketId)
  return sums
}

export function stockFrom(bookings: readonly Amounts[]): Stock {
  const stock = stockSum(bookings)
  let reserved = 0
  for (const amount of reservedByTicket(bookings).values()) reserved += amount
  return { stock, reserved, free: stock - reserved }
}

/** What a ticket used and did not put back; the bookings are of one article. */
export function usedFor(bookings: Iterable<Amounts>, ticketId: string): number {
  let used = 0
  for (const booking of bookings) {
    const { kind, thousandths } = booking
    if (booking.ticketId === ticketId && (kind === 'use' || kind === 'put-back')) used -= thousandths
  }
  return used
}

/** What a ticket used and did not put back, by the id of the step it was booked on, as far as it was on one. */
export function usedByStep(
  bookings: readonly StockBooking[],
  ticketId: string,
): Readonly<Record<string, number>> {
  const steps = new Set(bookings.flatMap((one) => (one.ticketId === ticketId ? (one.stepId ?? []) : [])))
  const used = [...steps].map((step) => [step, usedFor(onStep(bookings, step), ticketId)] as const)
  return Object.fromEntries(used.filter(([, thousandths]) => thousandths > 0))
}

function onStep(bookings: readonly StockBooking[], step: string): readonly StockBooking[] {
  return bookings.filter(({ stepId }) => stepId === step)
}

/** What was thrown away on a ticket. */
export function wastedFor(bookings: Iterable<Amounts>, ticketId: string): number {
  let wasted = 0
  for (const booking of bookings)
    if (booking.ticketId === ticketId && booking.kind === 'waste') wasted -= booking.thousandths
  return wasted
}

/**
 * What each ticket lacks of an article: the stock serves the reservations in the order in which they were first made.
 * Only tickets that lack something are named.
 */
export function missingByTicket(bookings: readonly StockBooking[]): ReadonlyMap<string, number> {
  const reserved = reservedByTicket(bookings)
  const missing = new Map<string, number>()
  let left = Math.max(0, stockSum(bookings))
  const asked = new Set<string>()
  for (const { kind, ticketId } of inOrder(bookings)) {
    if (kind !== 'reserve' || ticketId === undefined || asked.has(ticketId)) continue
    asked.add(ticketId)
    const wanted = reserved.get(ticketId) ?? 0
    if (wanted > left) missing.set(ticketId, wanted - left)
    left = Math.max(0, left - wanted)
  }
  return missing
}

export type LastCount = {
  readonly at: number
  readonly counted: number
  /** The book no longer agrees with it: a booking from before the count arrived after it, or two PCs counted at once. */
  readonly isDoubtful: boolean
}

/** The latest count that was not taken back; undefined: nobody ever counted. */
export function lastCount(bookings: readonly StockBooking[]): LastCount | undefined {
  const reversed = new Set(bookings.flatMap(({ reverses }) => reverses ?? []))
  let sum = 0
  let last: LastCount | undefined
  for (const { id, kind, thousandths, counted, happenedAt } of inOrder(bookings)) {
    if (bookingRules[kind].isPhysical) sum += thousandths
    if (counted !== undefined && !reversed.has(id))
      last = { at: happenedAt, counted, isDoubtful: sum !== counted }
  }
  return last
}

/** By their stamps, which every PC agrees on. */
export function inOrder(bookings: readonly StockBooking[]): StockBooking[] {
  return bookings.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))
}
