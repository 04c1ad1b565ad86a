import type { JsonObject } from './json'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Area } from './area'
import { stepCopy } from './step-copy'
import { graphProblems } from './step-graph'
import type { StepLife } from './step-life'
import { isOver } from './step-life'
import type { StepView } from './step-view'
import type { TemplateStep } from './workflow'

/** A step of a running ticket as its plan shows it: the template's words for it (its key is its id), and how it stands. */
export type PlanStep = TemplateStep & {
  readonly state: StepLife['state']
  /** Somebody worked on it or decided about it: it keeps its place, and it cannot be taken away. */
  readonly isBegun: boolean
}

/** Whether anything ever happened with a step; one that must be done again was begun, too. */
export function isBegun({ state, since, correctionMinutes }: StepLife): boolean {
  return state !== 'open' || since > 0 || correctionMinutes !== 0
}

/** The plan of a ticket from its steps in their order. What waits for a step that is gone waits for nothing there. */
export function planOf(views: readonly StepView[]): PlanStep[] {
  const known = new Set<string>(views.map(({ step }) => step.id))
  return views.map(({ step, life }) => ({
    key: step.id,
    title: step.title,
    area: step.area,
    ...(step.skill === undefined ? {} : { skill: step.skill }),
    estimateMinutes: step.estimateMinutes,
    isCheck: step.isCheck,
    procedure: step.procedure,
    after: step.after.filter((id) => known.has(id)),
    checklist: step.checklist.map(({ text }) => text),
    state: life.state,
    isBegun: isBegun(life),
  }))
}

const plannedFields = [
  'title',
  'area',
  'skill',
  'estimateMinutes',
  'isCheck',
  'procedure',
  'after',
  'checklist',
] as const

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b)
}

/** The plan alone, as one line of text: two of the same text ask for the same work in the same order. */
export function planMark(steps: readonly TemplateStep[]): string {
  return JSON.stringify(
    steps.map((step) => [step.key, ...plannedFields.map((field) => sorted(field, step) ?? null)]),
  )
}

/** The order in which predecessors are named says nothing. */
function sorted(field: (typeof plannedFields)[number], step: TemplateStep): unknown {
  return field === 'after' ? step.after.toSorted() : step[field]
}

export type PlanChange = {
  readonly added: readonly TemplateStep[]
  readonly changed: readonly TemplateStep[]
  readonly removed: readonly PlanStep[]
  /** Steps that wait for others than before, or stand elsewhere among those that stay. */
  readonly ordered: readonly TemplateStep[]
  /** Every area the change touches: where changed work lay and where it will lie. */
  readonly areas: ReadonlySet<Area>
}

/**
 * What leads from a ticket's plan to another; keys that are not in it are new steps. Refused: an order that does not
 * hold (`plan-faulty`, problems), and one that takes away a begun step, lets it wait for others than before or tells
 * afterwards what it was (`step-begun`, title). Of a begun step that is not over the procedure, the estimate and the
 * checklist may change.
 */
export function planChange(before: readonly PlanStep[], after: readonly TemplateStep[]): Outcome<PlanChange> {
  const problems = graphProblems(after)
  if (problems.length > 0) return refuse('plan-faulty', { problems })
  const old = new Map(before.map((step) => [step.key, step]))
  const wanted = new Set(after.map(({ key }) => key))
  const removed = before.filter(({ key }) => !wanted.has(key))
  const stuck = removed.find((step) => step.isBegun) ?? brokenBegun(old, after, wanted)
  if (stuck !== undefined) return refuse('step-begun', { key: stuck.key, title: stuck.title })
  const added = after.filter(({ key }) => !old.has(key))
  const kept = after.flatMap((step) => {
    const was = old.get(step.key)
    return was === undefined ? [] : [{ step, was }]
  })
  const changed = kept.filter(({ step, was }) => hasOtherContent(was, step)).map(({ step }) => step)
  const order = before.filter(({ key }) => wanted.has(key)).map(({ key }) => key)
  const ordered = kept
    .filter(
      ({ step, was }, index) =>
        differs(sorted('after', was), sorted('after', step)) || order[index] !== step.key,
    )
    .map(({ step }) => step)
  const touched = [...added, ...changed, ...removed, ...ordered]
  const areas = new Set(
    touched.flatMap(({ key, area }) => {
      const was = old.get(key)?.area
      return was === undefined ? [area] : [area, was]
    }),
  )
  return done({ added, changed, removed, ordered, areas })
}

function hasOtherContent(was: TemplateStep, step: TemplateStep): boolean {
  return plannedFields.some((field) => field !== 'after' && differs(was[field], step[field]))
}

const fixedOnceBegun = ['title', 'area', 'skill', 'isCheck'] as const

/** A begun step the new plan treats as if it were still to come. */
function brokenBegun(
  old: ReadonlyMap<string, PlanStep>,
  after: readonly TemplateStep[],
  wanted: ReadonlySet<string>,
): PlanStep | undefined {
  for (const step of after) {
    const was = old.get(step.key)
    if (was?.isBegun !== true) continue
    const waitedFor = was.after.filter((key) => wanted.has(key)).toSorted()
    const isSame =
      !differs(waitedFor, step.after.toSorted()) &&
      fixedOnceBegun.every((field) => !differs(was[field], step[field])) &&
      (!isOver(was) || !hasOtherContent(was, step))
    if (!isSame) return was
  }
  return undefined
}

/** The fields of a step that is already there which a new plan writes; empty: nothing of it changes. */
export function replannedFields(
  { step: was }: StepView,
  step: TemplateStep,
  place: { readonly ticketId: string; readonly ids: ReadonlyMap<string, string>; readonly position: number },
): JsonObject {
  const { fields } = stepCopy(step, place)
  const wanted: JsonObject = {
    title: step.title,
    area: step.area,
    estimateMinutes: step.estimateMinutes,
    isCheck: step.isCheck,
    procedure: step.procedure,
    position: place.position,
    // A field that is taken away is written as null.
    skill: step.skill ?? null,
    after: fields['after'] ?? [],
    checklist: keptChecks(was.checklist, step.checklist),
  }
  const present: JsonObject = { ...was, skill: was.skill ?? null }
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => differs(present[field], value)))
}

/** A point that was ticked stays ticked as long as its words stay. */
function keptChecks(
  before: StepView['step']['checklist'],
  texts: readonly string[],
): { text: string; done: boolean }[] {
  const ticked = new Set(before.filter((point) => point.done).map(({ text }) => text))
  return texts.map((text) => ({ text, done: ticked.has(text) }))
}
