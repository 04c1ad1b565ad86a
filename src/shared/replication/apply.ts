import type { Collection, Office, Rows } from '../domain/office'
import { derive, rememberDerived } from './derive'
import type { Json, JsonObject, Operation, Origin } from './operation'

/** Takes one applied operation back; undoing in reverse order restores the office exactly. */
export type Undo = () => void

/** What every record of a collection must have; a line whose record lacks it comes from a newer program. */
const required: { readonly [C in Collection]: readonly (keyof Rows[C] & string)[] } = {
  firm: ['name', 'priceMode'],
  devices: ['letter', 'name'],
  persons: ['familyName', 'role', 'active'],
  credentials: [],
  customers: ['company', 'familyName', 'phones', 'address'],
  products: ['name', 'priceCents', 'active'],
  shelves: ['code', 'active'],
  tickets: ['kind', 'customerId', 'title', 'openedAt', 'area'],
  items: ['ticketId', 'title', 'origin', 'quantityThousandths', 'position'],
  followUps: ['kind', 'text', 'dueAt'],
  imports: ['state', 'plan'],
  events: ['ticketId', 'facts', 'happenedAt'],
  payments: ['ticketId', 'amountCents', 'method'],
  handOvers: ['ticketId', 'items', 'identity'],
}

function isRow<C extends Collection>(collection: C, row: object): row is Rows[C] {
  return 'id' in row && 'stamp' in row && required[collection].every((field) => field in row)
}

function put<C extends Collection>(
  office: Office,
  collection: C,
  id: string,
  row: Rows[C] | undefined,
): void {
  const table = office.tables[collection]
  const before = table.get(id)
  if (row === undefined) table.delete(id)
  else table.set(id, row)
  derive(office, collection, id, before, row)
}

/** Puts the record back as it was, and the indexes it touched. */
function putBack<C extends Collection>(
  office: Office,
  collection: C,
  id: string,
  row: Rows[C] | undefined,
): void {
  const table = office.tables[collection]
  if (row === undefined) table.delete(id)
  else table.set(id, row)
}

/**
 * Takes over a record from a snapshot, without its indexes: call `rebuildDerived` after the last. False: its shape is
 * unknown here.
 */
export function loadRow(office: Office, collection: Collection, row: object): boolean {
  if (!isRow(collection, row)) return false
  putBack(office, collection, row.id, row)
  return true
}

function merged(before: object | undefined, fields: JsonObject, id: string, stamp: string): object {
  const row: Record<string, Json | undefined> = Object.assign({ id }, before)
  for (const [field, value] of Object.entries(fields)) {
    if (value === null && !keepsNull(field)) delete row[field]
    else if (value !== undefined) row[field] = value
  }
  row['id'] = id
  row['stamp'] = stamp
  return row
}

/** Fields whose null is a value ("nobody", "no shelf"), not an absence. */
function keepsNull(field: string): boolean {
  return field === 'owner' || field === 'shelf'
}

function nextRow(office: Office, operation: Operation, origin: Origin): object | undefined {
  const { collection, id } = operation
  if (operation.type === 'delete') return undefined
  if (operation.type === 'set') {
    return merged(office.tables[collection].get(id), operation.fields, id, origin.stamp)
  }
  const { stamp, at: recordedAt, by, device, forWhom } = origin
  const line = { id, stamp, recordedAt, by, device, ...(forWhom === undefined ? {} : { forWhom }) }
  return { ...operation.record, ...line }
}

export type Applied = { readonly ok: true; readonly undo: Undo } | { readonly ok: false }

/**
 * Applies one operation to the office in memory and says how to take it back. Not ok: the record's shape or
 * collection is unknown here; nothing was changed, the caller keeps the operation for a later version.
 */
export function apply(office: Office, operation: Operation, origin: Origin): Applied {
  const { collection, id } = operation
  if (!(collection in office.tables)) return { ok: false }
  const before = office.tables[collection].get(id)
  const row = nextRow(office, operation, origin)
  if (row !== undefined && !isRow(collection, row)) return { ok: false }
  const restoreIndexes = rememberDerived(office, collection, before, row)
  put(office, collection, id, row)
  const undo = () => {
    putBack(office, collection, id, before)
    restoreIndexes()
  }
  return { ok: true, undo }
}
