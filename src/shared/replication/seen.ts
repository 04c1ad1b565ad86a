import type { Office } from '../domain/office'
import type { Operation } from './operation'

function lastOf(office: Office, ticketId: string): string | undefined {
  const id = office.derived.eventsOf.get(ticketId)?.at(-1)
  return id === undefined ? undefined : office.tables.events.get(id)?.stamp
}

/**
 * The stamps of the records that operations replace, and of the last timeline entry they come after: a new line's
 * stamp is higher than all of them, so that the fold order is the order in which people acted.
 */
export function stampsSeen(office: Office, operations: readonly Operation[]): string[] {
  const stamps: string[] = []
  for (const operation of operations) {
    const { collection, id } = operation
    const before = office.tables[collection].get(id)?.stamp
    if (before !== undefined) stamps.push(before)
    if (operation.type !== 'add') continue
    const { ticketId } = operation.record
    const event = typeof ticketId === 'string' ? lastOf(office, ticketId) : undefined
    if (event !== undefined) stamps.push(event)
  }
  return stamps
}
