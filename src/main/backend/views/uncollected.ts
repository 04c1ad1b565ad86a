import type { ToldEntry, UncollectedRow } from '../../../shared/contract/counter'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import type { Office } from '../../../shared/domain/office'
import { mayLeave } from '../../../shared/domain/pick-up'
import type { Ticket } from '../../../shared/domain/ticket'
import { eventsOf, itemsOf, lifeOf, ticketTotals } from '../../../shared/domain/ticket-view'
import { daysLying, stageAfter, waitsSince } from '../../../shared/domain/uncollected'
import { nameOf } from '../context'
import { openTickets, ticketRow } from './ticket-row'

/** How many attempts to tell a row carries. */
const shownAttempts = 3

/** Every ticket something of which could be fetched now. */
export function fetchable(office: Office, now: number): TicketRow[] {
  return openTickets(office)
    .map((ticket) => ticketRow(office, ticket, now))
    .filter(({ items }) => items.ready > 0)
}

/** What nobody has fetched for so long that something is to be done, the longest first. */
export function uncollected(office: Office, now: number): UncollectedRow[] {
  return openTickets(office)
    .flatMap((ticket) => uncollectedRow(office, ticket, now) ?? [])
    .toSorted((a, b) => a.waitsSince - b.waitsSince)
}

function uncollectedRow(office: Office, ticket: Ticket, now: number): UncollectedRow | undefined {
  const life = lifeOf(office, ticket.id)
  const since = waitsSince(life, eventsOf(office, ticket.id))
  const days = since === undefined ? 0 : daysLying(since, now)
  const due = stageAfter(days)
  if (since === undefined || due === undefined) return undefined
  const waiting = itemsOf(office, ticket.id).filter((item) => mayLeave(life, item))
  if (waiting.length === 0) return undefined
  const customer = office.tables.customers.get(ticket.customerId)
  return {
    ...ticketRow(office, ticket, now),
    waitsSince: since,
    days,
    stage: due.stage,
    valueCents: ticketTotals(ticket, waiting).grossCents,
    shelfPlace: [...office.tables.shelves.values()].find(({ code }) => code === ticket.shelf)?.place ?? '',
    phone: customer?.phones[0] ?? '',
    email: customer?.email ?? '',
    attempts: attemptsOf(office, ticket.id),
  }
}

function attemptsOf(office: Office, ticketId: string): ToldEntry[] {
  return eventsOf(office, ticketId)
    .flatMap(({ facts, happenedAt, by }) => {
      if (facts.type !== 'told') return []
      const { about, by: way, outcome, text } = facts
      return [{ about, by: way, outcome, text, at: happenedAt, name: nameOf(office, by) }]
    })
    .toReversed()
    .slice(0, shownAttempts)
}
