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
  /** Items that were finished on their own, and checked where they need it, while the work on others goes on. */
  readonly finished: readonly ItemId[]
  /** Moves that the tables do not allow at their place: kept, listed, not applied (engine.md §3). */
  readonly illegal: readonly EventId[]
}

export const unborn: Life = {
  work: 'received',
  since: 0,
  reason: '',
  checkedBy: null,
  possession: new Map(),
  finished: [],
  illegal: [],
}

/** A life that is being folded in place; only who folds it may hold it as such. */
export type GrowingLife = { -readonly [Field in keyof Life]: Life[Field] } & {
  readonly possession: Map<ItemId, Possession>
}

/** A life that nobody else holds, for folding many at once. */
export function newLife(): GrowingLife {
  return draftOf(unborn)
}

function draftOf(life: Life): GrowingLife {
  return { ...life, possession: new Map(life.possession) }
}

type Thing = Pick<Item, 'id' | 'origin'>

/** Adds an item in place. */
export function growByItem(draft: GrowingLife, { id, origin }: Thing): void {
  if (!draft.possession.has(id)) draft.possession.set(id, firstPossession(origin))
}

/** The life once an item is on the ticket. */
export function addItem(life: Life, item: Thing): Life {
  if (life.possession.has(item.id)) return life
  const draft = draftOf(life)
  growByItem(draft, item)
  return draft
}

/** The life after one event; the reducer of the timeline. */
export function live(life: Life, event: TimelineEvent): Life {
  if (!movesLife(event)) return life
  const draft = draftOf(life)
  growByEvent(draft, event)
  return draft
}

/**
 * The life of a ticket from its items and all of its timeline, in order: what `addItem` and `live` make of them one
 * after the other, without a copy at each step. Undefined: there is neither.
 */
export function lifeOver(items: Iterable<Thing>, events: Iterable<TimelineEvent>): Life | undefined {
  const draft = newLife()
  let isBorn = false
  for (const item of items) {
    isBorn = true
    growByItem(draft, item)
  }
  for (const event of events) {
    isBorn ||= movesLife(event)
    growByEvent(draft, event)
  }
  return isBorn ? draft : undefined
}

/** Whether an event touches the life at all. */
export function movesLife({ facts }: TimelineEvent): boolean {
  return moves.has(facts.type)
}

const moves: ReadonlySet<TimelineEvent['facts']['type']> = new Set([
  'opened',
  'work',
  'possession',
  'item-work',
  'imported',
])

/** One event further in place. */
export function growByEvent(draft: GrowingLife, event: TimelineEvent): void {
  const { facts } = event
  if (facts.type === 'opened') draft.since = event.recordedAt
  else if (facts.type === 'work') liveWork(draft, event, facts.action, facts.reason)
  else if (facts.type === 'possession') movePlace(draft, event, facts.itemId, facts.action)
  else if (facts.type === 'item-work') liveItemWork(draft, facts.itemId, facts.action)
  else if (facts.type === 'imported') {
    draft.since = event.happenedAt
    if (facts.shipped) ship(draft)
  }
}

function movePlace(draft: GrowingLife, event: TimelineEvent, itemId: ItemId, action: PossessionAction): void {
  const to = movePossession(draft.possession.get(itemId) ?? 'not-yet', action)
  if (to === undefined) draft.illegal = [...draft.illegal, event.id]
  else draft.possession.set(itemId, to)
}

function liveItemWork(draft: GrowingLife, itemId: ItemId, action: 'finish' | 'reopen'): void {
  const others = draft.finished.filter((id) => id !== itemId)
  draft.finished = action === 'finish' ? [...others, itemId] : others
}

/** Moves after which nothing that was finished before counts as finished. */
const voids: ReadonlySet<keyof typeof workMoves> = new Set(['complain', 'cancel', 'reopen'])

function liveWork(
  draft: GrowingLife,
  event: TimelineEvent,
  action: keyof typeof workMoves,
  reason: string,
): void {
  const move = workMoves[action]
  if (!move.from.includes(draft.work)) {
    draft.illegal = [...draft.illegal, event.id]
    return
  }
  draft.checkedBy = checkedAfter(draft.checkedBy, move.to, event.by)
  draft.work = move.to
  draft.since = event.recordedAt
  draft.reason = reason
  if (voids.has(action)) draft.finished = []
}

function checkedAfter(before: string | null, to: WorkState, by: string): string | null {
  if (to === 'checked') return by
  return to === 'ready' || to === 'cancelled' ? before : null
}

function ship(draft: GrowingLife): void {
  draft.work = 'ready'
  for (const id of draft.possession.keys()) draft.possession.set(id, 'handed-over')
}
