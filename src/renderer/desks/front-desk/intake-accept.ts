import { useState } from 'react'
import type { Answer } from '../../../shared/contract/requests'
import type { Refusal } from '../../../shared/domain/refusal'
import { usePrint } from '../../parts/papers/use-print'
import { useApp } from '../../stores/app-store'
import { send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import type { IntakeDraft } from './intake-draft'
import type { IntakeForm } from './intake-form'
import { isPrinted, kindForms } from './intake-kinds'
import { toTicketDraft } from './intake-ticket'

type Opened = Answer<'ticket:open'>

export type Accept = {
  readonly accept: (form: IntakeForm, proposedAt: number | undefined) => Promise<void>
  /** Ends what a power cut left half done: the ticket is there, the rest is made up for. */
  readonly complete: (form: IntakeForm, opened: Opened) => Promise<void>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
}

/**
 * Opens the ticket, records deposit and consent, drops the form draft and goes to the ticket. Each call carries an id
 * made from the form draft's own, so that doing it all again after a crash changes nothing twice.
 */
export function useAccept(draft: IntakeDraft): Accept {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const print = usePrint()

  const end = async (form: IntakeForm, { id, number }: Opened, text: string) => {
    const requestId = draft.requestId()
    const unpaid = await recordDeposit(requestId, id, form)
    const unsaid = await recordConsent(requestId, form)
    await draft.finish()
    // The paper is made behind the form; nobody waits for a printer.
    if (isPrinted(form.kind)) {
      print({ kind: 'claim-slip', ticketId: id })
      print({ kind: 'item-label', ticketId: id })
    }
    const failed = unpaid ?? unsaid
    if (failed === undefined) toast({ text, tone: 'green' })
    else {
      const reason = refusalSentence(failed.code)
      const key = unpaid === undefined ? 'intake.consentFailed' : 'intake.depositFailed'
      toast({ text: t(key, { number, reason }), tone: 'red' })
    }
    // The form is done with: back from the ticket leads to where the form was opened.
    useApp.setState({ page: { name: 'ticket', id } })
  }
  const accept = async (form: IntakeForm, proposedAt: number | undefined) => {
    const { customerId } = form
    if (customerId === null || busy) return
    setBusy(true)
    await draft.markSent()
    const requestId = draft.requestId()
    const opened = await send('ticket:open', {
      requestId,
      draft: toTicketDraft(form, customerId, proposedAt),
    })
    if (opened.ok) await end(form, opened.value, t('intake.opened', { number: opened.value.number }))
    else setRefusal(opened)
    setBusy(false)
  }
  const complete = (form: IntakeForm, opened: Opened) =>
    end(form, opened, t('intake.openedBefore', { number: opened.number }))
  return { accept, complete, busy, refusal }
}

async function recordDeposit(
  requestId: string,
  ticketId: string,
  { kind, deposit }: IntakeForm,
): Promise<Refusal | undefined> {
  if (!kindForms[kind].deposit || !deposit.on || deposit.cents === null) return undefined
  const reply = await send('payment:record', {
    requestId: `${requestId}-deposit`,
    ticketId,
    amountCents: deposit.cents,
    method: { type: deposit.method, reference: deposit.reference },
  })
  return reply.ok ? undefined : reply
}

async function recordConsent(requestId: string, form: IntakeForm): Promise<Refusal | undefined> {
  const { kind, customerId, consent, source } = form
  if (kind !== 'marketing' || customerId === null || !consent.on) return undefined
  const reply = await send('customer:consent', {
    requestId: `${requestId}-consent`,
    id: customerId,
    draft: { purpose: consent.purpose, proof: { type: consent.proof, note: consent.note }, source },
  })
  return reply.ok ? undefined : reply
}
