import { useDeferredValue } from 'react'
import type { Question } from '../../../shared/contract/requests'
import { useQuery } from '../../stores/requests'

/** What may be tried out, as it is asked. */
export type Trial = Question<'plan:what-if'>['change']

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
export function useWhatIf(change: Trial | undefined) {
  // While somebody types a date, only what it rests at is reckoned through.
  const settled = useDeferredValue(change)
  const query = useQuery('plan:what-if', settled && { change: settled }, planTopics)
  return { answer: change === undefined ? undefined : query.value, isAsking: query.isLoading }
}
