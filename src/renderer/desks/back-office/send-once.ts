import { useCallback, useRef } from 'react'
import type { RequestChannel } from '../../../shared/contract/channels'
import type { Reply } from '../../../shared/contract/reply'
import type { Question } from '../../../shared/contract/requests'
import { intentFor } from '../../parts/submit'
import { newRequestId, send } from '../../stores/requests'

export type SendOnce = <C extends RequestChannel>(
  channel: C,
  build: (requestId: string) => Question<C>,
) => Promise<Reply<C> | undefined>

/**
 * For moves made by one press: several may be under way at once, the same one never twice. A repeated move after a
 * refusal keeps its request id. Resolves to undefined while the same move is under way.
 */
export function useSendOnce(): SendOnce {
  const intents = useRef(new Map<string, ReturnType<typeof intentFor>>())
  const underWay = useRef(new Set<string>())
  return useCallback(async (channel, build) => {
    const key = `${channel} ${JSON.stringify(build(''))}`
    if (underWay.current.has(key)) return undefined
    const intent = intentFor(intents.current.get(key), key, newRequestId)
    intents.current.set(key, intent)
    underWay.current.add(key)
    const reply = await send(channel, build(intent.requestId))
    underWay.current.delete(key)
    if (reply.ok) intents.current.delete(key)
    return reply
  }, [])
}
