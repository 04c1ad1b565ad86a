import { useState } from 'react'
import type { CardItem } from '../../../shared/contract/desk-answers'
import { movePossession } from '../../../shared/domain/possession'
import { CheckField } from '../../ui/check-field'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from './action-dialog'
import type { DialogProps } from './ticket-dialog'

/** Items that left and can come back. */
export function returnable(items: readonly CardItem[]): CardItem[] {
  return items.filter(({ possession }) => movePossession(possession, 'take-back') !== undefined)
}

/** Takes a wrong hand-over back: which items came back, and why. */
export function ReturnDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const out = returnable(card.items)
  const [chosen, setChosen] = useState<readonly string[]>(out.map(({ item }) => item.id))
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('hand-over:return')
  const save = async () => {
    const saved = await submit((requestId) => ({
      requestId,
      ticketId: card.ticket.id,
      items: [...chosen],
      reason,
    }))
    if (saved === undefined) return
    toast({ text: t('answer.do.returned', { count: chosen.length }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.return')}
      subtitle={t('answer.do.returnText')}
      verb={t('answer.do.return')}
      disabled={chosen.length === 0 || reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {out.map(({ item }) => (
        <CheckField
          key={item.id}
          boxed
          label={item.title}
          checked={chosen.includes(item.id)}
          onChange={(on) => setChosen(on ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))}
        />
      ))}
      <TextArea label={t('common.reason')} required autoFocus rows={2} value={reason} onChange={setReason} />
    </ActionDialog>
  )
}
