import type { Office } from './office'
import type { Ticket } from './ticket'
import { eventsOf, lifeOf } from './ticket-view'
import type { TimelineEvent } from './timeline'

/** The entries of a ticket's timeline that count: moves the tables did not allow at their place are left out. */
export function legalEvents(office: Office, ticketId: string): readonly TimelineEvent[] {
  const { illegal } = lifeOf(office, ticketId)
  const events = eventsOf(office, ticketId)
  return illegal.length === 0 ? events : events.filter(({ id }) => !illegal.includes(id))
}

/**
 * When a ticket was finished, ms of business time (`happenedAt`): the first time all of it was ready; imported history:
 * the day it was shipped. A complaint later on does not move it, that is another figure. Null: not yet, or cancelled.
 */
export function finishedAt(office: Office, ticketId: string): number | null {
  const { work } = lifeOf(office, ticketId)
  if (work === 'cancelled') return null
  const first = legalEvents(office, ticketId).find(
    ({ facts }) =>
      (facts.type === 'work' && facts.action === 'make-ready') ||
      (facts.type === 'imported' && facts.shipped),
  )
  return first?.happenedAt ?? null
}

export type Promises = { readonly first: number; readonly last: number }

/**
 * What was promised, ms: the first date ever told to the customer and the last one. The first is what the earliest
 * change of the promise found (or set, where none stood before); without a change both are the ticket's own date.
 */
export function promisesOf(office: Office, { id, promise }: Pick<Ticket, 'id' | 'promise'>): Promises | null {
  if (promise === undefined) return null
  for (const { facts } of eventsOf(office, id)) {
    if (facts.type === 'promise') return { first: facts.before ?? facts.at, last: promise.at }
  }
  return { first: promise.at, last: promise.at }
}
