import type { Ticket } from './ticket'
import type { TimelineEvent } from './timeline'
import type { WorkAction } from './work'

type Told = Pick<TimelineEvent, 'facts'>

/** "Call before starting" was agreed and no call in which the customer said yes is on the timeline. */
export function needsCall(
  { callBeforeStart }: Pick<Ticket, 'callBeforeStart'>,
  events: readonly Told[],
): boolean {
  if (!callBeforeStart) return false
  return !events.some(({ facts }) => facts.type === 'called' && facts.outcome === 'agreed')
}

/** Whether a move begins the work: going on with what was put on hold before anybody started begins it, too. */
export function beginsWork(action: WorkAction, events: readonly Told[]): boolean {
  if (action === 'start') return true
  return action === 'resume' && !events.some(({ facts }) => facts.type === 'work' && facts.action === 'start')
}
