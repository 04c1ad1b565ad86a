import { civilDay } from './calendar'
import type { ItemId } from './ids'
import type { Item } from './item'
import { keptCustomer } from './kept-customer'
import type { Kind } from './kind'
import { kinds } from './kind'
import { totals } from './money'
import type { Office } from './office'
import { isQuote } from './quote'
import { finishedAt, legalEvents } from './report-history'
import type { BucketUnit, ReportSpan } from './report-period'
import { bucketAt, bucketsOf, isIn, unitOf } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { ticketsIn } from './report-scope'
import type { Ticket } from './ticket'
import { itemsOf, lifeOf } from './ticket-view'
import type { TimelineEvent } from './timeline'

/** Integer cents, and on how many tickets. */
export type Revenue = { readonly netCents: number; readonly grossCents: number; readonly tickets: number }
export type RevenueFigures = {
  readonly unit: BucketUnit
  readonly all: Revenue
  readonly parts: readonly (Revenue & { readonly key: string })[]
  readonly byKind: readonly (Revenue & { readonly key: Kind })[]
  /** Keys are customers' ids, the highest revenue first; merged records count for the one that stayed. */
  readonly byCustomer: readonly (Revenue & { readonly key: string })[]
}

export type RevenueBooking = { readonly at: number; readonly netCents: number; readonly grossCents: number }
type RevenueEntry = ReportEntry & RevenueBooking & { readonly kind: Kind; readonly customerId: string }

/**
 * What counts as revenue: the line totals of items at the moment they left the office (handed over; imported history:
 * shipped), at the price of that moment; advice, which cannot leave, when its ticket was first ready. What comes back
 * is taken off again when it comes back. Quotes, cancelled tickets and things given back unworked count nothing.
 * Payments are another figure.
 *
 * Net and gross are differences of the ticket's own totals (tax per rate on the sum of what has left, half up once per
 * rate, by the tax of the day it was opened), so that the bookings of a ticket add up to its invoice to the cent,
 * however many hand-overs it took.
 */
export function revenueBookings(office: Office, ticket: Ticket): RevenueBooking[] {
  if (isQuote(ticket) || lifeOf(office, ticket.id).work === 'cancelled') return []
  const items = itemsOf(office, ticket.id)
  const terms = { ...ticket, day: civilDay(ticket.openedAt) }
  const gone = new Map<ItemId, Item>()
  const bookings: RevenueBooking[] = []
  let before = { netCents: 0, grossCents: 0 }
  for (const { at, change } of leavingsOf(office, ticket, items)) {
    change(gone)
    const { netCents, grossCents } = totals([...gone.values()], terms)
    const booking = { at, netCents: netCents - before.netCents, grossCents: grossCents - before.grossCents }
    if (booking.netCents !== 0 || booking.grossCents !== 0) bookings.push(booking)
    before = { netCents, grossCents }
  }
  return bookings
}

type Leaving = { readonly at: number; readonly change: (gone: Map<ItemId, Item>) => void }

/** The moments at which what has left changes, in the order of the timeline; one act is one moment. */
function leavingsOf(office: Office, ticket: Ticket, items: readonly Item[]): Leaving[] {
  const events = legalEvents(office, ticket.id)
  const leavings: Leaving[] = []
  const advice = items.filter(({ origin }) => origin === 'advice')
  const ready = advice.length === 0 ? null : finishedAt(office, ticket.id)
  if (ready !== null) leavings.push({ at: ready, change: (gone) => putAll(gone, advice) })
  events.forEach(({ happenedAt: at, facts }, index) => {
    if (facts.type === 'imported' && facts.shipped) {
      const things = items.filter(({ origin }) => origin !== 'advice')
      leavings.push({ at, change: (gone) => putAll(gone, things) })
    }
    if (facts.type !== 'possession') return
    const item = items.find(({ id }) => id === facts.itemId)
    if (item === undefined) return
    if (facts.action === 'hand-over') {
      const sold = { ...item, ...priceThen(item, events.slice(index + 1)) }
      leavings.push({ at, change: (gone) => void gone.set(item.id, sold) })
    }
    if (facts.action === 'take-back') leavings.push({ at, change: (gone) => void gone.delete(item.id) })
  })
  return joined(leavings)
}

function putAll(gone: Map<ItemId, Item>, items: readonly Item[]): void {
  for (const item of items) gone.set(item.id, item)
}

/** A price that was changed after the hand-over (a refund sets it to nothing) does not change what was sold. */
function priceThen({ id }: Item, later: readonly TimelineEvent[]): { unitPriceCents?: number } {
  for (const { facts } of later) {
    if (facts.type !== 'price' || facts.itemId !== id) continue
    return facts.beforeCents === undefined ? {} : { unitPriceCents: facts.beforeCents }
  }
  return {}
}

/** Neighbours of the same moment become one, so that the tax of one hand-over is rounded once. */
function joined(leavings: readonly Leaving[]): Leaving[] {
  const groups: { at: number; changes: Leaving['change'][] }[] = []
  for (const { at, change } of leavings) {
    const last = groups.at(-1)
    if (last?.at === at) last.changes.push(change)
    else groups.push({ at, changes: [change] })
  }
  return groups.map(({ at, changes }) => ({
    at,
    change: (gone) => {
      for (const change of changes) change(gone)
    },
  }))
}

export function revenueEntries(scope: ReportScope): RevenueEntry[] {
  const { office, span } = scope
  const unit = unitOf(span)
  const entries: RevenueEntry[] = []
  for (const ticket of ticketsIn(scope)) {
    // Nothing leaves before it was taken in.
    if (ticket.openedAt >= span.untilAt) continue
    for (const booking of revenueBookings(office, ticket)) {
      if (!isIn(span, booking.at)) continue
      const customerId =
        keptCustomer(office.tables.customers, ticket.customerId)?.id ?? String(ticket.customerId)
      const { id: ticketId, kind } = ticket
      entries.push({ ticketId, part: bucketAt(booking.at, unit), kind, customerId, ...booking })
    }
  }
  return entries
}

export function revenueFigures(entries: readonly RevenueEntry[], span: ReportSpan): RevenueFigures {
  const unit = unitOf(span)
  const byPart = groupsOf(entries, ({ part }) => part)
  const byKind = groupsOf(entries, ({ kind }) => kind)
  const byCustomer = groupsOf(entries, ({ customerId }) => customerId)
  return {
    unit,
    all: revenueOf(entries),
    parts: bucketsOf(span, unit).map((key) => ({ key, ...revenueOf(byPart.get(key) ?? []) })),
    byKind: kinds
      .filter((key) => byKind.has(key))
      .map((key) => ({ key, ...revenueOf(byKind.get(key) ?? []) })),
    byCustomer: [...byCustomer]
      .map(([key, own]) => ({ key, ...revenueOf(own) }))
      .toSorted((a, b) => b.netCents - a.netCents || (a.key < b.key ? -1 : 1)),
  }
}

function groupsOf(
  entries: readonly RevenueEntry[],
  keyOf: (entry: RevenueEntry) => string,
): Map<string, RevenueEntry[]> {
  const groups = new Map<string, RevenueEntry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

function revenueOf(entries: readonly RevenueEntry[]): Revenue {
  let netCents = 0
  let grossCents = 0
  for (const entry of entries) {
    netCents += entry.netCents
    grossCents += entry.grossCents
  }
  return { netCents, grossCents, tickets: new Set(entries.map(({ ticketId }) => ticketId)).size }
}
