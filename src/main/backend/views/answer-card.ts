import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { lineCents } from '../../../shared/domain/money'
import type { Customer } from '../../../shared/domain/customer'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import type { Office } from '../../../shared/domain/office'
import { mayLeave } from '../../../shared/domain/pick-up'
import { isQuote } from '../../../shared/domain/quote'
import { neededPoints } from '../../../shared/domain/ready'
import { stepsOf } from '../../../shared/domain/step-view'
import type { Ticket } from '../../../shared/domain/ticket'
import {
  eventsOf,
  handOversOf,
  itemsOf,
  lifeOf,
  paymentsOf,
  ticketBalance,
  ticketTotals,
} from '../../../shared/domain/ticket-view'
import type { TimelineEvent } from '../../../shared/domain/timeline'
import { nameOf } from '../context'
import { followUpRows } from './follow-up-row'
import { freePayments } from './free-payments'
import { somebody, ticketRow } from './ticket-row'
import { contestedOn } from './two-versions'

/** Everything the front needs on one ticket; undefined when ticket or customer is gone. */
export function answerCard(
  office: Office,
  ticketId: string,
  now: number,
  present: ReadonlySet<string> = new Set(),
): AnswerCard | undefined {
  const ticket = office.tables.tickets.get(ticketId)
  const customer = keptCustomer(office.tables.customers, ticket?.customerId ?? '')
  return ticket === undefined || customer === undefined
    ? undefined
    : cardOf(office, ticket, customer, { now, present })
}

type Moment = { readonly now: number; readonly present: ReadonlySet<string> }

function cardOf(office: Office, ticket: Ticket, customer: Customer, { now, present }: Moment): AnswerCard {
  const items = itemsOf(office, ticket.id)
  const life = lifeOf(office, ticket.id)
  const events = eventsOf(office, ticket.id)
  return {
    row: ticketRow(office, ticket, now),
    ticket,
    customer,
    items: items.map((item) => ({
      item,
      lineCents: lineCents(item),
      possession: isQuote(ticket) ? 'nothing' : (life.possession.get(item.id) ?? 'not-yet'),
      mayLeave: !isQuote(ticket) && mayLeave(life, item),
    })),
    totals: ticketTotals(ticket, items),
    balance: ticketBalance(office, ticket),
    events,
    payments: paymentsOf(office, ticket.id),
    handOvers: handOversOf(office, ticket.id),
    followUps: followUpRows(office, (followUp) => followUp.ticketId === ticket.id),
    needed: neededPoints(ticket.kind, isQuote(ticket) ? [] : items),
    shelfPlace: [...office.tables.shelves.values()].find(({ code }) => code === ticket.shelf)?.place ?? '',
    managers: managersOf(office, present),
    steps: stepsOf(office, ticket.id, now).map(({ step, life }) => {
      const { id, title, isCheck, answer, photos } = step
      return { id, title, isCheck, answer, photos, state: life.state }
    }),
    free: freePayments(office, ticket),
    contested: [
      ...contestedOn(office, 'tickets', ticket.id),
      ...items.flatMap(({ id }) => contestedOn(office, 'items', id)),
    ],
    names: namesIn(office, ticket, events),
  }
}

function managersOf(office: Office, present: ReadonlySet<string>): AnswerCard['managers'] {
  return [...office.tables.persons.values()]
    .filter((person) => person.role === 'manager' && person.active)
    .flatMap((person) => {
      const one = somebody(office, person.id)
      return one === null ? [] : [{ ...one, signedIn: present.has(person.id) }]
    })
}

function namesIn(office: Office, ticket: Ticket, events: readonly TimelineEvent[]): Record<string, string> {
  const people = new Set([ticket.takenBy, ticket.owner, ...events.map(({ by }) => by)])
  for (const { facts, forWhom } of events) {
    people.add(forWhom ?? '')
    if (facts.type === 'owner' || facts.type === 'step-owner') people.add(facts.owner)
  }
  const names: Record<string, string> = stepTitles(office, ticket.id)
  for (const id of people) if (id !== null && id !== '') names[id] = nameOf(office, id)
  for (const device of office.tables.devices.values()) names[device.id] = device.name
  return names
}

function stepTitles({ tables, derived }: Office, ticketId: string): Record<string, string> {
  const ids = derived.stepsOf.get(ticketId) ?? []
  return Object.fromEntries(ids.map((id) => [id, tables.steps.get(id)?.title ?? '']))
}
