import type { EventId, ItemId } from './ids'
import type { Item } from './item'
import type { Possession, PossessionAction } from './possession'
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

/** A life that is being folded and that nobody else holds yet. */
type Draft = { -readonly [Field in keyof Life]: Life[Field] } & {
  readonly possession: Map<ItemId, Possession>
}

function draftOf(life: Life): Draft {
  return { ...life, possession: new Map(life.possession) }
}

type Thing = Pick<Item, 'id' | 'origin'>

function addTo(draft: Draft, { id, origin }: Thing): void {
  if (!draft.possession.has(id)) draft.possession.set(id, firstPossession(origin))
}

/** The life once an item is on the ticket. */
export function addItem(life: Life, item: Thing): Life {
  if (life.possession.has(item.id)) return life
  const draft = draftOf(life)
  addTo(draft, item)
  return draft
}

/** The life after one event; the reducer of the timeline. */
export function live(life: Life, event: TimelineEvent): Life {
  if (!moves.has(event.facts.type)) return life
  const draft = draftOf(life)
  liveIn(draft, event)
  return draft
}

/**
 * The life of a ticket from its items and all of its timeline, in order: what `addItem` and `live` make of them one
 * after the other, without a copy at each step. Undefined: there is neither.
 */
export function lifeOver(items: Iterable<Thing>, events: Iterable<TimelineEvent>): Life | undefined {
  const draft = draftOf(unborn)
  let isBorn = false
  for (const item of items) {
    isBorn = true
    addTo(draft, item)
  }
  for (const event of events) {
    isBorn ||= moves.has(event.facts.type)
    liveIn(draft, event)
  }
  return isBorn ? draft : undefined
}

/** What of a timeline touches the life at all. */
const moves: ReadonlySet<TimelineEvent['facts']['type']> = new Set([
  'opened',
  'work',
  'possession',
  'imported',
])

function liveIn(draft: Draft, event: TimelineEvent): void {
  const { facts } = event
  if (facts.type === 'opened') draft.since = event.recordedAt
  else if (facts.type === 'work') liveWork(draft, event, facts.action, facts.reason)
  else if (facts.type === 'possession') movePlace(draft, event, facts.itemId, facts.action)
  else if (facts.type === 'imported') {
    draft.since = event.happenedAt
    if (facts.shipped) ship(draft)
  }
}

function movePlace(draft: Draft, event: TimelineEvent, itemId: ItemId, action: PossessionAction): void {
  const to = movePossession(draft.possession.get(itemId) ?? 'not-yet', action)
  if (to === undefined) draft.illegal = [...draft.illegal, event.id]
  else draft.possession.set(itemId, to)
}

function liveWork(draft: Draft, event: TimelineEvent, action: keyof typeof workMoves, reason: string): void {
  const move = workMoves[action]
  if (!move.from.includes(draft.work)) {
    draft.illegal = [...draft.illegal, event.id]
    return
  }
  draft.checkedBy = checkedAfter(draft.checkedBy, move.to, event.by)
  draft.work = move.to
  draft.since = event.recordedAt
  draft.reason = reason
}

function checkedAfter(before: string | null, to: WorkState, by: string): string | null {
  if (to === 'checked') return by
  return to === 'ready' || to === 'cancelled' ? before : null
}

function ship(draft: Draft): void {
  draft.work = 'ready'
  for (const id of draft.possession.keys()) draft.possession.set(id, 'handed-over')
}
