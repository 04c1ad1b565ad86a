import type { Item } from './item'
import { ticketTotals } from './ticket-view'
import type { Ticket } from './ticket'

type Limited = Pick<Ticket, 'limitCents' | 'priceMode' | 'smallBusiness' | 'openedAt'>

/** By how many cents items cost more than the customer's "do not exceed"; 0 within it or without one. */
export function overLimitCents(ticket: Limited, items: readonly Item[]): number {
  if (ticket.limitCents === undefined) return 0
  return Math.max(0, ticketTotals(ticket, items).grossCents - ticket.limitCents)
}

/** Whether a change of the items goes (further) beyond the limit, which takes the customer's documented consent. */
export function goesBeyondLimit(ticket: Limited, before: readonly Item[], after: readonly Item[]): boolean {
  return overLimitCents(ticket, after) > overLimitCents(ticket, before)
}
