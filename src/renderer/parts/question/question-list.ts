import { useEffect, useRef } from 'react'
import type { QuestionList } from '../../../shared/contract/questions'
import type { Query } from '../../stores/requests'
import { useQuery } from '../../stores/requests'

const topics = ['questions', 'persons', 'tickets', 'customers'] as const
const lookAgainMs = 5_000

/** The questions of whoever is signed in. Who comes and goes is no change of a record, so it is asked again. */
export function useQuestions(): Query<QuestionList> {
  const query = useQuery('question:list', {}, topics)
  const { value, reload } = query
  const isUnderWay = value?.byMe.some(({ seen, answer }) => seen === undefined && answer === undefined)
  const again = useRef(reload)
  useEffect(() => {
    again.current = reload
  })
  useEffect(() => {
    if (isUnderWay !== true) return
    const timer = setInterval(() => again.current(), lookAgainMs)
    return () => clearInterval(timer)
  }, [isUnderWay])
  return query
}
