import type { Office } from './office'
import type { Step } from './step'
import type { StepLife } from './step-life'
import { isOver, spentMinutes, stepLives, unbornStep } from './step-life'
import { eventsOf } from './ticket-view'

/** A ticket's step with what became of it. */
export type StepView = {
  readonly step: Step
  readonly life: StepLife
  /** Not over, and everything it waits for is. */
  readonly isNext: boolean
  readonly spentMinutes: number
  /** What is left of the estimate, at least one minute while it is not over; 0 when it is. */
  readonly leftMinutes: number
}

/** What there is to do on a ticket now: the steps that run and those that may begin, in their order. `now` in ms. */
export function currentJobs(office: Office, ticketId: string, now: number): StepView[] {
  return stepsOf(office, ticketId, now).filter(({ isNext, life }) => isNext || life.state === 'running')
}

/** How many steps of a ticket are not over; 0 for one without steps. */
export function openStepCount(office: Office, ticketId: string): number {
  return stepsOf(office, ticketId, 0).filter(({ life }) => !isOver(life)).length
}

/** A ticket's steps in their order. `now` in ms. */
export function stepsOf(office: Office, ticketId: string, now: number): StepView[] {
  const ids = office.derived.stepsOf.get(ticketId)
  if (ids === undefined) return []
  const steps: Step[] = []
  for (const id of ids) {
    const step = office.tables.steps.get(id)
    if (step !== undefined) steps.push(step)
  }
  return stepViews(steps, stepLives(eventsOf(office, ticketId)), now)
}

/** The same from the records and their lives. A step that waits for one that was deleted waits for nothing. */
export function stepViews(
  steps: readonly Step[],
  lives: ReadonlyMap<string, StepLife>,
  now: number,
): StepView[] {
  const lifeOf = (id: string) => lives.get(id) ?? unbornStep
  const known = new Set<string>(steps.map(({ id }) => id))
  return steps
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((step) => {
      const life = lifeOf(step.id)
      const over = isOver(life)
      const spent = spentMinutes(life, now)
      const isFree = step.after.every((id) => !known.has(id) || isOver(lifeOf(id)))
      const left = over ? 0 : Math.max(1, step.estimateMinutes - spent)
      return { step, life, isNext: !over && isFree, spentMinutes: spent, leftMinutes: left }
    })
}
