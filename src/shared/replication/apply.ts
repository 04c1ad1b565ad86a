import type { Collection, Office, Rows } from '../domain/office'
import { derive, rememberDerived } from './derive'
import { isContested, mergeDelete, mergeSet, noRecord, versionBy } from './merge'
import type { RecordState } from './merge'
import type { JsonObject, Operation, Origin } from './operation'

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
  questions: ['text', 'to', 'askedAt', 'askedBy'],
  parkedDrafts: ['form', 'value', 'parkedAt'],
  workflows: ['name', 'kind', 'active', 'versionId'],
  steps: ['ticketId', 'title', 'area', 'estimateMinutes', 'position', 'after'],
  absences: ['personId', 'kind', 'from', 'until'],
  officeTasks: ['name', 'area', 'active'],
  skills: ['personId', 'task', 'level'],
  articles: ['name', 'unit', 'minimumThousandths', 'active'],
  purchaseNotes: ['articleId', 'thousandths', 'state'],
  benchViews: ['personId', 'name', 'filter'],
  imports: ['state', 'plan'],
  events: ['ticketId', 'facts', 'happenedAt'],
  payments: ['ticketId', 'amountCents', 'method'],
  handOvers: ['ticketId', 'items', 'identity'],
  documents: ['kind', 'page', 'pdf'],
  dayCloses: ['day', 'lines'],
  workflowVersions: ['workflowId', 'number', 'steps'],
  stockBookings: ['articleId', 'kind', 'thousandths', 'happenedAt'],
}

function isRow<C extends Collection>(collection: C, row: object): row is Rows[C] {
  return 'id' in row && 'stamp' in row && required[collection].every((field) => field in row)
}

/** The key of a record in `merges` and `erased`. */
export function recordKey(collection: Collection, id: string): string {
  return `${collection} ${id}`
}

/** What the office knows of one record. */
export function recordState(
  { tables, merges, hidden }: Office,
  collection: Collection,
  id: string,
): RecordState {
  const key = recordKey(collection, id)
  const merge = merges.get(key)
  const row = tables[collection].get(id)
  if (row !== undefined) return { row, hidden: false, merge }
  if (merge === undefined) return noRecord
  return { row: hidden.get(key), hidden: true, merge }
}

function toggle<V>(map: Map<string, V>, key: string, value: V | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

/** What the table shows of a record. */
function shown<C extends Collection>(collection: C, { row, hidden }: RecordState): Rows[C] | undefined {
  return row !== undefined && !hidden && isRow(collection, row) ? row : undefined
}

/** Puts a record's state in place, without the indexes. */
function putState(office: Office, collection: Collection, id: string, state: RecordState): void {
  const key = recordKey(collection, id)
  putRow(office, collection, id, shown(collection, state))
  toggle(office.hidden, key, state.hidden ? state.row : undefined)
  toggle(office.merges, key, state.merge)
  if (isContested(state)) office.derived.contested.add(key)
  else office.derived.contested.delete(key)
}

function putRow<C extends Collection>(
  { tables }: Office,
  collection: C,
  id: string,
  row: Rows[C] | undefined,
) {
  toggle(tables[collection], id, row)
}

/** A record of a shape that this version knows, or none. */
function isKnown(collection: Collection, { row }: RecordState): boolean {
  return row === undefined || isRow(collection, row)
}

function nextState(office: Office, operation: Operation, origin: Origin, index: number): RecordState {
  const { collection, id } = operation
  if (operation.type === 'erase') return noRecord
  const before = recordState(office, collection, id)
  if (operation.type === 'delete') return mergeDelete(before, origin, index)
  if (operation.type === 'set') return mergeSet(collection, before, operation, origin, index)
  const { at: recordedAt, by, device, forWhom } = origin
  const stamp = versionBy(origin, index)
  const line = { id, stamp, recordedAt, by, device, ...(forWhom === undefined ? {} : { forWhom }) }
  return addRecord(before, { ...operation.record, ...line })
}

/** An immutable record; its id is its own, so a second one under the same id can only be a copy. */
function addRecord(before: RecordState, row: JsonObject): RecordState {
  if (before.row !== undefined && !before.hidden) return before
  return { ...before, row, hidden: false }
}

export type Applied = { readonly ok: true; readonly undo: Undo } | { readonly ok: false }

const nothingDone: Applied = { ok: true, undo: () => undefined }

function isErased(office: Office, collection: Collection, id: string): boolean {
  return office.erased.has(recordKey(collection, id))
}

/**
 * Takes one operation into the tables, without the indexes: call `rebuildDerived` after the last. `index` counts the
 * operations of the line. False: the record's shape is unknown here, nothing was changed.
 */
export function takeIn(office: Office, operation: Operation, origin: Origin, index: number): boolean {
  const { collection, id } = operation
  if (isErased(office, collection, id)) return true
  const state = nextState(office, operation, origin, index)
  if (!isKnown(collection, state)) return false
  putState(office, collection, id, state)
  if (operation.type === 'erase') office.erased.add(recordKey(collection, id))
  return true
}

/**
 * Applies one operation to the office in memory and says how to take it back. `index` counts the operations of the
 * line. Not ok: the record's shape is unknown here; nothing was changed, the caller keeps the operation
 * for a later version.
 */
export function apply(office: Office, operation: Operation, origin: Origin, index: number): Applied {
  const { collection, id } = operation
  if (isErased(office, collection, id)) return nothingDone
  const before = recordState(office, collection, id)
  const after = nextState(office, operation, origin, index)
  if (!isKnown(collection, after)) return { ok: false }
  return change(office, collection, operation, before, after)
}

function change<C extends Collection>(
  office: Office,
  collection: C,
  { type, id }: Operation,
  before: RecordState,
  after: RecordState,
): Applied {
  const key = recordKey(collection, id)
  const rowBefore = shown(collection, before)
  const rowAfter = shown(collection, after)
  const restoreIndexes = rememberDerived(office, collection, rowBefore, rowAfter)
  putState(office, collection, id, after)
  derive(office, collection, id, rowBefore, rowAfter)
  if (type === 'erase') office.erased.add(key)
  const undo = () => {
    if (type === 'erase') office.erased.delete(key)
    putState(office, collection, id, before)
    restoreIndexes()
  }
  return { ok: true, undo }
}

/** Takes over a record from a snapshot, without its indexes. False: its shape is unknown here. */
export function loadRow<C extends Collection>({ tables }: Office, collection: C, row: object): boolean {
  if (!isRow(collection, row)) return false
  tables[collection].set(row.id, row)
  return true
}
