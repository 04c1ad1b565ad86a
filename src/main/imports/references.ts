import type { ProblemCode } from '../../shared/domain/import-plan'
import { lineNetCents } from './line-net'
import type { RecordKind, RecordsByKind } from '../../shared/domain/foreign-record'

/** That a record names another one. */
export type Reference = {
  readonly field: string
  readonly to: RecordKind
  readonly id: string
  /** If nobody knows the other record. */
  readonly unknown: ProblemCode
  /** true: the record cannot be without the other one. false: it may come in with the reference dropped. */
  readonly needed: boolean
  /** true: if the other record is in the files and does not come in, this one stays out too. */
  readonly follows: boolean
}

type PerKind = {
  readonly [K in RecordKind]: {
    readonly idOf: (record: RecordsByKind[K]) => string
    readonly references: (record: RecordsByKind[K]) => readonly Reference[]
    /** The record without these references. */
    readonly drop: (record: RecordsByKind[K], fields: ReadonlySet<string>) => RecordsByKind[K]
    readonly netCents: (record: RecordsByKind[K]) => number
  }
}

const alone = {
  idOf: (record: { readonly foreignId: string }): string => record.foreignId,
  references: (): readonly Reference[] => [],
  netCents: () => 0,
}

/** Who names whom: the customer carries its tickets, ticket and product carry the items; a person is only named. */
export const relations: PerKind = {
  persons: { ...alone, drop: (record) => record },
  customers: { ...alone, drop: (record) => record },
  products: { ...alone, drop: (record) => record },
  tickets: {
    idOf: (record) => record.foreignId,
    references: (record) =>
      named([
        {
          field: 'customerForeignId',
          to: 'customers',
          id: record.customerForeignId,
          unknown: 'unknown-customer',
          needed: true,
          follows: true,
        },
        {
          field: 'personForeignId',
          to: 'persons',
          id: record.personForeignId,
          unknown: 'unknown-person',
          needed: false,
          follows: false,
        },
      ]),
    drop: (record, fields) => (fields.has('personForeignId') ? { ...record, personForeignId: '' } : record),
    netCents: () => 0,
  },
  items: {
    // An item has no number of its own: the same product may stand twice on one ticket.
    idOf: () => '',
    references: (record) =>
      named([
        {
          field: 'ticketForeignId',
          to: 'tickets',
          id: record.ticketForeignId,
          unknown: 'unknown-ticket',
          needed: true,
          follows: true,
        },
        {
          field: 'productForeignId',
          to: 'products',
          id: record.productForeignId,
          unknown: 'unknown-product',
          needed: false,
          follows: true,
        },
      ]),
    // What the product was stays readable as text.
    drop: (record, fields) =>
      fields.has('productForeignId')
        ? {
            ...record,
            productForeignId: '',
            text: record.text === '' ? record.productForeignId : record.text,
          }
        : record,
    netCents: lineNetCents,
  },
}

function named(references: readonly Reference[]): readonly Reference[] {
  return references.filter(({ id }) => id !== '')
}
