import type { FieldReader } from './field-reader'
import type { RecordKind, RecordsByKind, RowPlace } from '../../shared/domain/foreign-record'

/** A number for records whose file has none: it names the row. */
function madeUpId(source: RowPlace): string {
  return `${source.file}#${source.line}`
}

function readId(reader: FieldReader, source: RowPlace): string {
  const id = reader.text('foreignId')
  if (id !== '') return id
  if (reader.isMapped('foreignId')) reader.fail('required-missing', 'foreignId', '', false)
  return madeUpId(source)
}

function readPerson(reader: FieldReader, source: RowPlace): RecordsByKind['persons'] {
  return {
    foreignId: readId(reader, source),
    firstName: reader.text('firstName'),
    lastName: reader.text('lastName', 'required'),
    title: reader.text('title'),
    source,
  }
}

function readCustomer(reader: FieldReader, source: RowPlace): RecordsByKind['customers'] {
  const company = reader.text('company')
  const contactName = `${reader.text('contactFirstName')} ${reader.text('contactName')}`.trim()
  if (company === '' && contactName === '') reader.fail('required-missing', 'company', '', true)
  return {
    foreignId: readId(reader, source),
    company,
    contactName,
    street: `${reader.text('street')} ${reader.text('houseNumber')}`.trim(),
    city: reader.text('city'),
    region: reader.text('region'),
    postcode: reader.text('postcode'),
    country: reader.text('country'),
    phone: reader.text('phone'),
    fax: reader.text('fax'),
    email: reader.text('email'),
    source,
  }
}

function readProduct(reader: FieldReader, source: RowPlace): RecordsByKind['products'] {
  return {
    foreignId: readId(reader, source),
    name: reader.text('name', 'required'),
    unit: reader.text('unit'),
    priceCents: reader.money('priceCents'),
    taxPercent: reader.percent('taxPercent'),
    discontinued: reader.flag('discontinued'),
    source,
  }
}

function readTicket(reader: FieldReader, source: RowPlace): RecordsByKind['tickets'] {
  return {
    foreignId: readId(reader, source),
    customerForeignId: reader.text('customerForeignId', 'required'),
    personForeignId: reader.text('personForeignId'),
    orderedAt: reader.day('orderedAt'),
    requiredAt: reader.day('requiredAt'),
    shippedAt: reader.day('shippedAt'),
    carrierForeignId: reader.text('carrierForeignId'),
    shipTo: {
      name: reader.text('shipName'),
      street: reader.text('shipStreet'),
      city: reader.text('shipCity'),
      region: reader.text('shipRegion'),
      postcode: reader.text('shipPostcode'),
      country: reader.text('shipCountry'),
    },
    source,
  }
}

function readItem(reader: FieldReader, source: RowPlace): RecordsByKind['items'] {
  const productForeignId = reader.text('productForeignId')
  const text = reader.text('text')
  if (productForeignId === '' && text === '') reader.fail('required-missing', 'productForeignId', '', true)
  return {
    ticketForeignId: reader.text('ticketForeignId', 'required'),
    productForeignId,
    text,
    unitPriceCents: reader.money('unitPriceCents') ?? 0,
    quantityThousandths: reader.quantity('quantityThousandths') ?? 0,
    discountBasisPoints: reader.discount('discountBasisPoints'),
    source,
  }
}

export type RecordReaders = {
  readonly [K in RecordKind]: (reader: FieldReader, source: RowPlace) => RecordsByKind[K]
}

/** One reader per kind. Always answers a record; whether it may be used, the reader's problems say. */
export const recordReaders: RecordReaders = {
  persons: readPerson,
  customers: readCustomer,
  products: readProduct,
  tickets: readTicket,
  items: readItem,
}
