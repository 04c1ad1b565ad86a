import type { Office } from './office'
import type { StepView } from './step-view'
import { stepsOf } from './step-view'

/** Who works on a step at this moment; undefined while it does not run. */
export function runnerOf({ life }: Pick<StepView, 'life'>): string | undefined {
  return life.state === 'running' ? life.spans.at(-1)?.person : undefined
}

/**
 * The steps a person works on. There is one at most unless PCs that did not know of each other began two. Whatever was
 * ever begun has an owner, so only tickets with such steps are looked at. `now` in ms.
 */
export function runningSteps(office: Office, personId: string, now: number): StepView[] {
  const tickets = new Set<string>()
  for (const { ticketId, owner } of office.tables.steps.values())
    if (owner !== null && office.derived.open.has(ticketId)) tickets.add(ticketId)
  return [...tickets].flatMap((id) => stepsOf(office, id, now).filter((view) => runnerOf(view) === personId))
}
