import { civilDay, daysBetween } from './calendar'
import type { Life } from './life'
import type { TimelineEvent } from './timeline'

/** What to do with things that nobody fetches, by how long they lie; a table the counter works through. */
export const uncollectedStages = [
  { stage: 1, afterDays: 14, act: 'tell' },
  { stage: 2, afterDays: 28, act: 'letter' },
  { stage: 3, afterDays: 56, act: 'decide' },
] as const
export type UncollectedStage = (typeof uncollectedStages)[number]
export type StageNumber = UncollectedStage['stage']

/** The stage after whole civil days of lying here; undefined while it is too early to remind anybody. */
export function stageAfter(days: number): UncollectedStage | undefined {
  return uncollectedStages.findLast(({ afterDays }) => days >= afterDays)
}

/** Whole civil days (German time) between two moments, ms. */
export function daysLying(since: number, now: number): number {
  return Math.max(0, daysBetween(civilDay(since), civilDay(now)))
}

/**
 * Since when a ticket's things wait for the customer, ms: the moment all of it was ready, else the first of the items
 * that were finished on their own and still count as finished. Undefined: nothing waits.
 */
export function waitsSince(
  life: Pick<Life, 'work' | 'since' | 'finished'>,
  events: readonly Pick<TimelineEvent, 'facts' | 'recordedAt'>[],
): number | undefined {
  if (life.work === 'ready') return life.since
  const moments = life.finished.map(
    (itemId) =>
      events.findLast(
        ({ facts }) => facts.type === 'item-work' && facts.itemId === itemId && facts.action === 'finish',
      )?.recordedAt,
  )
  const known = moments.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}
