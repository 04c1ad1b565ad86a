import type { Outcome, Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo, stepTask } from '../../../shared/domain/rights'
import type { Step } from '../../../shared/domain/step'
import type { Course, CourseStep } from '../../../shared/domain/step-course'
import { findStep } from '../../../shared/domain/step-course'
import type { Json } from '../../../shared/replication/operation'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Scene } from '../course-changes'
import { courseIn } from '../course-changes'
import type { Decision } from '../ports'

export type StepScene = Scene & {
  readonly record: Step
  readonly course: Course
  readonly step: CourseStep
}

type Named = { readonly requestId: string; readonly stepId: string }

/** One change around one step by somebody who may work on it; what `decide` refuses leaves nothing behind. */
export function changeStep<T extends Json>(
  context: Context,
  { requestId, stepId }: Named,
  decide: (changes: Changes, scene: StepScene) => Outcome<T>,
): Promise<Outcome<T>> {
  return context.change(requestId, (office): Decision<T> => {
    const record = office.tables.steps.get(stepId)
    const ticket = office.tables.tickets.get(record?.ticketId ?? '')
    if (record === undefined || ticket === undefined) return refuse('not-found')
    const scene = { office, ticket, context }
    const course = courseIn(scene)
    const step = findStep(course, stepId)
    if (step === undefined) return refuse('not-found')
    const task = stepTask(step)
    if (!mayDo(context.person.role, task)) return refuse('role-forbids', { task })
    const changes = createChanges(context.ports.ids, context.now)
    const decided = decide(changes, { ...scene, record, course, step })
    return decided.ok ? done({ operations: changes.operations, value: decided.value }) : decided
  })
}

/** The answer of a change that says only which ticket it was. */
export function savedOn({ ticket }: Scene, refused: Refusal | undefined): Outcome<{ readonly id: string }> {
  return refused ?? done({ id: ticket.id })
}
