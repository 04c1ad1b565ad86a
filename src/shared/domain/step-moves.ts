import type { StepId } from './ids'
import type { Outcome } from './refusal'
import { refuse } from './refusal'
import type { Course, CourseStep } from './step-course'
import {
  begin,
  checkedSteps,
  endStep,
  findStep,
  moveStep,
  moveTicket,
  openChecks,
  redoAll,
  settle,
  waitsFor,
  workSteps,
} from './step-course'
import type { WorkAction, WorkState } from './work'

/** One thing somebody does with a step; refused with a code and what it lacks. */
export type StepMove = (course: Course, step: CourseStep, reason: string) => Outcome<Course>

/** What a step is about to do, on a ticket under way; a check looks at work that is done. */
function underWay(course: Course, { isCheck }: CourseStep): Outcome<Course> {
  const begun = begin(course)
  return begun.ok && isCheck ? settle(begun.value) : begun
}

/** Begins a step or goes on with it: it waits for nothing. The ticket begins with it. */
export const startStep: StepMove = (course, step) => {
  const waits = waitsFor(course, step)
  if (waits.length > 0)
    return refuse('step-waits', { step: step.title, steps: waits.map(({ title }) => title) })
  const begun = underWay(course, step)
  return begun.ok ? moveStep(begun.value, step, 'start', '') : begun
}

export const pauseStep: StepMove = (course, step, reason) => moveStep(course, step, 'pause', reason)

/** Ends a step; with the last work the ticket is done, with the last check it has passed. */
export const finishStep: StepMove = (course, step, reason) => {
  const begun = underWay(course, step)
  if (!begun.ok) return begun
  const ended = endStep(begun.value, step, reason)
  if (!ended.ok) return ended
  if (!step.isCheck) return settle(ended.value)
  const isLast = ended.value.work === 'done' && openChecks(ended.value).length === 0
  return isLast ? moveTicket(ended.value, 'pass-check') : ended
}

/** Leaves a step out, with a reason. It begins no work; a ticket under way may be done by it. */
export const leaveOutStep: StepMove = (course, step, reason) => {
  if (begin(course).ok === false) return refuse('move-not-allowed', { from: course.work })
  const left = moveStep(course, step, 'leave-out', reason)
  return left.ok ? settle(left.value) : left
}

/** The check failed: the named steps, by default the work it looked at, and everything after them come again. */
export function failCheck(
  course: Course,
  step: CourseStep,
  { reason, redo }: { readonly reason: string; readonly redo: readonly StepId[] },
): Outcome<Course> {
  if (reason === '') return refuse('reason-missing', { action: 'fail-check' })
  const waits = waitsFor(course, step)
  if (waits.length > 0)
    return refuse('step-waits', { step: step.title, steps: waits.map(({ title }) => title) })
  const begun = underWay(course, step)
  if (!begun.ok) return begun
  const again = [...(redo.length > 0 ? redo : checkedSteps(course, step)), step.id]
  return again.some((id) => findStep(course, id) === undefined)
    ? refuse('not-found')
    : comeBack(begun.value, again, reason)
}

/** What steps to be done again make of a ticket in a state; missing: nothing. */
const comesBack: { readonly [S in WorkState]?: WorkAction } = {
  done: 'fail-check',
  checked: 'fail-check',
  ready: 'complain',
}

/** Steps are to be done again, and with them everything after; a ticket past them comes back into work. */
export function redoSteps(course: Course, ids: readonly StepId[], reason: string): Outcome<Course> {
  if (reason === '') return refuse('reason-missing', { action: 'redo' })
  if (course.work === 'cancelled') return refuse('move-not-allowed', { from: course.work })
  return comeBack(course, ids, reason)
}

function comeBack(course: Course, ids: readonly StepId[], reason: string): Outcome<Course> {
  const { work } = course
  const checks = idsOf(checksOf(course))
  const untilCheck = new Set([...idsOf(workSteps(course)), ...checks])
  const touchesCheck = ids.some((id) => untilCheck.has(id))
  const action = work === 'ready' || touchesCheck ? comesBack[work] : undefined
  if (action === undefined) return redoAll(course, ids, reason)
  const back = moveTicket(course, action, reason)
  // What takes the ticket back takes its check back, too.
  return back.ok ? redoAll(back.value, [...ids, ...checks], reason) : back
}

export type TicketMove = {
  readonly action: WorkAction
  readonly reason: string
  /** Steps to do again after a failed check or a complaint; empty: what the check looked at, or the check itself. */
  readonly redo: readonly StepId[]
  /** Whether whoever moves the ticket may take this step up with it. */
  readonly mayStart: (step: CourseStep) => boolean
}

/** A move of the ticket itself, and what it makes of its steps. */
export function moveWithSteps(course: Course, move: TicketMove): Outcome<Course> {
  return (carries[move.action] ?? alone)(course, move)
}

type Carry = (course: Course, move: TicketMove) => Outcome<Course>

const alone: Carry = (course, { action, reason }) => moveTicket(course, action, reason)

const takesUp: Carry = (course, move) => {
  const moved = alone(course, move)
  if (!moved.ok) return moved
  const free = moved.value.steps.filter(
    (step) =>
      !step.isCheck &&
      (step.state === 'open' || step.state === 'paused') &&
      waitsFor(moved.value, step).length === 0 &&
      move.mayStart(step),
  )
  const step = free.find(({ state }) => state === 'paused') ?? free[0]
  return step === undefined ? moved : moveStep(moved.value, step, 'start', '')
}

const pausesAll: Carry = (course, move) => {
  let now = alone(course, move)
  for (const step of course.steps.filter(({ state }) => state === 'running'))
    now = now.ok ? moveStep(now.value, step, 'pause', move.reason) : now
  return now
}

/** Ends the steps that a move of the ticket says are over, each after those it waits for. */
const ends =
  (which: (course: Course) => readonly CourseStep[]): Carry =>
  (course, move) => {
    let now = course
    let open = which(course).filter(({ state }) => state !== 'done' && state !== 'left-out')
    while (open.length > 0) {
      const next = open.find((step) => waitsFor(now, step).length === 0) ?? open[0]
      if (next === undefined) break
      const ended = endStep(now, next, move.reason)
      if (!ended.ok) return ended
      now = ended.value
      open = open.filter(({ id }) => id !== next.id)
    }
    return alone(now, move)
  }

const redoes =
  (always: (course: Course, move: TicketMove) => readonly StepId[]): Carry =>
  (course, move) => {
    const moved = alone(course, move)
    if (!moved.ok) return moved
    const again = [...move.redo, ...always(course, move)]
    return redoAll(moved.value, again, move.reason)
  }

const checksOf = ({ steps }: Course) => steps.filter(({ isCheck }) => isCheck)
const idsOf = (steps: readonly CourseStep[]) => steps.map(({ id }) => id)

/** How a ticket's own moves carry its steps along; any other leaves them as they are. */
const carries: { readonly [A in WorkAction]?: Carry } = {
  start: takesUp,
  resume: takesUp,
  hold: pausesAll,
  cancel: pausesAll,
  finish: ends(workSteps),
  'pass-check': ends(openChecks),
  'fail-check': redoes((course, { redo }) => [
    ...idsOf(checksOf(course)),
    ...(redo.length > 0 ? [] : checksOf(course).flatMap((check) => checkedSteps(course, check))),
  ]),
  complain: redoes((course) => idsOf(checksOf(course))),
  reopen: redoes((course) => idsOf(checksOf(course))),
}
