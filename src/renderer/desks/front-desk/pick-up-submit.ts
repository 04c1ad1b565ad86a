import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { HandOverDraft } from '../../../shared/domain/hand-over'
import { usePrint } from '../../parts/papers/use-print'
import { useSubmit } from '../../parts/submit'
import type { PickUpChoice, PickUpPlan, PlannedPayment } from './pick-up-plan'

export type RecordedPayment = PlannedPayment & { readonly id: string; readonly at: number }
export type MadeHandOver = {
  readonly id: string
  readonly draft: HandOverDraft
  readonly givesBack: boolean
  readonly at: number
}

type Secrets = Pick<PickUpChoice, 'password' | 'signature'>

/**
 * Payment first, then the hand-over, as two calls with ids of their own: a payment that is on disk stays, whatever
 * becomes of the hand-over, and is not sent again.
 */
export function usePickUpSubmit(card: AnswerCard) {
  const payment = useSubmit('payment:record')
  const handOver = useSubmit('hand-over:make')
  const signature = useSubmit('file:add')
  const print = usePrint()
  const [recorded, setRecorded] = useState<readonly RecordedPayment[]>([])
  const [made, setMade] = useState<MadeHandOver>()
  const ticketId = card.ticket.id

  const pay = async (planned: PlannedPayment): Promise<boolean> => {
    const saved = await payment.submit((requestId) => ({ requestId, ticketId, ...planned }))
    if (saved === undefined) return false
    setRecorded((before) => [...before, { ...planned, id: saved.id, at: Date.now() }])
    return true
  }

  /** The signature lies in the file store before the record names it. */
  const signed = async (draft: HandOverDraft, bytes: Uint8Array | null) => {
    if (bytes === null || draft.collector === 'carrier') return draft
    const kept = await signature.submit(() => ({ bytes: new Uint8Array(bytes) }))
    return kept === undefined ? undefined : { ...draft, signature: kept.hash }
  }

  const run = async (plan: PickUpPlan, choice: Secrets): Promise<'refused' | 'paid' | 'handed-over'> => {
    if (plan.payment !== undefined && !(await pay(plan.payment))) return 'refused'
    if (plan.payOnly) return 'paid'
    const draft = await signed(plan.draft, choice.signature)
    if (draft === undefined) return 'refused'
    const saved = await handOver.submit((requestId) => ({
      requestId,
      ticketId,
      draft,
      ...(draft.unpaidReason === undefined ? {} : { password: choice.password }),
    }))
    if (saved === undefined) return 'refused'
    print({ kind: 'hand-over-receipt', handOverId: saved.id })
    setMade({ id: saved.id, draft, givesBack: plan.givesBack, at: Date.now() })
    return 'handed-over'
  }

  return {
    run,
    recorded,
    made,
    /** Open now: what the ticket says, minus what was recorded here and has not come back with it yet. */
    openCents: card.balance.openCents - notYetCounted(card, recorded),
    busy: payment.busy || handOver.busy || signature.busy,
    refusal: payment.refusal ?? signature.refusal ?? handOver.refusal,
    /** After the hand-over was taken back: open again for another. */
    reopen: () => setMade(undefined),
    clear: () => {
      payment.clear()
      handOver.clear()
      signature.clear()
    },
  }
}

function notYetCounted(card: AnswerCard, recorded: readonly RecordedPayment[]): number {
  const known = new Set<string>(card.payments.map(({ id }) => id))
  return recorded.filter(({ id }) => !known.has(id)).reduce((sum, { amountCents }) => sum + amountCents, 0)
}
