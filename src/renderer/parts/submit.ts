import { useCallback, useRef, useState } from 'react'
import type { RequestChannel } from '../../shared/contract/channels'
import type { Answer, Question } from '../../shared/contract/requests'
import type { Refusal } from '../../shared/domain/refusal'
import { newRequestId, send } from '../stores/requests'

type Build<C extends RequestChannel> = (requestId: string) => Question<C>

export type Submission<C extends RequestChannel> = {
  /**
   * Sends what `build` makes of a request id: `submit((requestId) => ({ requestId, draft }))`. Resolves to the answer,
   * or undefined after a refusal (then in `refusal`) and while another call is under way.
   */
  readonly submit: (build: Build<C>) => Promise<Answer<C> | undefined>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** Forgets the refusal, e.g. when the person corrects the form. */
  readonly clear: () => void
}

export type Intent = { readonly text: string; readonly requestId: string }

/** The id of an intended change: the same while the same change is tried again, a fresh one for another. */
export function intentFor(before: Intent | undefined, text: string, makeId: () => string): Intent {
  return before?.text === text ? before : { text, requestId: makeId() }
}

/** Inputs without a request id are not compared; they may carry a whole file. */
function textOf(input: object): string {
  return 'requestId' in input ? JSON.stringify(input) : ''
}

/** One changing call with its request id, its busy time and its refusal. */
export function useSubmit<C extends RequestChannel>(channel: C): Submission<C> {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const intent = useRef<Intent>(undefined)
  const underWay = useRef(false)

  const submit = useCallback(
    async (build: Build<C>) => {
      if (underWay.current) return undefined
      underWay.current = true
      setBusy(true)
      intent.current = intentFor(intent.current, textOf(build('')), newRequestId)
      const reply = await send(channel, build(intent.current.requestId))
      underWay.current = false
      setBusy(false)
      if (!reply.ok) {
        setRefusal(reply)
        return undefined
      }
      intent.current = undefined
      setRefusal(undefined)
      return reply.value
    },
    [channel],
  )
  const clear = useCallback(() => setRefusal(undefined), [])
  return { submit, busy, refusal, clear }
}
