import type { Office } from '../../../shared/domain/office'
import { eventsOf, handOversOf, itemsOf, paymentsOf } from '../../../shared/domain/ticket-view'
import type { Operation } from '../../../shared/replication/operation'

/**
 * Whether a unit an import brought must stay: somebody changed it, worked with it, or it is named by a record that
 * stays. Looks at the office as it is now; what others name is counted once per call of the outer function.
 */
export function reasonToKeep(office: Office): (unit: readonly Operation[]) => boolean {
  let names: ReadonlySet<string> | undefined
  return (unit) => {
    const [first] = unit
    if (first === undefined) return false
    if (unit.some((operation) => isChanged(office, operation))) return true
    if (first.collection === 'tickets') return isWorkedOn(office, first.id, unit)
    names ??= namedByOthers(office)
    return names.has(first.id)
  }
}

function isChanged({ tables }: Office, operation: Operation): boolean {
  if (operation.type !== 'set') return false
  const row = tables[operation.collection].get(operation.id)
  if (row === undefined) return false
  const { id: _id, stamp: _stamp, ...fields } = row
  return canonical(fields) !== canonical(operation.fields)
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function isWorkedOn(office: Office, ticketId: string, unit: readonly Operation[]): boolean {
  const items = unit.filter(({ collection }) => collection === 'items').length
  return (
    itemsOf(office, ticketId).length > items ||
    eventsOf(office, ticketId).length > 1 ||
    paymentsOf(office, ticketId).length > 0 ||
    handOversOf(office, ticketId).length > 0 ||
    [...office.tables.followUps.values()].some((followUp) => followUp.ticketId === ticketId)
  )
}

/** Ids of persons, customers and products that any record names. */
function namedByOthers({ tables }: Office): ReadonlySet<string> {
  const names = new Set<string>()
  const name = (...ids: readonly (string | null | undefined)[]) => {
    for (const id of ids) if (typeof id === 'string') names.add(id)
  }
  for (const id of tables.credentials.keys()) names.add(id)
  for (const { productId } of tables.items.values()) name(productId)
  for (const { takenBy, owner, customerId } of tables.tickets.values()) name(takenBy, owner, customerId)
  for (const one of tables.followUps.values()) {
    name(one.customerId, one.forPerson, one.createdBy, one.done?.by)
  }
  for (const { startedBy } of tables.imports.values()) name(startedBy)
  for (const { by, forWhom, facts } of tables.events.values()) {
    name(by, forWhom, facts.type === 'owner' ? facts.owner : undefined)
  }
  for (const { by, forWhom } of tables.payments.values()) name(by, forWhom)
  for (const { by, forWhom } of tables.handOvers.values()) name(by, forWhom)
  return names
}
