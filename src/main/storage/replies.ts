import type { Json } from '../../shared/replication/operation'

export type Reply = { readonly requestId: string; readonly person: string; readonly value: Json }

/** The replies to the last requests, oldest first, so that repeating one never books twice. */
export type Replies = {
  readonly find: (requestId: string) => Reply | undefined
  readonly remember: (reply: Reply) => void
  readonly all: () => readonly Reply[]
}

const kept = 1_000

export function createReplies(): Replies {
  const replies = new Map<string, Reply>()
  return {
    find: (requestId) => replies.get(requestId),
    remember: (reply) => {
      replies.delete(reply.requestId)
      replies.set(reply.requestId, reply)
      const oldest = replies.size > kept ? replies.keys().next().value : undefined
      if (oldest !== undefined) replies.delete(oldest)
    },
    all: () => [...replies.values()],
  }
}
