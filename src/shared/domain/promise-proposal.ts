import { addDays, civilDay, hourMs, minuteMs } from './calendar'
import type { Kind } from './kind'
import { kindRules } from './kind'
import type { Plan } from './plan'
import type { Piece } from './plan-queue'
import { hindranceOf, whyOf } from './plan-why'
import type { Placing } from './promise-search'
import { earliestFinish } from './promise-search'
import type { PromiseReason } from './promise'
import { proposePromise } from './promise'
import type { Why } from './why'
import type { WorkRules } from './work-time'
import { windowsOn } from './work-time'
import type { TemplateStep } from './workflow'

/** The date to tell for a new ticket, and what it comes from. */
export type Proposal = {
  /** What to tell the customer, ms. */
  readonly promisedAt: number
  /** The same without the buffer. */
  readonly riskyAt: number
  /** When the work will be over, ms; null: nobody can do some of it. */
  readonly finishAt: number | null
  readonly workMinutes: number
  readonly bufferMinutes: number
  readonly why: readonly Why[]
  /** One per piece in their order; empty where nobody can do one. */
  readonly places: readonly Placing[]
  /** Set when the kind's usual days decide, not the plan. */
  readonly usual: { readonly workingDays: number; readonly reason: PromiseReason } | null
}

const halfHourMs = 30 * minuteMs
const longestBuffer = 240
/** A promise further away than this is looked for no more. */
const farthestDays = 400

/** The pieces of a template's steps. */
export function piecesOfTemplate(steps: readonly TemplateStep[]): Piece[] {
  const indexes = new Map(steps.map(({ key }, index) => [key, index]))
  return steps.map((step) => ({
    stepId: null,
    title: step.title,
    area: step.area,
    skill: step.skill ?? null,
    owner: null,
    minutes: step.estimateMinutes,
    after: step.after.flatMap((key) => indexes.get(key) ?? []),
    isRunning: false,
  }))
}

/** A ticket of a kind without a template is one piece of its usual time. */
export function pieceOfKind(kind: Kind): Piece {
  const { firstArea: area, defaultMinutes: minutes } = kindRules[kind]
  return { stepId: null, title: '', area, skill: null, owner: null, minutes, after: [], isRunning: false }
}

/**
 * The date to tell for a new ticket: when its work ends in the time the plan leaves, a buffer as long as the work
 * itself (full hours, at most four, opening hours, never beyond the next opening day), then the next moment one can
 * say (`sayableMoment`). Where no template says what is to be done, or nobody can do it, the kind's usual days
 * (`proposePromise`) are the least.
 */
export function proposeDate(plan: Plan, kind: Kind, steps: readonly TemplateStep[]): Proposal {
  const isKnown = steps.length > 0
  const pieces = isKnown ? piecesOfTemplate(steps) : [pieceOfKind(kind)]
  const workMinutes = pieces.reduce((sum, { minutes }) => sum + minutes, 0)
  const { hours, rules } = plan.firm
  const usual = proposePromise(kind, plan.now, hours)
  const found = earliestFinish(plan, pieces)
  const why = found === undefined ? whyNobody(plan, pieces) : whyOfPlaces(plan, pieces, found.places)
  const late = { workingDays: usual.workingDays, reason: usual.reason }
  if (found === undefined) {
    const at = sayableMoment(usual.at, rules)
    const nothing = { finishAt: null, bufferMinutes: 0, places: [] }
    return { promisedAt: at, riskyAt: at, workMinutes, why, ...nothing, usual: late }
  }
  const bufferMinutes = Math.min(longestBuffer, Math.ceil(workMinutes / 60) * 60)
  const riskyAt = sayableMoment(found.finishAt, rules)
  const promisedAt = sayableMoment(bufferedEnd(plan, found.finishAt, bufferMinutes), rules)
  const facts = { finishAt: found.finishAt, workMinutes, bufferMinutes, why, places: found.places }
  if (isKnown || promisedAt >= usual.at) return { promisedAt, riskyAt, ...facts, usual: null }
  // The usual day may be a holiday.
  const at = sayableMoment(usual.at, rules)
  return { promisedAt: at, riskyAt: at, ...facts, usual: late }
}

function whyNobody(plan: Plan, pieces: readonly Piece[]): Why[] {
  const piece = pieces.find((one) => plan.whoCan(one).length === 0)
  return piece === undefined ? [] : [{ type: 'nobody', area: piece.area, what: piece.title }]
}

function whyOfPlaces(plan: Plan, pieces: readonly Piece[], places: readonly Placing[]): Why[] {
  const hindrances = places.flatMap((place, index) => {
    const piece = pieces[index]
    const worker = plan.workers.get(place.personId)
    const from = worker?.axis.startOf(place.start) ?? null
    if (piece === undefined || worker === undefined || from === null) return []
    return hindranceOf({ ...place, piece, worker, from }) ?? []
  })
  return whyOf({ work: 'received', reason: '', since: 0, promisedAt: null }, hindrances, null)
}

/** So many opening minutes later, but not beyond the opening day after the one of `at`. */
function bufferedEnd({ firm }: Plan, at: number, minutes: number): number {
  const end = firm.axis.endOf(firm.axis.minutesBefore(at) + minutes) ?? at
  const closing = nextClosing(civilDay(at), firm.rules)
  // A half hour one can say, so that it does not slip to the day after.
  const latest = closing === undefined ? end : Math.floor(closing / halfHourMs) * halfHourMs
  return Math.max(at, Math.min(end, latest))
}

function nextClosing(day: string, rules: WorkRules): number | undefined {
  for (let ahead = 1; ahead <= farthestDays; ahead += 1) {
    const closing = windowsOn(addDays(day, ahead), rules).at(-1)?.until
    if (closing !== undefined) return closing
  }
  return undefined
}

/**
 * The moment to tell a customer for something finished at `at` (ms): the next full half hour while the firm is open,
 * else the first full hour at least one after it opens next, or its closing where it is open for less. German time
 * runs full hours beside UTC, so half hours of one are half hours of the other.
 */
export function sayableMoment(at: number, rules: WorkRules): number {
  const first = civilDay(at)
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    for (const { from, until } of windowsOn(addDays(first, ahead), rules)) {
      const next =
        at > from
          ? Math.ceil(at / halfHourMs) * halfHourMs
          : Math.min(until, Math.ceil((from + hourMs) / hourMs) * hourMs)
      if (next <= until) return next
    }
  }
  return Math.ceil(at / halfHourMs) * halfHourMs
}
