import { waitsFor } from '../../../shared/domain/step-graph'
import type { StepForm } from '../../stores/workflow-drafts'
import { stepOf } from './steps-form'

type Steps = readonly StepForm[]

/** Which steps each one waits for, near and far. */
function reachOf(steps: Steps) {
  return waitsFor(steps.map(stepOf))
}

/** Without the steps one waits for anyway because another it waits for does. */
function reduced(steps: Steps): Steps {
  const reach = reachOf(steps)
  return steps.map((step) => {
    const after = [...new Set(step.after)].filter(
      (key) => !step.after.some((other) => other !== key && reach.get(other)?.has(key) === true),
    )
    return { ...step, after }
  })
}

/**
 * A step at another place of the list. The shape of the workflow stays, the steps change places in it: in A → B → C, C
 * moved up makes A → C → B. Nothing moves past a step that keeps its place.
 */
export function movedStep(steps: Steps, key: string, to: number): Steps {
  const from = steps.findIndex((step) => step.key === key)
  if (!mayMove(steps, from, to)) return steps
  const keys = steps.map((step) => step.key)
  const order = keys.filter((other) => other !== key)
  order.splice(to, 0, key)
  const standsFor = new Map(keys.map((before, index) => [before, order[index] ?? before]))
  const content = new Map(steps.map((step) => [step.key, step]))
  return steps.map((slot) => {
    const step = content.get(standsFor.get(slot.key) ?? '') ?? slot
    return { ...step, after: slot.after.map((other) => standsFor.get(other) ?? other) }
  })
}

export function mayMove(steps: Steps, from: number, to: number): boolean {
  if (from < 0 || to < 0 || to >= steps.length || from === to) return false
  return steps.slice(Math.min(from, to), Math.max(from, to) + 1).every(({ fixed }) => fixed === undefined)
}

/** A step that waits for others than before; what followed it still waits for everything it waited for. */
export function withPlace(steps: Steps, key: string, after: readonly string[]): Steps {
  const before = steps.find((step) => step.key === key)?.after ?? []
  const lost = before.filter((other) => !after.includes(other))
  return reduced(
    steps.map((step) => {
      if (step.key === key) return { ...step, after }
      const follows = step.after.includes(key) && step.fixed === undefined
      return follows ? { ...step, after: [...step.after, ...lost] } : step
    }),
  )
}

/** A step that may begin when another may, and goes on beside it. */
export function besideStep(steps: Steps, key: string, other: string): Steps {
  return withPlace(steps, key, steps.find((step) => step.key === other)?.after ?? [])
}

/** Without a step; what waited for it waits for what it waited for. */
export function withoutStep(steps: Steps, key: string): Steps {
  const gone = steps.find((step) => step.key === key)
  if (gone === undefined) return steps
  return reduced(
    steps
      .filter((step) => step.key !== key)
      .map((step) =>
        step.after.includes(key)
          ? { ...step, after: [...step.after.filter((other) => other !== key), ...gone.after] }
          : step,
      ),
  )
}

/**
 * A new step behind another, in front of all that followed it; without one at the end, but before the check that ends
 * the workflow.
 */
export function withNewStep(steps: Steps, fresh: StepForm, behind: string | undefined): Steps {
  const last = steps.at(-1)
  const endsChecked = last?.isCheck === true && last.fixed === undefined
  if (last !== undefined && endsChecked && (behind === undefined || behind === last.key))
    return [...steps.slice(0, -1), { ...fresh, after: last.after }, { ...last, after: [fresh.key] }]
  const index = steps.findIndex((step) => step.key === (behind ?? last?.key))
  const before = steps[index]
  if (before === undefined) return [...steps, fresh]
  const following = steps.slice(index + 1).map((step) => {
    const follows = step.after.includes(before.key) && step.fixed === undefined
    return follows
      ? { ...step, after: step.after.map((key) => (key === before.key ? fresh.key : key)) }
      : step
  })
  const after = following.some(({ fixed }) => fixed !== undefined) ? fixedEnd(steps) : index
  // Behind everything that keeps its place: a begun step waits for nobody new.
  if (after > index) return withNewStep(steps, fresh, steps[after]?.key)
  return [...steps.slice(0, index + 1), { ...fresh, after: [before.key] }, ...following]
}

function fixedEnd(steps: Steps): number {
  return steps.findLastIndex(({ fixed }) => fixed !== undefined)
}
