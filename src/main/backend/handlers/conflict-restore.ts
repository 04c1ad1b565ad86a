import type { JsonObject } from '../../../shared/domain/json'
import type { FieldCollection, Office } from '../../../shared/domain/office'
import type { Operation } from '../../../shared/replication/operation'
import type { Ids } from '../ports'

/** What the line that brings a record back says itself. */
const ofTheLine: ReadonlySet<string> = new Set(['id', 'stamp', 'recordedAt', 'by', 'device', 'forWhom'])

function fieldsOf(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !ofTheLine.has(field)))
}

function setBack(office: Office, collection: FieldCollection, id: string): Operation[] {
  const row = office.hidden.get(`${collection} ${id}`)
  return row === undefined ? [] : [{ type: 'set', collection, id, fields: fieldsOf(row) }]
}

/**
 * The items and timeline entries that went with a ticket. Entries are told anew under ids of their own: an immutable
 * record may not be written twice.
 */
export function deletedWith(office: Office, ticketId: string, ids: Ids): Operation[] {
  return [...office.hidden].flatMap(([key, row]): Operation[] => {
    if (row['ticketId'] !== ticketId) return []
    const [collection, id = ''] = key.split(' ')
    if (collection === 'items') return setBack(office, 'items', id)
    if (collection !== 'events') return []
    return [{ type: 'add', collection: 'events', id: ids.next(), record: fieldsOf(row) }]
  })
}

/** What brings a deleted record back, a ticket with all that went with it; empty: it is not deleted. */
export function restoring(office: Office, collection: FieldCollection, id: string, ids: Ids): Operation[] {
  const back = setBack(office, collection, id)
  return back.length === 0 || collection !== 'tickets' ? back : [...back, ...deletedWith(office, id, ids)]
}
