import { useState } from 'react'
import type { Payment } from '../../../shared/domain/payment'
import { formatMoney, formatShortDay } from '../../ui/format'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'

/** Takes a wrong payment back by a reversing entry; nothing is deleted. */
export function ReversalDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t, language } = useWords()
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('payment:reverse')
  const amount = formatMoney(payment.amountCents, language)
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, id: payment.id, reason }))
    if (saved === undefined) return
    toast({ text: t('answer.event.reversed', { amount }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.reversal')}
      subtitle={t('answer.do.reversalText', { amount, day: formatShortDay(payment.happenedAt, language) })}
      verb={t('answer.do.reversal')}
      danger
      disabled={reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea label={t('common.reason')} required autoFocus rows={2} value={reason} onChange={setReason} />
    </ActionDialog>
  )
}
