import type { Collection } from '../../shared/domain/office'
import type { Operation } from '../../shared/replication/operation'
import type { Emit } from './events'
import type { Timer } from './ports'

/**
 * Tells the windows what changed, a moment after it is on disk and all of one moment in one event: whoever pressed the
 * button gets the answer first, and the screens ask anew behind it.
 */
export function tellChanges(timer: Timer, emit: Emit): (operations: readonly Operation[]) => void {
  let waiting: Operation[] = []
  const tell = () => {
    const operations = waiting
    waiting = []
    emit({ channel: 'office:changed', facts: changedBy(operations) })
  }
  return (operations) => {
    if (waiting.length === 0) timer.after(0, tell)
    for (const operation of operations) waiting.push(operation)
  }
}

function changedBy(operations: readonly Operation[]) {
  const collections = new Set<Collection>(operations.map(({ collection }) => collection))
  const tickets = new Set(operations.flatMap((operation) => ticketOf(operation)))
  return { collections: [...collections], tickets: [...tickets] }
}

function ticketOf(operation: Operation): string[] {
  if (operation.collection === 'tickets') return [operation.id]
  if (operation.type !== 'add') return []
  const { ticketId } = operation.record
  return typeof ticketId === 'string' ? [ticketId] : []
}
