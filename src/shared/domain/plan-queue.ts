import type { Area } from './area'
import type { Kind } from './kind'
import { kindRules } from './kind'
import { isOver } from './step-life'
import type { StepView } from './step-view'
import type { WorkState } from './work'

/** What the plan must know of an open ticket. */
export type PlanTicket = {
  readonly id: string
  readonly kind: Kind
  readonly area: Area
  readonly owner: string | null
  readonly openedAt: number
  readonly promisedAt: number | null
  readonly work: WorkState
  /** When it came into its state, ms, and why it waits. */
  readonly since: number
  readonly reason: string
  /** In their order; empty: it has none. */
  readonly steps: readonly StepView[]
}

/** A piece of work to be placed. */
export type Piece = {
  readonly stepId: string | null
  readonly title: string
  readonly area: Area
  readonly skill: string | null
  /** Who has it; null: whoever can. */
  readonly owner: string | null
  readonly minutes: number
  /** Indexes of the pieces that must be over first; always smaller than its own. */
  readonly after: readonly number[]
  /** Somebody is at it: it goes on now, before anything else of that person. */
  readonly isRunning: boolean
}

/** What is left to do on a ticket whose own work is over: a last look, a shelf, a price. */
const closingMinutes = 10

/** The work left on a ticket, in an order in which each piece comes after those it waits for. */
export function piecesOf(ticket: PlanTicket): Piece[] {
  if (ticket.work === 'ready' || ticket.work === 'cancelled') return []
  const open = ticket.steps.filter(({ life }) => !isOver(life))
  if (open.length === 0) return [wholeTicket(ticket)]
  const pieces: Piece[] = []
  const placeOf = new Map<string, number>()
  if (isInOrder(open)) {
    for (const [index, view] of open.entries()) {
      placeOf.set(view.step.id, index)
      pieces.push(stepPiece(view, placeOf))
    }
    return pieces
  }
  let left = open
  while (left.length > 0) {
    const isFree = (view: StepView) => waitsFor(view, left).length === 0
    // Steps that wait for each other in a ring are done in their order rather than never.
    const next = left.find(isFree) ?? left[0]
    if (next === undefined) break
    placeOf.set(next.step.id, pieces.length)
    pieces.push(stepPiece(next, placeOf))
    left = left.filter((view) => view !== next)
  }
  return pieces
}

/** Each step stands after those it waits for, as templates have them. */
function isInOrder(open: readonly StepView[]): boolean {
  const later = new Set<string>(open.map(({ step }) => step.id))
  for (const { step } of open) {
    if (step.after.some((id) => later.has(id))) return false
    later.delete(step.id)
  }
  return true
}

function waitsFor({ step }: StepView, left: readonly StepView[]): StepView[] {
  return left.filter((other) => other.step !== step && step.after.includes(other.step.id))
}

function stepPiece({ step, life, leftMinutes }: StepView, placeOf: ReadonlyMap<string, number>): Piece {
  const isRunning = life.state === 'running'
  const runner = life.spans.findLast(({ until }) => until === null)?.person ?? life.by
  return {
    stepId: step.id,
    title: step.title,
    area: step.area,
    skill: step.skill ?? null,
    owner: isRunning ? (step.owner ?? runner) : step.owner,
    minutes: leftMinutes,
    after: step.after.flatMap((id) => placeOf.get(id) ?? []),
    isRunning,
  }
}

function wholeTicket({ kind, area, owner, work, steps }: PlanTicket): Piece {
  const isClosing = work === 'done' || work === 'checked' || steps.length > 0
  return {
    stepId: null,
    title: '',
    area,
    skill: null,
    owner,
    minutes: isClosing ? closingMinutes : kindRules[kind].defaultMinutes,
    after: [],
    isRunning: work === 'in-work' && owner !== null && !isClosing,
  }
}

/** The order of the queue: the earlier promise, then the older ticket; what is put first comes first. */
export function byQueue(first: string | null): (a: PlanTicket, b: PlanTicket) => number {
  const far = Number.MAX_SAFE_INTEGER
  return (a, b) =>
    Number(b.id === first) - Number(a.id === first) ||
    (a.promisedAt ?? far) - (b.promisedAt ?? far) ||
    a.openedAt - b.openedAt ||
    (a.id < b.id ? -1 : 1)
}
