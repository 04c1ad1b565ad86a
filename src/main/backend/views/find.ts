import type { CustomerHit, TicketRow } from '../../../shared/contract/desk-answers'
import type { Customer } from '../../../shared/domain/customer'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { Office } from '../../../shared/domain/office'
import { ticketBalance, ticketsOf } from '../../../shared/domain/ticket-view'
import type { Finder } from '../ports'
import { ticketRow } from './ticket-row'

/** One customer as every list shows them. */
export function customerHit(office: Office, customer: Customer): CustomerHit {
  const open = ticketsOf(office, customer.id).filter(({ id }) => office.derived.open.has(id))
  return {
    id: customer.id,
    name: customerName(customer),
    contact: customer.company === '' ? '' : contactName(customer),
    phone: customer.phones[0] ?? '',
    email: customer.email,
    postcode: customer.address.postcode,
    city: customer.address.city,
    isCompany: customer.company !== '',
    openTickets: open.length,
    // A closed ticket owes nothing.
    openCents: open.reduce((sum, ticket) => sum + ticketBalance(office, ticket).openCents, 0),
  }
}

type Asked = { readonly text: string; readonly limit: number; readonly now: number }

/** A whole ticket number, with any one sign or none between series and counter, the zeros before it left out or not. */
const wholeNumber = /^([A-X]\d{2})[^A-Z\d]?0*(\d{1,9})$/

function numberKey(text: string): string | undefined {
  const [, series, counter] = wholeNumber.exec(text.trim().toUpperCase()) ?? []
  return series === undefined || counter === undefined ? undefined : `${series}-${counter}`
}

/** One box for name, phone, number and keyword; an empty text lists the customers, a ticket's number that ticket only. */
export function findAny(
  office: Office,
  finder: Finder,
  { text, limit, now }: Asked,
): { customers: CustomerHit[]; tickets: TicketRow[] } {
  const found = text.trim() === '' ? [] : finder.tickets(text, limit).hits
  const key = numberKey(text)
  const meant = found.filter(({ number }) => key !== undefined && numberKey(number ?? '') === key)
  const tickets = (meant.length === 0 ? found : meant).map((ticket) => ticketRow(office, ticket, now))
  if (meant.length > 0) return { customers: [], tickets }
  return {
    customers: finder.customers(text, limit).hits.map((customer) => customerHit(office, customer)),
    tickets,
  }
}
