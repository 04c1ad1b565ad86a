import type { Refusal } from '../../../shared/domain/refusal'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import type { IntakeForm } from './intake-form'
import { toTicketDraft } from './intake-form'

export type Accept = {
  readonly accept: (form: IntakeForm, proposedAt: number | undefined) => Promise<void>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
}

/** Opens the ticket, records the deposit, drops the form draft and goes to the ticket. */
export function useAccept(finish: () => Promise<void>): Accept {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:open')
  const accept = async (form: IntakeForm, proposedAt: number | undefined) => {
    const { customerId } = form
    if (customerId === null) return
    const opened = await submit((requestId) => ({
      requestId,
      draft: toTicketDraft(form, customerId, proposedAt),
    }))
    if (opened === undefined) return
    const { id, number } = opened
    const unpaid = await recordDeposit(id, form.deposit)
    await finish()
    if (unpaid === undefined) toast({ text: t('intake.opened', { number }), tone: 'green' })
    else
      toast({
        text: t('intake.depositFailed', { number, reason: refusalSentence(unpaid.code) }),
        tone: 'red',
      })
    // The form is done with: back from the ticket leads to where the form was opened.
    useApp.setState({ page: { name: 'ticket', id } })
  }
  return { accept, busy, refusal }
}

async function recordDeposit(ticketId: string, deposit: IntakeForm['deposit']): Promise<Refusal | undefined> {
  if (!deposit.on || deposit.cents === null) return undefined
  const reply = await send('payment:record', {
    requestId: newRequestId(),
    ticketId,
    amountCents: deposit.cents,
    method: { type: deposit.method, reference: deposit.reference },
  })
  return reply.ok ? undefined : reply
}
