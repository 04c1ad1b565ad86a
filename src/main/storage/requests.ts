import type { Author } from '../backend/ports'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Json } from '../../shared/replication/operation'
import type { Replies } from './replies'

/** Requests that are answered or being answered: whoever repeats one gets the first reply. */
export type Requests = {
  /** The first reply to this request; undefined if it is the first. */
  readonly earlier: (author: Author) => Promise<Outcome<Json>> | undefined
  readonly begin: (author: Author, outcome: Promise<Outcome<Json>>) => void
  /** On disk with this value, or taken back. */
  readonly end: (author: Author, outcome: Outcome<Json>) => void
}

type First = { readonly person: string; readonly outcome: Promise<Outcome<Json>> }

export function createRequests(replies: Replies): Requests {
  const underWay = new Map<string, First>()

  const find = (requestId: string): First | undefined => {
    const reply = replies.find(requestId)
    if (reply === undefined) return underWay.get(requestId)
    return { person: reply.person, outcome: Promise.resolve(done(reply.value)) }
  }
  return {
    earlier: ({ requestId, person }) => {
      const first = find(requestId)
      if (first === undefined) return undefined
      return first.person === person ? first.outcome : Promise.resolve(refuse('request-reused'))
    },
    begin: ({ requestId, person }, outcome) => {
      underWay.set(requestId, { person, outcome })
    },
    end: ({ requestId, person }, outcome) => {
      underWay.delete(requestId)
      if (outcome.ok) replies.remember({ requestId, person, value: outcome.value })
    },
  }
}
