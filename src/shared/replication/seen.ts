import type { Office } from '../domain/office'
import type { Merge } from '../domain/versions'
import { recordKey } from './apply'
import type { Operation } from './operation'
import { stampOf } from './version'

function lastOf(office: Office, ticketId: string): string | undefined {
  const id = office.derived.eventsOf.get(ticketId)?.at(-1)
  return id === undefined ? undefined : office.tables.events.get(id)?.stamp
}

function versionsIn({ base, versions, rivals, deletes }: Merge): string[] {
  const others = Object.values(rivals).flatMap((list) => list.map(({ version }) => version))
  return [base, ...Object.values(versions), ...others, ...(deletes?.open ?? [])]
}

/**
 * The stamps of everything that operations replace, and of the last timeline entry they come after: a new line's
 * stamp is higher than all of them, so that the fold order is the order in which people acted.
 */
export function stampsSeen(office: Office, operations: readonly Operation[]): string[] {
  const seen: string[] = []
  for (const operation of operations) {
    const { collection, id } = operation
    const before = office.tables[collection].get(id)?.stamp
    if (before !== undefined) seen.push(before)
    const merge = office.merges.get(recordKey(collection, id))
    if (merge !== undefined) seen.push(...versionsIn(merge))
    if (operation.type !== 'add') continue
    const { ticketId } = operation.record
    const event = typeof ticketId === 'string' ? lastOf(office, ticketId) : undefined
    if (event !== undefined) seen.push(event)
  }
  return seen.map(stampOf)
}
