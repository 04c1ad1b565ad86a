import { requests } from '../../../shared/contract/requests'
import type { PausedStep } from '../../../shared/contract/steps'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { runningSteps } from '../../../shared/domain/running-steps'
import type { Course } from '../../../shared/domain/step-course'
import { findStep } from '../../../shared/domain/step-course'
import {
  failCheck,
  finishStep,
  leaveOutStep,
  pauseStep,
  redoSteps,
  startStep,
} from '../../../shared/domain/step-moves'
import type { Changes } from '../changes'
import { nameOf } from '../context'
import { pauseElsewhere, perform } from '../course-changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { numberOf } from '../views/ticket-row'
import type { StepScene } from './step-scene'
import { changeStep, savedOn } from './step-scene'

/** What becomes of a step: begun, paused, finished, checked, left out, done again. */
export const stepMoveRoutes: Routes<
  'step:start' | 'step:pause' | 'step:finish' | 'step:check' | 'step:leave-out' | 'step:redo'
> = {
  'step:start': signed(requests['step:start'], (input, context) =>
    changeStep(context, input, (changes, scene) => start(changes, scene)),
  ),
  'step:pause': signed(requests['step:pause'], (input, context) =>
    changeStep(context, input, (changes, scene) =>
      move(changes, scene, pauseStep(scene.course, scene.step, input.reason)),
    ),
  ),
  'step:finish': signed(requests['step:finish'], (input, context) =>
    changeStep(context, input, (changes, scene) =>
      move(changes, scene, finishStep(scene.course, scene.step, input.reason)),
    ),
  ),
  'step:check': signed(requests['step:check'], (input, context) =>
    changeStep(context, input, (changes, scene) => {
      const { course, step } = scene
      if (!step.isCheck) return refuse('move-not-allowed', { step: step.title })
      return move(
        changes,
        scene,
        input.passed ? finishStep(course, step, input.reason) : failCheck(course, step, input),
      )
    }),
  ),
  'step:leave-out': signed(requests['step:leave-out'], (input, context) =>
    changeStep(context, input, (changes, scene) =>
      move(changes, scene, leaveOutStep(scene.course, scene.step, input.reason)),
    ),
  ),
  'step:redo': signed(requests['step:redo'], (input, context) =>
    changeStep(context, input, (changes, scene) =>
      move(changes, scene, redoSteps(scene.course, [scene.step.id], input.reason)),
    ),
  ),
}

function move(changes: Changes, scene: StepScene, moved: Outcome<Course>) {
  return moved.ok ? savedOn(scene, perform(changes, scene, moved.value)) : moved
}

function start(changes: Changes, scene: StepScene) {
  const { office, ticket, context, step } = scene
  const { person } = context
  if (step.owner !== null && step.owner !== person.id)
    return refuse('owned-by-other', { owner: step.owner, name: nameOf(office, step.owner) })
  const here = pauseHere(scene)
  if (!here.ok) return here
  const begun = startStep(here.value.course, step, '')
  if (!begun.ok) return begun
  const paused = [...pauseElsewhere(changes, scene), ...here.value.paused]
  const refused = perform(changes, scene, begun.value)
  return refused ?? done({ id: ticket.id, paused })
}

/** The same person's other step on the same ticket stops first. */
function pauseHere({ office, ticket, context, course, step }: StepScene) {
  let now = course
  const paused: PausedStep[] = []
  for (const other of runningSteps(office, context.person.id, context.now)) {
    const running = findStep(now, other.step.id)
    if (running === undefined || running.id === step.id) continue
    const moved = pauseStep(now, running, '')
    if (!moved.ok) return moved
    now = moved.value
    paused.push({ stepId: running.id, title: running.title, ticketId: ticket.id, number: numberOf(ticket) })
  }
  return done({ course: now, paused })
}
