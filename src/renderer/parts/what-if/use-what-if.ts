import { useDeferredValue } from 'react'
import type { PlanChange } from '../../../shared/contract/capacity'
import type { Question } from '../../../shared/contract/requests'
import { useQuery } from '../../stores/requests'

/** What changes the plan of the office when it changes. */
export const planTopics = [
  'tickets',
  'items',
  'events',
  'steps',
  'persons',
  'absences',
  'skills',
  'officeTasks',
  'firm',
] as const

/** What a change would do to the office's plan; undefined: there is nothing to try out yet. */
export function useWhatIf(change: PlanChange | undefined) {
  // While somebody types a date, only what it rests at is reckoned through.
  const settled = useDeferredValue(change)
  const input: Question<'plan:what-if'> | undefined = settled === undefined ? undefined : { change: settled }
  const query = useQuery('plan:what-if', input, planTopics)
  return { answer: change === undefined ? undefined : query.value, isAsking: query.isLoading }
}
