import type { StepId } from './ids'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Step, StepAction } from './step'
import type { StepState } from './step-life'
import { isOver, stepMoves } from './step-life'
import type { StepView } from './step-view'
import type { WorkAction, WorkState } from './work'
import { moveWork } from './work'

/** A step while an act moves it. */
export type CourseStep = Pick<Step, 'id' | 'title' | 'area' | 'isCheck' | 'after' | 'owner' | 'checklist'> & {
  readonly state: StepState
}

/** What an act tells on the timeline, in order. */
export type CourseAct =
  | {
      readonly type: 'step'
      readonly stepId: StepId
      readonly action: StepAction
      readonly reason: string
    }
  | { readonly type: 'work'; readonly action: WorkAction; readonly reason: string }

/**
 * A ticket and its steps while one act moves both. The ticket never says something else than its steps: what moves one
 * carries the other along, in one list of acts that is committed as a whole.
 */
export type Course = {
  readonly work: WorkState
  /** In their order. */
  readonly steps: readonly CourseStep[]
  readonly acts: readonly CourseAct[]
}

export function courseOf(work: WorkState, views: readonly StepView[]): Course {
  const steps = views.map(({ step, life }) => {
    const { id, title, area, isCheck, after, owner, checklist } = step
    return { id, title, area, isCheck, after, owner, checklist, state: life.state }
  })
  return { work, steps, acts: [] }
}

export function findStep({ steps }: Course, id: string): CourseStep | undefined {
  return steps.find((step) => step.id === id)
}

/** The steps that one still waits for; one that was deleted is waited for no longer. */
export function waitsFor({ steps }: Course, { after }: Pick<CourseStep, 'after'>): CourseStep[] {
  return steps.filter((step) => after.includes(step.id) && !isOver(step))
}

/** The steps with these ids and everything that stands after one of them. */
export function withAfter({ steps }: Course, ids: Iterable<StepId>): Set<StepId> {
  const found = new Set(ids)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { id, after } of steps) if (after.some((other) => found.has(other))) found.add(id)
  }
  return found
}

/** The steps that must be over before the work is done: those that stand before a check, without a check all. */
export function workSteps(course: Course): CourseStep[] {
  const checks = course.steps.filter(({ isCheck }) => isCheck)
  const work = course.steps.filter(({ isCheck }) => !isCheck)
  if (checks.length === 0) return work
  return work.filter(({ id }) => {
    const behind = withAfter(course, [id])
    return checks.some((check) => behind.has(check.id))
  })
}

export function openChecks({ steps }: Course): CourseStep[] {
  return steps.filter((step) => step.isCheck && !isOver(step))
}

/** The work a check looks at: the nearest steps before it that are no check themselves. */
export function checkedSteps(course: Course, { after }: Pick<CourseStep, 'after'>): StepId[] {
  const before = course.steps.filter(({ id }) => after.includes(id))
  return [...new Set(before.flatMap((step) => (step.isCheck ? checkedSteps(course, step) : [step.id])))]
}

/** Which step says where the ticket lies and who has it: the first that runs, else the first that may begin. */
export function leadOf(course: Course): CourseStep | undefined {
  const open = course.steps.filter((step) => !isOver(step))
  return (
    open.find(({ state }) => state === 'running') ?? open.find((step) => waitsFor(course, step).length === 0)
  )
}

/** One step further; refused where the table has no such move, or it needs a reason and there is none. */
export function moveStep(
  course: Course,
  step: CourseStep,
  action: StepAction,
  reason: string,
): Outcome<Course> {
  const { from, to, needsReason } = stepMoves[action]
  if (!from.includes(step.state)) return refuse('move-not-allowed', { from: step.state, action })
  if (needsReason && reason === '') return refuse('reason-missing', { action })
  const steps = course.steps.map((one) => (one.id === step.id ? { ...one, state: to } : one))
  return done({
    ...course,
    steps,
    acts: [...course.acts, { type: 'step', stepId: step.id, action, reason }],
  })
}

/** The ticket one move further, without its steps. */
export function moveTicket(course: Course, action: WorkAction, reason = ''): Outcome<Course> {
  const moved = moveWork(course.work, action, reason)
  if (!moved.ok) return moved
  return done({
    ...course,
    work: moved.value,
    acts: [...course.acts, { type: 'work', action, reason }],
  })
}

/** What work on a step makes of its ticket first; null: nothing, it is under way; missing: there is no work on it. */
const begins: { readonly [S in WorkState]?: WorkAction | null } = {
  received: 'start',
  'on-hold': 'resume',
  'in-work': null,
  done: null,
  checked: null,
}

/** The ticket under way. */
export function begin(course: Course): Outcome<Course> {
  const action = begins[course.work]
  if (action === undefined) return refuse('move-not-allowed', { from: course.work })
  return action === null ? done(course) : moveTicket(course, action)
}

/** The ticket is done as soon as all the work before its check is over. */
export function settle(course: Course): Outcome<Course> {
  if (course.work !== 'in-work' || !workSteps(course).every(isOver)) return done(course)
  return moveTicket(course, 'finish')
}

/** What the checklist of a step still asks for. */
export function openPoints({ checklist }: Pick<Step, 'checklist'>): string[] {
  return checklist.filter((point) => !point.done).map(({ text }) => text)
}

/** A step that may end now: nothing before it is open, and its checklist is complete or there is a reason. */
export function endStep(course: Course, step: CourseStep, reason: string): Outcome<Course> {
  const waits = waitsFor(course, step)
  if (waits.length > 0)
    return refuse('step-waits', { step: step.title, steps: waits.map(({ title }) => title) })
  const open = openPoints(step)
  if (open.length > 0 && reason === '') return refuse('checklist-open', { step: step.title, points: open })
  return moveStep(course, step, 'finish', reason)
}

/** Steps that must be done again, and everything after them; what has not begun stays as it is. */
export function redoAll(course: Course, ids: Iterable<StepId>, reason: string): Outcome<Course> {
  let now = course
  for (const id of withAfter(course, ids)) {
    const step = findStep(now, id)
    if (step === undefined) return refuse('not-found', { stepId: id })
    if (step.state === 'open') continue
    const moved = moveStep(now, step, 'redo', reason)
    if (!moved.ok) return moved
    now = moved.value
  }
  return done(now)
}
