import { useEffect, useRef } from 'react'
import type { Inbox } from '../../../shared/contract/inbox'
import type { Query } from '../../stores/requests'
import { send, useQuery } from '../../stores/requests'

const topics = ['tickets', 'events', 'steps', 'questions', 'persons', 'customers', 'inbox'] as const
/** A promise comes into danger by the clock alone. */
const lookAgainMs = 60_000

/** What is new for whoever is signed in, true to the minute. */
export function useInboxQuery(): Query<Inbox> {
  const query = useQuery('inbox:read', {}, topics)
  const again = useRef(query.reload)
  useEffect(() => {
    again.current = query.reload
  })
  useEffect(() => {
    const timer = setInterval(() => again.current(), lookAgainMs)
    return () => clearInterval(timer)
  }, [])
  return query
}

/** Marks notices as read, or as unread again. Answers whether it is on disk. */
export async function markSeen(keys: readonly string[], seen: boolean): Promise<boolean> {
  if (keys.length === 0) return true
  const reply = await send('inbox:seen', { keys: [...keys], seen })
  return reply.ok
}
