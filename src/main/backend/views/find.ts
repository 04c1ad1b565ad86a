import type { CustomerHit, TicketRow } from '../../../shared/contract/desk-answers'
import type { Customer } from '../../../shared/domain/customer'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { Office } from '../../../shared/domain/office'
import { ticketsOf } from '../../../shared/domain/ticket-view'
import type { Finder } from '../ports'
import { ticketRow } from './ticket-row'

function customerHit(office: Office, customer: Customer): CustomerHit {
  const tickets = ticketsOf(office, customer.id)
  return {
    id: customer.id,
    name: customerName(customer),
    contact: customer.company === '' ? '' : contactName(customer),
    phone: customer.phones[0] ?? '',
    city: customer.address.city,
    openTickets: tickets.filter(({ id }) => office.derived.open.has(id)).length,
  }
}

type Asked = { readonly text: string; readonly limit: number; readonly now: number }

/** One box for name, phone, number and keyword; an empty text lists the customers. */
export function findAny(
  office: Office,
  finder: Finder,
  { text, limit, now }: Asked,
): { customers: CustomerHit[]; tickets: TicketRow[] } {
  const tickets = text.trim() === '' ? [] : finder.tickets(text, limit).hits
  return {
    customers: finder.customers(text, limit).hits.map((customer) => customerHit(office, customer)),
    tickets: tickets.map((ticket) => ticketRow(office, ticket, now)),
  }
}
