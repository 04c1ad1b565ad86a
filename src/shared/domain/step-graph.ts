import type { TemplateStep } from './workflow'

/** What the order of steps is told by, in a template and on a ticket alike. */
export type GraphStep = Pick<TemplateStep, 'key' | 'after' | 'isCheck' | 'estimateMinutes'>

export const graphFaults = [
  'key-twice',
  'unknown-step',
  'stands-too-early',
  'second-check',
  'passes-check-by',
] as const
/**
 * What may be wrong with a list of steps: two of the same key; one that waits for a step that is not there, or that
 * stands after it (or is it); a second check, since a ticket is checked once; a step that neither leads to the check nor
 * follows it, since then part of the work would never be checked (decision 0021).
 */
export type GraphFault = (typeof graphFaults)[number]
export type GraphProblem = { readonly key: string; readonly fault: GraphFault }

/** Everything wrong with the order of steps, in their order; empty: it holds. A list without faults has no circle. */
export function graphProblems(steps: readonly GraphStep[]): GraphProblem[] {
  return [...orderProblems(steps), ...checkProblems(steps)]
}

function orderProblems(steps: readonly GraphStep[]): GraphProblem[] {
  const keys = new Set(steps.map(({ key }) => key))
  const before = new Set<string>()
  return steps.flatMap(({ key, after }) => {
    const faults: GraphFault[] = before.has(key) ? ['key-twice'] : []
    for (const other of after) {
      if (!keys.has(other)) faults.push('unknown-step')
      else if (!before.has(other)) faults.push('stands-too-early')
    }
    before.add(key)
    return [...new Set(faults)].map((fault) => ({ key, fault }))
  })
}

function checkProblems(steps: readonly GraphStep[]): GraphProblem[] {
  const [check, ...more] = steps.filter(({ isCheck }) => isCheck)
  if (check === undefined) return []
  const second = more.map(({ key }) => ({ key, fault: 'second-check' as const }))
  const reach = waitsFor(steps)
  const checked = reach.get(check.key) ?? new Set()
  const passing = steps
    .filter(({ key, isCheck }) => !isCheck && !checked.has(key) && reach.get(key)?.has(check.key) !== true)
    .map(({ key }) => ({ key, fault: 'passes-check-by' as const }))
  return [...second, ...passing]
}

/** For each step the keys of all that must be over before it, near and far. Steps in a valid order. */
export function waitsFor(steps: readonly GraphStep[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>()
  for (const { key, after } of steps)
    reach.set(key, new Set(after.flatMap((other) => [other, ...(reach.get(other) ?? [])])))
  return reach
}

/**
 * The steps in columns: each stands one column after the last it waits for, so what shares a column may run at the
 * same time. Steps in a valid order; the order within a column is theirs.
 */
export function levelsOf<S extends GraphStep>(steps: readonly S[]): S[][] {
  const levels: S[][] = []
  const levelOf = new Map<string, number>()
  for (const step of steps) {
    const level = Math.max(-1, ...step.after.map((key) => levelOf.get(key) ?? -1)) + 1
    levelOf.set(step.key, level)
    const column = levels[level]
    if (column === undefined) levels[level] = [step]
    else column.push(step)
  }
  return levels
}

/** Working time of all steps together, in minutes. */
export function totalMinutes(steps: readonly GraphStep[]): number {
  return steps.reduce((sum, { estimateMinutes }) => sum + estimateMinutes, 0)
}

/** The longest way through the steps, in minutes: no number of people is faster. Steps in a valid order. */
export function shortestMinutes(steps: readonly GraphStep[]): number {
  const overAt = new Map<string, number>()
  for (const { key, after, estimateMinutes } of steps)
    overAt.set(key, Math.max(0, ...after.map((other) => overAt.get(other) ?? 0)) + estimateMinutes)
  return Math.max(0, ...overAt.values())
}
