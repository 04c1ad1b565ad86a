import type { ItemRecord, TicketRecord } from '../../../shared/domain/foreign-record'
import type { ImportId, PersonId } from '../../../shared/domain/ids'
import { customerIdSchema, personIdSchema, productIdSchema, ticketIdSchema } from '../../../shared/domain/ids'
import type { ImportUnit } from '../../../shared/domain/import-plan'
import {
  importedAt,
  importedCustomer,
  importedItem,
  importedPerson,
  importedProduct,
  importedTicket,
  titleOfItem,
} from '../../../shared/domain/imported'
import type { Office } from '../../../shared/domain/office'
import type { Operation } from '../../../shared/replication/operation'
import { data as words } from '../../../shared/words/de/data'
import type { Customer } from '../../../shared/domain/customer'
import type { Product } from '../../../shared/domain/product'

/** What is written in one commit: units, each with the operations that must not be torn apart. */
export type Piece = { readonly records: number; readonly units: readonly (readonly Operation[])[] }

export type Maker = (units: readonly ImportUnit[]) => Piece

type Known = {
  readonly persons: Map<string, PersonId>
  readonly customers: Map<string, Pick<Customer, 'id' | 'company' | 'address'>>
  readonly products: Map<string, Pick<Product, 'id' | 'name' | 'unit' | 'taxRate'>>
}

type Making = {
  readonly importId: ImportId
  readonly startedBy: PersonId
  readonly startedAt: number
  readonly known: Known
}

/**
 * Turns units of a plan, in their order, into the operations that bring them in. Ids are counted, so every piece names
 * its records before one is written: what is there already is found, and is never written twice.
 */
export function createMaker(office: Office, batch: Omit<Making, 'known'>): Maker {
  const making: Making = { ...batch, known: knownOf(office) }
  let count = 0
  return (units) => {
    const made = units.map((unit) => {
      count += 1
      return operationsOf(unit, `${batch.importId}-${count.toString(36)}`, making)
    })
    return { records: recordsIn(made), units: made }
  }
}

export function recordsIn(units: Piece['units']): number {
  return units.flat().filter(({ type }) => type === 'set').length
}

/** Records of earlier imports that orders may name. */
function knownOf({ tables }: Office): Known {
  const known: Known = { persons: new Map(), customers: new Map(), products: new Map() }
  for (const person of tables.persons.values()) known.persons.set(person.foreignId ?? '', person.id)
  for (const customer of tables.customers.values()) known.customers.set(customer.foreignId ?? '', customer)
  for (const product of tables.products.values()) known.products.set(product.foreignId ?? '', product)
  return known
}

function operationsOf(unit: ImportUnit, id: string, making: Making): readonly Operation[] {
  const { importId, known } = making
  switch (unit.kind) {
    case 'persons': {
      known.persons.set(unit.record.foreignId, personIdSchema.parse(id))
      return [{ type: 'set', collection: 'persons', id, fields: importedPerson(unit.record, importId) }]
    }
    case 'customers': {
      const fields = importedCustomer(unit.record, importId)
      known.customers.set(unit.record.foreignId, { ...fields, id: customerIdSchema.parse(id) })
      return [{ type: 'set', collection: 'customers', id, fields }]
    }
    case 'products': {
      const fields = importedProduct(unit.record, importId)
      known.products.set(unit.record.foreignId, { ...fields, id: productIdSchema.parse(id) })
      return [{ type: 'set', collection: 'products', id, fields }]
    }
    case 'tickets':
      return ticketOperations(unit.record, unit.items, id, making)
  }
}

/** The ticket, its items, then its one event: shipping touches the items that are there. */
function ticketOperations(
  record: TicketRecord,
  items: readonly ItemRecord[],
  id: string,
  { importId, startedBy, startedAt, known }: Making,
): readonly Operation[] {
  const customer = known.customers.get(record.customerForeignId)
  if (customer === undefined) throw new Error('planned without its customer')
  const ticket = importedTicket(record, {
    importId,
    customer,
    takenBy:
      (record.personForeignId === '' ? undefined : known.persons.get(record.personForeignId)) ?? startedBy,
    title: titleOf(record, items, known),
    startedAt,
    words: words.stored,
  })
  const ticketId = ticketIdSchema.parse(id)
  const itemOperations = items.map((item, index): Operation => {
    const product = item.productForeignId === '' ? undefined : known.products.get(item.productForeignId)
    const around = { ticketId, position: index + 1, product, unit: words.stored.unit }
    return { type: 'set', collection: 'items', id: `${id}-${index + 1}`, fields: importedItem(item, around) }
  })
  const facts = { type: 'imported', importId, shipped: record.shippedAt !== null } as const
  const event = { ticketId, happenedAt: importedAt(record, startedAt), facts }
  return [
    { type: 'set', collection: 'tickets', id, fields: ticket },
    ...itemOperations,
    { type: 'add', collection: 'events', id: `${id}-e`, record: event },
  ]
}

function titleOf(record: TicketRecord, items: readonly ItemRecord[], known: Known): string {
  const [first] = items
  if (first === undefined) return `${words.stored.order} ${record.foreignId}`
  const title = titleOfItem(first, known.products.get(first.productForeignId)?.name)
  return items.length > 1 ? `${title} ${words.stored.andMore}` : title
}
