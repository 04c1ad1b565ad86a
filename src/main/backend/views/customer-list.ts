import type { CustomerHit } from '../../../shared/contract/desk-answers'
import type { Question } from '../../../shared/contract/requests'
import type { Customer } from '../../../shared/domain/customer'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import type { Office } from '../../../shared/domain/office'
import { ticketBalance } from '../../../shared/domain/ticket-view'
import type { Finder } from '../ports'
import { customerHit } from './find'

/** The list of customers, narrowed to those somebody asked for. */
export function customerList(
  office: Office,
  finder: Finder,
  { text, sort, openTickets, openMoney, limit }: Question<'customer:list'>,
): { readonly rows: CustomerHit[]; readonly total: number } {
  const wanted = openTickets || openMoney ? withOpenTickets(office, openMoney) : undefined
  const isWanted = (customer: Customer) =>
    (sort === 'all' || (sort === 'company') === (customer.company !== '')) &&
    wanted?.has(customer.id) !== false
  const isNarrowed = sort !== 'all' || wanted !== undefined
  const { hits, total } = finder.customers(text, limit, isNarrowed ? isWanted : undefined)
  return { rows: hits.map((customer) => customerHit(office, customer)), total }
}

/** Who has open tickets, or money open on them. The open ones are few, and known without looking at the others. */
function withOpenTickets(office: Office, withMoney: boolean): ReadonlySet<string> {
  const found = new Set<string>()
  for (const id of office.derived.open) {
    const ticket = office.tables.tickets.get(id)
    if (ticket === undefined || (withMoney && ticketBalance(office, ticket).openCents <= 0)) continue
    found.add(keptCustomer(office.tables.customers, ticket.customerId)?.id ?? ticket.customerId)
  }
  return found
}
