import { useState } from 'react'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

/** The customer does not take the quote; why is worth knowing. */
export function DeclineDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('quote:decline')
  const save = async () => {
    const result = t('intake.quote.result.declined', { note: reason.trim() })
    const answer = t('intake.quote.answer.declined')
    const { id } = card.ticket
    if ((await submit((requestId) => ({ requestId, id, reason, result, answer }))) === undefined) return
    toast({ text: t('intake.quote.declined'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('intake.quote.declineTitle')}
      verb={t('intake.quote.declineVerb')}
      disabled={reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={t('intake.quote.declineReason')}
        hint={t('intake.quote.declineHint')}
        required
        autoFocus
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  )
}
