import { useEffect, useRef } from 'react'
import type { PromiseProposal } from '../../../shared/contract/capacity'
import { minuteMs } from '../../../shared/domain/calendar'
import type { Kind } from '../../../shared/domain/kind'
import { useQuery } from '../../stores/requests'
import { useTicking } from '../../ui/use-ticking'
import { planTopics } from '../what-if/use-what-if'

const topics = [...planTopics, 'workflows', 'workflowVersions'] as const

/** The date to tell for a new ticket of a kind, asked anew when the plan changes and each minute; undefined: coming. */
export function useProposal(kind: Kind, workflowId: string | null): PromiseProposal | undefined {
  const minute = Math.floor(useTicking(minuteMs) / minuteMs)
  const input = { kind, ...(workflowId === null ? {} : { workflowId }) }
  const { value, reload } = useQuery('promise:propose', input, topics)
  const again = useRef(reload)
  useEffect(() => {
    again.current = reload
  })
  const asked = useRef(minute)
  useEffect(() => {
    if (asked.current === minute) return
    asked.current = minute
    again.current()
  }, [minute])
  return value
}
