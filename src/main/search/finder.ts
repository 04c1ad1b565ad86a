import type { Finder, Store, Timer } from '../backend/ports'
import { customerName } from '../../shared/domain/customer'
import { isMergedAway } from '../../shared/domain/kept-customer'
import type { Office } from '../../shared/domain/office'
import { fold } from '../../shared/domain/spelling'
import { itemsOf } from '../../shared/domain/ticket-view'
import type { Catalogue } from './catalogue'
import { createCatalogue } from './catalogue'
import { createDocumentReader } from './document'
import { createKeeper } from './keeper'
import type { Need } from './query'
import { openWeight } from './rank-table'
import { addMarks, find, inOrder, missing } from './ranking'

/** Right from the first moment; quick when the idle slices after it have built the segments. */
export function createFinder({ office, onChange }: Store, timer: Timer): Finder {
  const { tables } = office
  const catalogues = createCatalogues(office)
  const { customers, tickets, names, openedAt } = catalogues
  const keepBuilt = createKeeper(timer, [customers, tickets])
  const touchTicketOf = (itemId: string) => {
    const item = tables.items.get(itemId)
    // A deleted item no longer says whose it was.
    if (item === undefined) tickets.renew()
    else tickets.touch(item.ticketId)
  }
  onChange(({ operations }) => {
    for (const { collection, id } of operations) {
      if (collection === 'customers') customers.touch(id)
      if (collection === 'tickets') tickets.touch(id)
      if (collection === 'items') touchTicketOf(id)
    }
    keepBuilt()
  })
  keepBuilt()
  return {
    customers: (text, limit, accept) => {
      const rank = (needs: readonly Need[], mayForgive: boolean) =>
        hideMerged(office, catalogues, rankCustomers(customers, needs, mayForgive))
      const order = (a: number, b: number) => inOrder(names[a] ?? '', names[b] ?? '')
      return find({ catalogue: customers, table: tables.customers, rank, order }, text, limit, accept)
    },
    tickets: (text, limit, accept) => {
      const rank = (needs: readonly Need[], mayForgive: boolean) =>
        rankTickets(catalogues, office.derived.open, needs, mayForgive)
      const order = (a: number, b: number) => (openedAt[b] ?? 0) - (openedAt[a] ?? 0)
      return find({ catalogue: tickets, table: tables.tickets, rank, order }, text, limit, accept)
    },
  }
}

type Catalogues = ReturnType<typeof createCatalogues>

/** Customers and tickets, and by slot what equally good ones are sorted by and whose a ticket is. */
function createCatalogues(office: Office) {
  const { tables } = office
  const reader = createDocumentReader()
  const names: string[] = []
  const openedAt: number[] = []
  const owners: number[] = []
  /** Slots of customers that point to another one. */
  const pointers = new Set<number>()
  const customers = createCatalogue({
    table: tables.customers,
    read: reader.customer,
    onEnter: (slot, customer) => {
      names[slot] = fold(customerName(customer))
      if (customer.merged === undefined) pointers.delete(slot)
      else pointers.add(slot)
    },
  })
  const tickets = createCatalogue({
    table: tables.tickets,
    read: (ticket) => reader.ticket(ticket, itemsOf(office, ticket.id)),
    onEnter: (slot, ticket) => {
      openedAt[slot] = ticket.openedAt
      owners[slot] = customers.slotOf(ticket.customerId)
    },
  })
  return { customers, tickets, names, openedAt, owners, pointers }
}

function rankCustomers(customers: Catalogue, needs: readonly Need[], mayForgive: boolean): Int32Array {
  const ranks = new Int32Array(customers.size())
  for (const need of needs) addMarks(ranks, need, customers.marksFor(need, mayForgive))
  return ranks
}

/** A customer whose record points to another one is found by that one. Few point, so each is asked anew. */
function hideMerged({ tables }: Office, { customers, pointers }: Catalogues, ranks: Int32Array): Int32Array {
  for (const slot of pointers) {
    const customer = tables.customers.get(customers.idAt(slot))
    if (customer !== undefined && isMergedAway(tables.customers, customer)) ranks[slot] = missing
  }
  return ranks
}

/** A ticket has what it or its customer has; so a customer's new name is its tickets' name at once. */
function rankTickets(
  { customers, tickets, owners }: Catalogues,
  open: ReadonlySet<string>,
  needs: readonly Need[],
  mayForgive: boolean,
): Int32Array {
  const ranks = new Int32Array(tickets.size())
  for (const need of needs) {
    const marks = tickets.marksFor(need, mayForgive)
    const ofCustomers = customers.marksFor(need, mayForgive)
    for (let slot = 0; slot < marks.length; slot += 1) {
      const ofOwner = ofCustomers[owners[slot] ?? 0] ?? 0
      if (ofOwner > (marks[slot] ?? 0)) marks[slot] = ofOwner
    }
    addMarks(ranks, need, marks)
  }
  for (const id of open) {
    const slot = tickets.slotOf(id)
    const rank = ranks[slot] ?? missing
    if (rank !== missing) ranks[slot] = rank + openWeight
  }
  return ranks
}
