import type { Office } from './office'
import type { ReportDays } from './report-days'
import { createDays } from './report-days'
import type { Ticket } from './ticket'
import { lifeOf } from './ticket-view'
import type { TimelineEvent } from './timeline'

/** What the reports need of one ticket's timeline, in its order; moves the tables did not allow are left out. */
export type TicketPast = {
  /**
   * When it was finished, ms of business time (`happenedAt`): the first time all of it was ready; imported history: the
   * day it was shipped. A complaint later on does not move it, that is another figure. Null: not yet, or cancelled.
   */
  readonly finishedAt: number | null
  /** What the earliest change of the promise found, or set where none stood before; null: it was never changed. */
  readonly firstPromise: number | null
  /** Things leaving and coming back, prices, complaints. */
  readonly moves: readonly TimelineEvent[]
}

/** The pasts of an office's tickets, each folded once however often it is asked for; for one question only. */
export type OfficeHistory = {
  readonly days: ReportDays
  readonly past: (ticketId: string) => TicketPast
}

export function createHistory(office: Office): OfficeHistory {
  const known = new Map<string, TicketPast>()
  return {
    days: createDays(),
    past: (ticketId) => {
      const found = known.get(ticketId) ?? pastOf(office, ticketId)
      known.set(ticketId, found)
      return found
    },
  }
}

const noMoves: readonly TimelineEvent[] = []

export function pastOf(office: Office, ticketId: string): TicketPast {
  const { illegal, work } = lifeOf(office, ticketId)
  let finishedAt: number | null = null
  let firstPromise: number | null = null
  let moves: TimelineEvent[] | undefined
  for (const id of office.derived.eventsOf.get(ticketId) ?? []) {
    const event = office.tables.events.get(id)
    if (event === undefined || (illegal.length > 0 && illegal.includes(event.id))) continue
    const { facts, happenedAt } = event
    if (isFinish(facts)) finishedAt ??= happenedAt
    if (facts.type === 'promise') firstPromise ??= facts.before ?? facts.at
    if (isMove(facts)) {
      if (moves === undefined) moves = [event]
      else moves.push(event)
    }
  }
  return { finishedAt: work === 'cancelled' ? null : finishedAt, firstPromise, moves: moves ?? noMoves }
}

function isFinish(facts: TimelineEvent['facts']): boolean {
  if (facts.type === 'imported') return facts.shipped
  return facts.type === 'work' && facts.action === 'make-ready'
}

function isMove(facts: TimelineEvent['facts']): boolean {
  switch (facts.type) {
    case 'possession':
      return facts.action === 'hand-over' || facts.action === 'take-back'
    case 'imported':
      return facts.shipped
    case 'work':
      return facts.action === 'complain'
    case 'item-work':
      return facts.action === 'reopen'
    default:
      return facts.type === 'price'
  }
}

export type Promises = { readonly first: number; readonly last: number }

/** What was promised, ms: the first date ever told to the customer and the last one; null: nothing was. */
export function promisesOf(
  { past }: OfficeHistory,
  { id, promise }: Pick<Ticket, 'id' | 'promise'>,
): Promises | null {
  if (promise === undefined) return null
  return { first: past(id).firstPromise ?? promise.at, last: promise.at }
}
