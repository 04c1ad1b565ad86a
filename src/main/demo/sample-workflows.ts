import { dayMs } from '../../shared/domain/calendar'
import type { SampleDesk } from './sample-desk'
import { sampleWorkflows } from './workflows-table'

type Act = { readonly at: number; readonly run: () => Promise<void> }

/** Since when the office plans by steps; what was taken in before runs as a whole. */
export const stepsSinceDays = 30

/** The manager writes down how the work goes, the rest begins as is usual; tickets from then on take their steps. */
export function workflowActs(desk: SampleDesk, now: number): Act[] {
  return [
    {
      at: now - stepsSinceDays * dayMs,
      run: async () => {
        for (const draft of sampleWorkflows)
          await desk.as('manager', 'workflow:save', (requestId) => ({ requestId, draft }))
        await desk.as('manager', 'workflow:start-usual', (requestId) => ({ requestId, language: 'de' }))
      },
    },
  ]
}
