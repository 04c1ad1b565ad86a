import { useState } from 'react'
import type { audiences } from '../../../shared/domain/timeline'
import { ChoiceCards } from '../../ui/choice-cards'
import { Muted } from '../../ui/text'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

type Audience = (typeof audiences)[number]
const order: readonly Audience[] = ['counter', 'bench', 'customer']

/** A note for the counter, the bench or the customer; only his own reaches the customer's print. */
export function NoteDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const [audience, setAudience] = useState<Audience>('counter')
  const [text, setText] = useState('')
  const { submit, busy, refusal } = useSubmit('ticket:note')
  const save = async () => {
    const saved = await submit((requestId) => ({ requestId, id: card.ticket.id, audience, text }))
    if (saved === undefined) return
    toast({ text: t('answer.do.noteSaved'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.note')}
      verb={t('answer.do.noteSave')}
      disabled={text.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('answer.do.noteFor')}
        look="pill"
        columns={3}
        value={audience}
        onChange={(value) => setAudience(order.find((each) => each === value) ?? 'counter')}
        options={order.map((value) => ({ value, title: t(`ticket.audience.${value}`) }))}
      />
      <Muted>{t(`answer.do.noteSeen.${audience}`)}</Muted>
      <TextArea label={t('answer.do.noteText')} required autoFocus rows={4} value={text} onChange={setText} />
    </ActionDialog>
  )
}
