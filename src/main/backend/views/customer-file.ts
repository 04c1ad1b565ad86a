import type {
  CustomerFile,
  CustomerHandOver,
  CustomerPaper,
  FollowUpRow,
} from '../../../shared/contract/desk-answers'
import type { MergedRecord } from '../../../shared/contract/customers'
import type { Customer } from '../../../shared/domain/customer'
import { customerName } from '../../../shared/domain/customer'
import { consentsOf } from '../../../shared/domain/consent'
import { keptCustomer, mergedInto } from '../../../shared/domain/kept-customer'
import { paidCents } from '../../../shared/domain/money'
import type { Office } from '../../../shared/domain/office'
import type { Ticket } from '../../../shared/domain/ticket'
import { handOversOf, paymentsOf, ticketsOf } from '../../../shared/domain/ticket-view'
import { nameOf } from '../context'
import { followUpRows } from './follow-up-row'
import { numberOf, ticketRow } from './ticket-row'
import { contestedOn } from './two-versions'

const mostPapers = 200

/** Everything about one customer, also what hangs on records merged into it; undefined when there is none. */
export function customerFile(office: Office, id: string, now: number): CustomerFile | undefined {
  const { customers } = office.tables
  const customer = keptCustomer(customers, id)
  if (customer === undefined) return undefined
  const merged = mergedInto(customers, customer.id)
  const ids = new Set([customer.id, ...merged.map((one) => one.id)])
  const own = [...ids].flatMap((one) => ticketsOf(office, one))
  const rows = own
    .map((ticket) => ticketRow(office, ticket, now))
    .toSorted((a, b) => Number(a.closed) - Number(b.closed) || b.openedAt - a.openedAt)
  return {
    customer,
    tickets: rows,
    followUps: followUpsOf(office, ids),
    openCents: rows.reduce((sum, { openCents }) => sum + openCents, 0),
    contested: contestedOn(office, 'customers', customer.id),
    mergedRecords: merged.map((one) => mergedRecord(office, one)).toSorted((a, b) => b.at - a.at),
    handOvers: own.flatMap((ticket) => handOverRows(office, ticket)).toSorted((a, b) => b.at - a.at),
    paid: paidOn(office, own),
    papers: papersOf(office, ids),
    names: namesOn(office, customer),
  }
}

function followUpsOf(office: Office, ids: ReadonlySet<string>): FollowUpRow[] {
  const { tickets } = office.tables
  return followUpRows(office, ({ customerId, ticketId }) =>
    ids.has(customerId ?? tickets.get(ticketId ?? '')?.customerId ?? ''),
  )
}

function mergedRecord(office: Office, one: Customer): MergedRecord {
  const { at = 0, by } = one.merged ?? {}
  return { id: one.id, name: customerName(one), at, byName: nameOf(office, by) }
}

function handOverRows(office: Office, ticket: Ticket): CustomerHandOver[] {
  return handOversOf(office, ticket.id).map(({ id, happenedAt, items, collectorName }) => ({
    id,
    ticketId: ticket.id,
    ticketNumber: numberOf(ticket),
    title: ticket.title,
    at: happenedAt,
    items: items.length,
    collectorName,
  }))
}

function paidOn(office: Office, tickets: readonly Ticket[]): CustomerFile['paid'] {
  const payments = tickets.flatMap(({ id }) => paymentsOf(office, id))
  const standing = payments.filter(({ reverses }) => reverses === undefined)
  const lastAt = standing.reduce<number | null>(
    (last, { happenedAt }) => Math.max(last ?? 0, happenedAt),
    null,
  )
  return { cents: paidCents(payments), count: standing.length, lastAt }
}

/** The latest papers first; they are few beside the tickets, so all are looked at. */
function papersOf(office: Office, ids: ReadonlySet<string>): CustomerPaper[] {
  const { documents, tickets } = office.tables
  const rows: CustomerPaper[] = []
  for (const { id, kind, ticketId, customerId, happenedAt, pdf } of documents.values()) {
    const ticket = tickets.get(ticketId ?? '')
    if (!ids.has(customerId ?? ticket?.customerId ?? '')) continue
    rows.push({ id, kind, ticketNumber: ticket === undefined ? '' : numberOf(ticket), at: happenedAt, pdf })
  }
  return rows.toSorted((a, b) => b.at - a.at).slice(0, mostPapers)
}

function namesOn(office: Office, customer: Customer): Record<string, string> {
  const consents = consentsOf(customer).flatMap(({ takenBy, withdrawnBy }) => [takenBy, withdrawnBy ?? ''])
  const people = new Set([...consents, ...(customer.files ?? []).map(({ by }) => by)])
  return Object.fromEntries([...people].map((id) => [id, nameOf(office, id)]))
}
