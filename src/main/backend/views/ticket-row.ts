import type { Somebody, TicketRow } from '../../../shared/contract/desk-answers'
import { customerName } from '../../../shared/domain/customer'
import type { Item } from '../../../shared/domain/item'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import type { Life } from '../../../shared/domain/life'
import type { Office } from '../../../shared/domain/office'
import { fullName, initials } from '../../../shared/domain/person'
import { tellingWhy } from '../../../shared/domain/plan-why'
import { mayLeave } from '../../../shared/domain/pick-up'
import { isInOffice } from '../../../shared/domain/possession'
import { isQuote } from '../../../shared/domain/quote'
import { missingPoints } from '../../../shared/domain/ready'
import { riskOf } from '../../../shared/domain/risk'
import { openStepCount } from '../../../shared/domain/step-view'
import type { Ticket } from '../../../shared/domain/ticket'
import { itemsOf, lifeOf, ticketBalance } from '../../../shared/domain/ticket-view'
import { planOf } from '../plan-desk'

export function somebody(office: Office, personId: string | null): Somebody | null {
  const person = personId === null ? undefined : office.tables.persons.get(personId)
  return person === undefined ? null : { id: person.id, name: fullName(person), initials: initials(person) }
}

export function numberOf(ticket: Ticket): string {
  return ticket.number ?? ticket.foreignNumber ?? ''
}

export function nameOfCustomer(office: Office, customerId: string | undefined): string {
  const customer = keptCustomer(office.tables.customers, customerId ?? '')
  return customer === undefined ? '' : customerName(customer)
}

/** One ticket as every list shows it. */
export function ticketRow(office: Office, ticket: Ticket, now: number): TicketRow {
  const items = itemsOf(office, ticket.id)
  const life = lifeOf(office, ticket.id)
  const { openCents, state } = ticketBalance(office, ticket)
  const openSteps = openStepCount(office, ticket.id)
  const missing = missingPoints({ ticket, items, life, openSteps })
  const promisedAt = ticket.promise?.at ?? null
  const plan = planOf(office, now).tickets.get(ticket.id)
  const risk = riskOf({ work: life.work, promisedAt, missing, now, plan })
  return {
    id: ticket.id,
    number: numberOf(ticket),
    kind: ticket.kind,
    title: ticket.title,
    customerId: ticket.customerId,
    customerName: nameOfCustomer(office, ticket.customerId),
    area: ticket.area,
    owner: somebody(office, ticket.owner),
    work: life.work,
    since: life.since,
    reason: life.reason,
    shelf: ticket.shelf,
    openedAt: ticket.openedAt,
    promisedAt,
    risk,
    slackMs: promisedAt === null ? null : promisedAt - now,
    finishAt: plan?.finishAt ?? null,
    why: tellingWhy(risk, plan?.why ?? []),
    missing: life.work === 'ready' || life.work === 'cancelled' ? [] : missing,
    openCents,
    money: state,
    items: itemCounts(ticket, life, items),
    imported: ticket.importId !== undefined,
    closed: !office.derived.open.has(ticket.id),
  }
}

function itemCounts(ticket: Ticket, life: Life, items: readonly Item[]): TicketRow['items'] {
  const quote = isQuote(ticket)
  const possessions = quote ? [] : [...life.possession.values()]
  const isNoneReady = quote || life.work === 'cancelled'
  return {
    all: possessions.filter((one) => one !== 'nothing').length,
    here: possessions.filter(isInOffice).length,
    gone: possessions.filter((one) => one === 'handed-over' || one === 'returned-unworked').length,
    ready: isNoneReady ? 0 : items.filter((item) => mayLeave(life, item)).length,
  }
}

/** The tickets that are not closed. */
export function openTickets(office: Office): Ticket[] {
  const tickets: Ticket[] = []
  for (const id of office.derived.open) {
    const ticket = office.tables.tickets.get(id)
    if (ticket !== undefined) tickets.push(ticket)
  }
  return tickets
}
