import type { EventId, ItemId } from './ids'
import type { Item } from './item'
import type { Possession } from './possession'
import { firstPossession, movePossession } from './possession'
import type { TimelineEvent } from './timeline'
import type { WorkState } from './work'
import { workMoves } from './work'

/** A ticket's work and possession, folded from its timeline. Never stored: the timeline is the truth. */
export type Life = {
  readonly work: WorkState
  /** When the work came into this state (recordedAt, ms). */
  readonly since: number
  /** Why it waits, failed, came back or was cancelled. */
  readonly reason: string
  readonly checkedBy: string | null
  readonly possession: ReadonlyMap<ItemId, Possession>
  /** Moves that the tables do not allow at their place: kept, listed, not applied (engine.md §3). */
  readonly illegal: readonly EventId[]
}

export const unborn: Life = {
  work: 'received',
  since: 0,
  reason: '',
  checkedBy: null,
  possession: new Map(),
  illegal: [],
}

/** The life once an item is on the ticket. */
export function addItem(life: Life, item: Pick<Item, 'id' | 'origin'>): Life {
  if (life.possession.has(item.id)) return life
  return { ...life, possession: new Map(life.possession).set(item.id, firstPossession(item.origin)) }
}

/** The life after one event; the reducer of the timeline. */
export function live(life: Life, event: TimelineEvent): Life {
  const { facts } = event
  switch (facts.type) {
    case 'opened':
      return { ...life, since: event.recordedAt }
    case 'work':
      return liveWork(life, event, facts.action, facts.reason)
    case 'possession': {
      const from = life.possession.get(facts.itemId) ?? 'not-yet'
      const to = movePossession(from, facts.action)
      if (to === undefined) return { ...life, illegal: [...life.illegal, event.id] }
      return { ...life, possession: new Map(life.possession).set(facts.itemId, to) }
    }
    case 'imported':
      return facts.shipped ? shipped(life, event.happenedAt) : { ...life, since: event.happenedAt }
    default:
      return life
  }
}

function liveWork(life: Life, event: TimelineEvent, action: keyof typeof workMoves, reason: string): Life {
  const move = workMoves[action]
  if (!move.from.includes(life.work)) return { ...life, illegal: [...life.illegal, event.id] }
  const checkedBy = checkedAfter(life.checkedBy, move.to, event.by)
  return { ...life, work: move.to, since: event.recordedAt, reason, checkedBy }
}

function checkedAfter(before: string | null, to: WorkState, by: string): string | null {
  if (to === 'checked') return by
  return to === 'ready' || to === 'cancelled' ? before : null
}

function shipped(life: Life, at: number): Life {
  const possession = new Map([...life.possession.keys()].map((id) => [id, 'handed-over'] as const))
  return { ...life, work: 'ready', since: at, possession }
}
