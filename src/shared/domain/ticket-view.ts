import { civilDay } from './calendar'
import type { HandOver } from './hand-over'
import type { Item } from './item'
import type { Life } from './life'
import { unborn } from './life'
import type { Balance, Totals } from './money'
import { balance, paidCents, totals } from './money'
import type { Office } from './office'
import type { Payment } from './payment'
import type { Possession } from './possession'
import { isInOffice, isSettled } from './possession'
import { isQuote } from './quote'
import type { Ticket } from './ticket'
import type { TimelineEvent } from './timeline'

function rowsOf<T>(ids: readonly string[] | undefined, table: ReadonlyMap<string, T>): T[] {
  const rows: T[] = []
  for (const id of ids ?? []) {
    const row = table.get(id)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

export function itemsOf(office: Office, ticketId: string): Item[] {
  return rowsOf(office.derived.itemsOf.get(ticketId), office.tables.items).toSorted(
    (a, b) => a.position - b.position,
  )
}

export function eventsOf(office: Office, ticketId: string): TimelineEvent[] {
  return rowsOf(office.derived.eventsOf.get(ticketId), office.tables.events)
}

export function paymentsOf(office: Office, ticketId: string): Payment[] {
  return rowsOf(office.derived.paymentsOf.get(ticketId), office.tables.payments)
}

export function handOversOf(office: Office, ticketId: string): HandOver[] {
  return rowsOf(office.derived.handOversOf.get(ticketId), office.tables.handOvers)
}

export function ticketsOf(office: Office, customerId: string): Ticket[] {
  return rowsOf(office.derived.ticketsOf.get(customerId), office.tables.tickets)
}

export function lifeOf(office: Office, ticketId: string): Life {
  return office.derived.lives.get(ticketId) ?? unborn
}

type Terms = Pick<Ticket, 'priceMode' | 'smallBusiness' | 'openedAt'>

/** What a ticket's items cost, with the tax of the day it was opened. */
export function ticketTotals(ticket: Terms, items: readonly Item[]): Totals {
  const { priceMode, smallBusiness, openedAt } = ticket
  return totals(items, { priceMode, smallBusiness, day: civilDay(openedAt) })
}

/** The money life of one ticket: due, paid and open in cents. Cancelled tickets and quotes owe nothing. */
export function ticketBalance(office: Office, ticket: Ticket): Balance {
  const paid = paidCents(paymentsOf(office, ticket.id))
  if (ticket.settledBeforeImport === true) {
    return { dueCents: 0, paidCents: paid, openCents: 0, state: 'settled-before' }
  }
  if (isQuote(ticket) || lifeOf(office, ticket.id).work === 'cancelled') return balance(0, paid)
  const items = rowsOf(office.derived.itemsOf.get(ticket.id), office.tables.items)
  return balance(ticketTotals(ticket, items).grossCents, paid)
}

/** Ready or cancelled, nothing of the customer's left here, nothing unsettled (product.md §3). */
export function isClosed(office: Office, ticket: Ticket): boolean {
  const life = lifeOf(office, ticket.id)
  if (life.work !== 'ready' && life.work !== 'cancelled') return false
  const { openCents } = ticketBalance(office, ticket)
  if (openCents !== 0) return false
  if (life.work === 'ready') return isQuote(ticket) || [...life.possession.values()].every(isSettled)
  return itemsOf(office, ticket.id).every(
    ({ id, origin }) => origin !== 'brought-in' || !isKept(life.possession.get(id)),
  )
}

/** A thing of the customer's that is still here. */
function isKept(possession: Possession | undefined): boolean {
  return possession === 'brought-in' || (possession !== undefined && isInOffice(possession))
}
