import { requests } from '../../../shared/contract/requests'
import type { PersonId } from '../../../shared/domain/ids'
import type { Refusal } from '../../../shared/domain/refusal'
import { refuse } from '../../../shared/domain/refusal'
import { mayDo, stepTask } from '../../../shared/domain/rights'
import { runnerOf } from '../../../shared/domain/running-steps'
import type { CourseStep } from '../../../shared/domain/step-course'
import { isOver } from '../../../shared/domain/step-life'
import { pauseStep } from '../../../shared/domain/step-moves'
import { stepsOf } from '../../../shared/domain/step-view'
import type { Changes } from '../changes'
import { nameOf } from '../context'
import type { Scene } from '../course-changes'
import { courseIn, perform } from '../course-changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { changeStep, savedOn } from './step-scene'

/** Whose a step is: two people taking one step yield one owner. */
export const stepOwnerRoutes: Routes<'step:take' | 'step:give'> = {
  'step:take': signed(requests['step:take'], (input, context) =>
    changeStep(context, input, (changes, scene) =>
      savedOn(scene, takeStep(changes, scene, scene.step, input)),
    ),
  ),
  'step:give': signed(requests['step:give'], (input, context) =>
    changeStep(context, input, (changes, scene) => {
      const { to, seenOwner } = input
      if (to.type === 'person')
        return savedOn(scene, takeStep(changes, scene, scene.step, { owner: to.personId, seenOwner }))
      return savedOn(scene, pass(changes, scene, scene.step, { owner: null, seenOwner, area: to.area }))
    }),
  ),
}

type Take = { readonly owner: PersonId | null; readonly seenOwner: string | null }

/** Makes somebody the owner of a step that is not over; nobody: it is free again. */
export function takeStep(changes: Changes, scene: Scene, step: CourseStep, take: Take): Refusal | undefined {
  const { office, context } = scene
  const task = stepTask(step)
  if (!mayDo(context.person.role, task)) return refuse('role-forbids', { task })
  const to = take.owner === null ? undefined : office.tables.persons.get(take.owner)
  if (take.owner !== null && to?.active !== true) return refuse('not-found')
  return pass(changes, scene, step, take)
}

function pass(
  changes: Changes,
  scene: Scene,
  step: CourseStep,
  { owner, seenOwner, area }: Take & { readonly area?: CourseStep['area'] },
): Refusal | undefined {
  const { office, ticket, context } = scene
  if (step.owner !== seenOwner)
    return refuse('owned-by-other', { owner: step.owner, name: nameOf(office, step.owner) })
  if (isOver(step)) return refuse('move-not-allowed', { from: step.state })
  const place = area === undefined ? {} : { area }
  changes.set('steps', step.id, { owner, ...place })
  changes.tell(ticket.id, { type: 'step-owner', stepId: step.id, owner, ...place })
  const course = courseIn(scene)
  // Whoever worked on it stops when it becomes somebody else's; nobody's time runs on a step that is not his.
  const view = stepsOf(office, ticket.id, context.now).find((one) => one.step.id === step.id)
  const runner = view === undefined ? undefined : runnerOf(view)
  const stops = runner !== undefined && runner !== owner
  const moved = stops ? pauseStep(course, step, '') : undefined
  if (moved?.ok === false) return moved
  const after = moved?.value ?? course
  const steps = after.steps.map((one) => (one.id === step.id ? { ...one, owner, ...place } : one))
  return perform(changes, scene, { ...after, steps })
}
