import { momentOf } from './calendar'
import type { Customer } from './customer'
import type { Address } from './firm'
import type { CustomerRecord, ItemRecord, PersonRecord, ProductRecord, TicketRecord } from './foreign-record'
import type { CustomerId, ImportId, PersonId, ProductId, TicketId } from './ids'
import type { Item } from './item'
import type { Person } from './person'
import type { Product } from './product'
import type { TaxRate } from './tax'
import { taxRates } from './tax'
import type { Ticket } from './ticket'

type Fresh<Row> = Omit<Row, 'id' | 'stamp'>

/** Somebody the foreign program knew: named on old orders, without a login and without rights here. */
export function importedPerson(record: PersonRecord, importId: ImportId): Fresh<Person> {
  const { firstName, lastName, title, foreignId } = record
  return {
    givenName: firstName,
    familyName: lastName,
    role: 'front-desk',
    areas: ['sales'],
    active: false,
    foreignId,
    ...(title === '' ? {} : { title }),
    importId,
  }
}

export function importedCustomer(record: CustomerRecord, importId: ImportId): Fresh<Customer> {
  const { company, contactName, phone, fax, email, foreignId } = record
  return {
    company,
    ...splitName(contactName),
    phones: phone === '' ? [] : [phone],
    email,
    address: addressOf(record),
    note: '',
    consent: false,
    foreignId,
    ...(fax === '' ? {} : { fax }),
    importId,
  }
}

/** The last word is the family name, with the particles before it: Ana de la Cruz, Ludwig van Beethoven. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const words = name.split(/\s+/).filter((word) => word !== '')
  let from = words.length - 1
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from -= 1
  return {
    givenName: words.slice(0, Math.max(from, 0)).join(' '),
    familyName: words.slice(Math.max(from, 0)).join(' '),
  }
}

function addressOf(from: Omit<Address, 'region'> & { readonly region: string }): Address {
  const { street, postcode, city, region, country } = from
  return { street, postcode, city, ...(region === '' ? {} : { region }), country }
}

export function importedProduct(record: ProductRecord, importId: ImportId): Fresh<Product> {
  const { name, unit, priceCents, taxPercent, discontinued, foreignId } = record
  return {
    name,
    unit,
    priceCents: priceCents ?? 0,
    taxRate: taxRateFor(taxPercent),
    origin: 'sold',
    active: !discontinued,
    foreignId,
    importId,
  }
}

/** The rate nearest to a foreign percentage, 16 % being the 19 of its time; 19 where nothing is said. */
export function taxRateFor(percent: number | null): TaxRate {
  if (percent === null) return 19
  return taxRates.reduce((best, rate) => (Math.abs(rate - percent) < Math.abs(best - percent) ? rate : best))
}

export type TicketSurroundings = {
  readonly importId: ImportId
  readonly customer: Pick<Customer, 'company' | 'address'> & { readonly id: CustomerId }
  readonly takenBy: PersonId
  readonly title: string
  /** For an order whose file names no day at all. */
  readonly startedAt: number
  /** "Lieferung an" and "Versender" in the office's language. */
  readonly words: { readonly shipTo: string; readonly carrier: string }
}

const morning = 9 * 60
const afternoon = 16 * 60
const maxTitle = 200

/** An old order. Shipped: handed over and settled before the import. It draws none of our numbers. */
export function importedTicket(record: TicketRecord, around: TicketSurroundings): Fresh<Ticket> {
  const { foreignId, requiredAt, shippedAt } = record
  return {
    title: around.title.slice(0, maxTitle),
    description: describeDelivery(record, around),
    callBeforeStart: false,
    mayCollect: [],
    benchNote: '',
    answer: '',
    result: '',
    foreignNumber: foreignId,
    kind: 'order',
    customerId: around.customer.id,
    openedAt: openedAt(record, around.startedAt),
    takenBy: around.takenBy,
    priceMode: 'net',
    smallBusiness: false,
    area: 'fulfilment',
    owner: null,
    shelf: null,
    ...(requiredAt === null ? {} : { promise: { at: momentOf(requiredAt, afternoon) } }),
    importId: around.importId,
    settledBeforeImport: shippedAt !== null,
  }
}

/** When the order's only event happened: shipped, or else ordered (ms). */
export function importedAt({ shippedAt, ...record }: TicketRecord, startedAt: number): number {
  return shippedAt === null ? openedAt({ ...record, shippedAt }, startedAt) : momentOf(shippedAt, afternoon)
}

function openedAt({ orderedAt, shippedAt, requiredAt }: TicketRecord, startedAt: number): number {
  const day = orderedAt ?? shippedAt ?? requiredAt
  return day === null ? startedAt : momentOf(day, morning)
}

function describeDelivery({ shipTo, carrierForeignId }: TicketRecord, around: TicketSurroundings): string {
  const { customer, words } = around
  const { street, postcode, city, region, country } = shipTo
  const place = [postcode, city].filter((part) => part !== '').join(' ')
  const there = [shipTo.name, street, place, region, country].filter((part) => part !== '')
  const own = customer.address
  const differs =
    (shipTo.name !== '' && shipTo.name !== customer.company) ||
    (street !== '' && street !== own.street) ||
    (city !== '' && city !== own.city) ||
    (postcode !== '' && postcode !== own.postcode)
  return [
    ...(differs ? [`${words.shipTo}: ${there.join(', ')}`] : []),
    ...(carrierForeignId === '' ? [] : [`${words.carrier}: ${carrierForeignId}`]),
  ].join('\n')
}

export type ItemSurroundings = {
  readonly ticketId: TicketId
  readonly position: number
  readonly product: (Pick<Product, 'name' | 'unit' | 'taxRate'> & { readonly id: ProductId }) | undefined
  /** For a product whose unit does not name what is counted. */
  readonly unit: string
}

/** A line of an old order, with the price and discount it had there. */
export function importedItem(record: ItemRecord, around: ItemSurroundings): Fresh<Item> {
  const { ticketId, position, product } = around
  // "24 - 12 oz bottles" says what is in the package; ten of them are ten packages.
  const isCounted = product !== undefined && /^\p{L}/u.test(product.unit)
  const unit = isCounted ? product.unit : around.unit
  return {
    title: titleOfItem(record, product?.name),
    origin: 'sold',
    ...(product === undefined ? {} : { productId: product.id }),
    quantityThousandths: record.quantityThousandths,
    unit,
    unitPriceCents: record.unitPriceCents,
    taxRate: product?.taxRate ?? 19,
    discountBasisPoints: record.discountBasisPoints,
    ticketId,
    position,
  }
}

export function titleOfItem(record: ItemRecord, productName: string | undefined): string {
  return (record.text === '' ? (productName ?? record.productForeignId) : record.text).slice(0, maxTitle)
}
