import type { Finder, Store, StoreChange, Timer } from '../../src/main/backend/ports'
import { createFinder } from '../../src/main/search/finder'
import type { Customer } from '../../src/shared/domain/customer'
import { customerSchema } from '../../src/shared/domain/customer'
import { deviceIdSchema } from '../../src/shared/domain/ids'
import type { Item } from '../../src/shared/domain/item'
import { itemSchema } from '../../src/shared/domain/item'
import type { Collection, Office } from '../../src/shared/domain/office'
import { emptyOffice } from '../../src/shared/domain/office'
import { refuse } from '../../src/shared/domain/refusal'
import type { Ticket } from '../../src/shared/domain/ticket'
import { ticketSchema } from '../../src/shared/domain/ticket'
import { aCustomer, anItem, noDetails } from './records'

export function customerRow(id: string, over: Partial<Customer> = {}): Customer {
  const nobody = { company: '', givenName: '', familyName: 'Niemand', phones: [], email: '' }
  const address = { street: '', postcode: '', city: '', country: '' }
  return customerSchema.parse({ ...aCustomer(), ...nobody, address, id, stamp: 's', ...over })
}

export function ticketRecord(id: string, customerId: string, over: Partial<Ticket> = {}): Ticket {
  const asTaken = {
    takenBy: 'p1',
    priceMode: 'gross',
    smallBusiness: false,
    area: 'sales',
    owner: null,
    shelf: null,
  }
  const facts = { ...noDetails, ...asTaken, kind: 'order', openedAt: 0 }
  return ticketSchema.parse({ ...facts, id, customerId, stamp: 's', ...over })
}

export function itemRecord(id: string, ticketId: string, title: string): Item {
  return itemSchema.parse({ ...anItem({ title }), id, ticketId, position: 1, stamp: 's' })
}

export type SearchOffice = {
  readonly office: Office
  readonly store: Store
  readonly putCustomer: (customer: Customer) => void
  /** An open ticket, unless it is said to be closed. */
  readonly putTicket: (ticket: Ticket, isClosed?: boolean) => void
  readonly putItem: (item: Item) => void
  readonly remove: (collection: 'customers' | 'tickets' | 'items', id: string) => void
}

/** Records in memory that tell who listens, with none of the rules of a real store. */
export function createSearchOffice(): SearchOffice {
  const office = emptyOffice()
  const listeners = new Set<(change: StoreChange) => void>()
  const tell = (collection: Collection, id: string) => {
    for (const listener of listeners) listener({ operations: [{ type: 'delete', collection, id }] })
  }
  return {
    office,
    store: {
      office,
      device: { id: deviceIdSchema.parse('d1'), epoch: 1 },
      commit: async () => refuse('read-only'),
      settled: async () => undefined,
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onState: () => () => undefined,
      state: () => ({ mode: 'open' }),
    },
    putCustomer: (customer) => {
      office.tables.customers.set(customer.id, customer)
      tell('customers', customer.id)
    },
    putTicket: (ticket, isClosed = false) => {
      office.tables.tickets.set(ticket.id, ticket)
      if (isClosed) office.derived.open.delete(ticket.id)
      else office.derived.open.add(ticket.id)
      tell('tickets', ticket.id)
    },
    putItem: (item) => {
      office.tables.items.set(item.id, item)
      const others = office.derived.itemsOf.get(item.ticketId) ?? []
      office.derived.itemsOf.set(item.ticketId, [...others.filter((id) => id !== item.id), item.id])
      tell('items', item.id)
    },
    remove: (collection, id) => {
      office.tables[collection].delete(id)
      tell(collection, id)
    },
  }
}

/** A timer whose calls wait until `runAll`, each as a slice of idle time. */
export function createIdleTimer(): { readonly timer: Timer; readonly runAll: () => number } {
  const waiting: (() => void)[] = []
  return {
    timer: {
      after: (_delayMs, call) => {
        waiting.push(call)
        return () => undefined
      },
    },
    runAll: () => {
      let slices = 0
      for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
        call()
        slices += 1
      }
      return slices
    },
  }
}

/** The same office by both ways: one that never has an idle moment, one that has had enough of them. */
export function bothWays({ store }: SearchOffice): { readonly scanned: Finder; readonly indexed: Finder } {
  const idle = createIdleTimer()
  const indexed = createFinder(store, idle.timer)
  idle.runAll()
  return { scanned: createFinder(store, createIdleTimer().timer), indexed }
}
