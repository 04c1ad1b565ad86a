import type { CustomerHit, TicketRow } from '../../../shared/contract/desk-answers'
import type { Customer } from '../../../shared/domain/customer'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { Office } from '../../../shared/domain/office'
import { looksLikePhone, phoneKey } from '../../../shared/domain/phone'
import { fold, words } from '../../../shared/domain/spelling'
import type { Ticket } from '../../../shared/domain/ticket'
import { ticketsOf } from '../../../shared/domain/ticket-view'
import { numberOf, ticketRow } from './ticket-row'

type Folded = { readonly text: string; readonly phones: readonly string[] }

// Records are replaced, never changed, so the record itself is the key; forgotten with it.
const foldedCustomers = new WeakMap<Customer, Folded>()
const foldedTickets = new WeakMap<Ticket, string>()

function foldedCustomer(customer: Customer): Folded {
  const known = foldedCustomers.get(customer)
  if (known !== undefined) return known
  const { company, givenName, familyName, email, address, foreignId = '' } = customer
  const text = ` ${fold([company, givenName, familyName, email, address.city, address.postcode, foreignId].join(' '))}`
  const folded = { text, phones: customer.phones.map(phoneKey) }
  foldedCustomers.set(customer, folded)
  return folded
}

function foldedTicket(ticket: Ticket): string {
  const known = foldedTickets.get(ticket)
  if (known !== undefined) return known
  const text = ` ${fold(`${numberOf(ticket)} ${ticket.foreignNumber ?? ''} ${ticket.title} ${ticket.shelf ?? ''}`)}`
  foldedTickets.set(ticket, text)
  return text
}

/** Matches when every word begins a word of the text, whatever their order. */
function createMatcher(text: string): (folded: string) => boolean {
  const wanted = words(text)
  return (folded) =>
    wanted.length > 0 && wanted.every((word) => new RegExp(`[^\\p{L}\\p{N}]${word}`, 'u').test(folded))
}

function customerMatcher(text: string): (customer: Customer) => boolean {
  const matches = createMatcher(text)
  const key = looksLikePhone(text) ? phoneKey(text) : ''
  return (customer) => {
    const folded = foldedCustomer(customer)
    if (key.length >= 3 && folded.phones.some((phone) => phone.includes(key))) return true
    return matches(folded.text)
  }
}

/** The digits of a ticket number typed without its series: 1087 finds A26-01087. */
function numberMatcher(text: string): (ticket: Ticket) => boolean {
  const digits = text.trim().replace(/^0+/, '')
  if (!/^\d{1,8}$/.test(digits)) return () => false
  return (ticket) => numberOf(ticket).replace(/^[A-X]\d{2}-0*/, '') === digits
}

export function customerHit(office: Office, customer: Customer): CustomerHit {
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

export function findCustomers(office: Office, text: string, limit: number): Customer[] {
  const matches = text.trim() === '' ? () => true : customerMatcher(text)
  const hits: Customer[] = []
  for (const customer of office.tables.customers.values()) {
    if (matches(customer)) hits.push(customer)
  }
  return hits.toSorted((a, b) => customerName(a).localeCompare(customerName(b), 'de')).slice(0, limit)
}

/** Tickets by number, title, shelf, or any of the customers found; open ones first, then the newest. */
export function findTickets(office: Office, text: string, customers: readonly Customer[]): Ticket[] {
  const matches = createMatcher(text)
  const hasNumber = numberMatcher(text)
  const owners = new Set<string>(customers.map(({ id }) => id))
  const hits: Ticket[] = []
  for (const ticket of office.tables.tickets.values()) {
    if (hasNumber(ticket) || matches(foldedTicket(ticket)) || owners.has(ticket.customerId)) hits.push(ticket)
  }
  const rank = (ticket: Ticket) => (hasNumber(ticket) ? 0 : 2) + (office.derived.open.has(ticket.id) ? 0 : 1)
  return hits.toSorted((a, b) => rank(a) - rank(b) || b.openedAt - a.openedAt)
}

/** One box for name, phone, number and keyword. */
export function findAny(
  office: Office,
  text: string,
  limit: number,
  now: number,
): { customers: CustomerHit[]; tickets: TicketRow[] } {
  const customers = findCustomers(office, text, limit)
  const tickets = text.trim() === '' ? [] : findTickets(office, text, customers).slice(0, limit)
  return {
    customers: customers.map((customer) => customerHit(office, customer)),
    tickets: tickets.map((ticket) => ticketRow(office, ticket, now)),
  }
}
