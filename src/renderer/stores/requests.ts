import { useEffect, useRef, useState } from 'react'
import type { RequestChannel } from '../../shared/contract/channels'
import type { EventOf, Topic } from '../../shared/contract/events'
import type { Reply } from '../../shared/contract/reply'
import type { Answer, Question } from '../../shared/contract/requests'
import type { Refusal } from '../../shared/domain/refusal'
import { bridge } from '../bridge'

/** Sends one request; the reply is a value or a refusal, never a rejection. */
export function send<C extends RequestChannel>(channel: C, input: Question<C>): Promise<Reply<C>> {
  return bridge().request(channel, input)
}

/** A fresh request id; one per intended change, kept while it is being retried. */
export function newRequestId(): string {
  return crypto.randomUUID()
}

export function onOfficeChanged(listener: (facts: EventOf<'office:changed'>) => void): () => void {
  return bridge().on('office:changed', listener)
}

export type Query<T> = {
  readonly value: T | undefined
  readonly refusal: Refusal | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

/**
 * A question to main that stays true: asked again whenever one of the named collections changed on disk, or the
 * input. The last answer stays on screen until the next is here. `input` undefined: nothing is asked.
 */
export function useQuery<C extends RequestChannel>(
  channel: C,
  input: Question<C> | undefined,
  collections: readonly Topic[],
): Query<Answer<C>> {
  const [answer, setAnswer] = useState<{ value?: Answer<C>; refusal?: Refusal }>({})
  const [round, setRound] = useState(0)
  const latest = useRef(0)
  const asked = useRef(input)
  const key = input === undefined ? undefined : JSON.stringify(input)
  const watched = collections.join(' ')

  useEffect(() => {
    asked.current = input
  })
  // The input is compared by its text, so that callers may write it in place.
  useEffect(() => {
    if (key === undefined || asked.current === undefined) return
    latest.current += 1
    const mine = latest.current
    void send(channel, asked.current).then((reply) => {
      if (mine !== latest.current) return
      setAnswer(reply.ok ? { value: reply.value } : { refusal: reply })
    })
  }, [channel, key, round])

  useEffect(
    () =>
      onOfficeChanged(({ collections: changed }) => {
        if (changed.some((collection) => watched.split(' ').includes(collection))) setRound((n) => n + 1)
      }),
    [watched],
  )

  return {
    value: answer.value,
    refusal: answer.refusal,
    isLoading: answer.value === undefined && answer.refusal === undefined,
    reload: () => setRound((n) => n + 1),
  }
}
