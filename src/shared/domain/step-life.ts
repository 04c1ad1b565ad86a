import { minuteMs } from './calendar'
import type { StepAction } from './step'
import type { TimelineEvent } from './timeline'

export const stepStates = ['open', 'running', 'paused', 'done', 'left-out'] as const
export type StepState = (typeof stepStates)[number]

/** A stretch of work of one person, ms; `until` null: it is going on. */
export type Span = { readonly person: string; readonly from: number; readonly until: number | null }

/** What became of one step, folded from the ticket's timeline. Never stored. */
export type StepLife = {
  readonly state: StepState
  /** When it came into this state (recordedAt, ms); 0 before anything happened. */
  readonly since: number
  /** Why it is paused, left out, or to be done again. */
  readonly reason: string
  /** Who did the last move. */
  readonly by: string | null
  readonly spans: readonly Span[]
  /** What was added to or taken from the measured time by hand, in minutes. */
  readonly correctionMinutes: number
}

export const unbornStep: StepLife = {
  state: 'open',
  since: 0,
  reason: '',
  by: null,
  spans: [],
  correctionMinutes: 0,
}

type StepMove = { readonly from: readonly StepState[]; readonly to: StepState; readonly needsReason: boolean }

/** Where an action leads; a step that is over, or a check that failed, comes back only by being done again. */
export const stepMoves: Readonly<Record<StepAction, StepMove>> = {
  start: { from: ['open', 'paused'], to: 'running', needsReason: false },
  pause: { from: ['running'], to: 'paused', needsReason: false },
  finish: { from: ['open', 'running', 'paused'], to: 'done', needsReason: false },
  'leave-out': { from: ['open', 'running', 'paused'], to: 'left-out', needsReason: true },
  redo: { from: ['running', 'paused', 'done', 'left-out'], to: 'open', needsReason: true },
}

/** The lives of a ticket's steps from its timeline, oldest event first. Moves the table does not know are passed over. */
export function stepLives(events: Iterable<TimelineEvent>): ReadonlyMap<string, StepLife> {
  const lives = new Map<string, StepLife>()
  for (const event of events) {
    const { facts } = event
    if (facts.type === 'step') {
      const life = lives.get(facts.stepId) ?? unbornStep
      if (stepMoves[facts.action].from.includes(life.state))
        lives.set(facts.stepId, moved(life, event, facts.action, facts.reason))
    } else if (facts.type === 'step-time') {
      const life = lives.get(facts.stepId) ?? unbornStep
      const correctionMinutes = life.correctionMinutes + facts.minutes
      lives.set(facts.stepId, { ...life, correctionMinutes })
    }
  }
  return lives
}

function moved(life: StepLife, event: TimelineEvent, action: StepAction, reason: string): StepLife {
  const { to } = stepMoves[action]
  // A clock that was set back gives a span of no length, never a negative one.
  const closed = life.spans.map((span) =>
    span.until === null ? { ...span, until: Math.max(span.from, event.happenedAt) } : span,
  )
  const spans =
    to === 'running' ? [...closed, { person: event.by, from: event.happenedAt, until: null }] : closed
  return { ...life, state: to, since: event.recordedAt, reason, by: event.by, spans }
}

/** Whether a step is over, one way or the other. */
export function isOver({ state }: Pick<StepLife, 'state'>): boolean {
  return state === 'done' || state === 'left-out'
}

/**
 * Working time of a step until `now` (ms), in whole minutes, rounded down: the union of each person's spans, so that a
 * stretch told twice counts once, and what was corrected by hand; never below zero.
 */
export function spentMinutes({ spans, correctionMinutes }: StepLife, now: number): number {
  const people = new Set(spans.map(({ person }) => person))
  let ms = 0
  for (const person of people)
    ms += unionMs(
      spans.filter((span) => span.person === person),
      now,
    )
  return Math.max(0, Math.floor(ms / minuteMs) + correctionMinutes)
}

/** The length of the union of spans, ms. */
export function unionMs(spans: readonly Span[], now: number): number {
  let sum = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const end = until ?? now
    if (end <= covered) continue
    sum += Math.max(0, end - Math.max(from, covered))
    covered = Math.max(covered, end)
  }
  return sum
}
