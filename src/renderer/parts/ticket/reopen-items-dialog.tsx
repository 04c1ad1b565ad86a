import { useState } from 'react'
import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { ItemsChoice } from './items-choice'
import type { DialogProps } from './ticket-dialog'

/** Items that were finished before the others and are still here. */
export function finishedEarly({ row, items }: AnswerCard): CardItem[] {
  return row.work === 'ready' || row.work === 'cancelled' ? [] : items.filter(({ mayLeave }) => mayLeave)
}

/** Takes finished items up again: they cannot be fetched until they are finished anew. */
export function ReopenItemsDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const early = finishedEarly(card)
  const [chosen, setChosen] = useState<readonly string[]>(
    early.length === 1 ? early.map(({ item }) => item.id) : [],
  )
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('item:reopen')
  const save = async () => {
    const ticketId = card.ticket.id
    const saved = await submit((requestId) => ({ requestId, ticketId, items: [...chosen], reason }))
    if (saved === undefined) return
    toast({ text: t('answer.do.reopened', { count: chosen.length }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.reopenItems')}
      subtitle={t('answer.do.reopenItemsText')}
      verb={t('answer.do.reopenItems')}
      disabled={chosen.length === 0 || reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ItemsChoice label={t('answer.do.items')} items={early} chosen={chosen} onChange={setChosen} />
      <TextField
        label={t('common.reason')}
        required
        autoFocus
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  )
}
