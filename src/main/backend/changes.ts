import type { AppendCollection, FieldCollection } from '../../shared/domain/office'
import type { EventFacts } from '../../shared/domain/timeline'
import type { JsonObject, Operation } from '../../shared/replication/operation'
import type { Ids } from './ports'

/** Collects the operations of one change in order. */
export type Changes = {
  readonly operations: readonly Operation[]
  readonly set: (collection: FieldCollection, id: string, fields: JsonObject) => void
  readonly add: (collection: AppendCollection, id: string, record: JsonObject) => void
  /** The record stays hidden; an edit that had not seen this brings it back. */
  readonly remove: (collection: FieldCollection, id: string) => void
  /** One entry on a ticket's timeline; the id of the entry. */
  readonly tell: (ticketId: string, facts: EventFacts, happenedAt?: number) => string
}

export function createChanges(ids: Ids, now: number): Changes {
  const operations: Operation[] = []
  return {
    operations,
    set: (collection, id, fields) => void operations.push({ type: 'set', collection, id, fields }),
    add: (collection, id, record) => void operations.push({ type: 'add', collection, id, record }),
    remove: (collection, id) => void operations.push({ type: 'delete', collection, id }),
    tell: (ticketId, facts, happenedAt = now) => {
      const id = ids.next()
      operations.push({ type: 'add', collection: 'events', id, record: { ticketId, happenedAt, facts } })
      return id
    },
  }
}
