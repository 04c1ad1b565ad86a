import type { StepRow } from '../../../shared/contract/steps'
import { isOver } from '../../../shared/domain/step-life'

/** The steps in the order of the work: each level after the one before, those of one level beside each other. */
export function stepLevels(rows: readonly StepRow[]): StepRow[][] {
  const levelOf = new Map<string, number>()
  // In a plan each step stands after those it waits for; one that does not is put behind what is known of them.
  for (const { step } of rows) {
    const before = step.after.map((id) => levelOf.get(id) ?? -1)
    levelOf.set(step.id, Math.max(-1, ...before) + 1)
  }
  const levels: StepRow[][] = []
  for (const row of rows) {
    const level = levelOf.get(row.step.id) ?? 0
    levels[level] = [...(levels[level] ?? []), row]
  }
  return levels.filter((level) => level.length > 0)
}

/** The one step that is open on the screen: what this person works on, else has, else the first that may begin. */
export function currentStep(rows: readonly StepRow[], personId: string): StepRow | undefined {
  const now = rows.filter(({ state, isNext }) => state === 'running' || isNext)
  const mine = now.filter(({ owner }) => owner?.id === personId)
  return (
    mine.find(({ state }) => state === 'running') ??
    mine[0] ??
    now.find(({ state, owner }) => state !== 'running' && owner === null) ??
    now[0]
  )
}

export function overCount(rows: readonly StepRow[]): number {
  return rows.filter(isOver).length
}

/** Working time until `now` (ms), in whole minutes: what was measured, and what ran since it was read. */
export function minutesBy({ state, spentMinutes, readAt }: StepRow, now: number): number {
  if (state !== 'running') return spentMinutes
  return spentMinutes + Math.max(0, Math.floor((now - readAt) / 60_000))
}
