import { useState } from 'react'
import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import type { ReturnPurpose } from '../../../shared/domain/hand-over'
import { returnPurposes } from '../../../shared/domain/hand-over'
import { movePossession } from '../../../shared/domain/possession'
import { ChoiceCards } from '../../ui/choice-cards'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { ItemsChoice } from './items-choice'
import { ReturnPhoto } from './return-photo'

type Props = {
  card: AnswerCard
  /** Ticked at first; without it everything that left. */
  items?: readonly string[] | undefined
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Items that left and can come back. */
export function returnable(items: readonly CardItem[]): CardItem[] {
  return items.filter(({ possession }) => movePossession(possession, 'take-back') !== undefined)
}

/** What left comes back: which items, why, in what condition, and what follows; the hand-over stays in the history. */
export function ReturnDialog({ card, items, onClose, onDone }: Props) {
  const { t } = useWords()
  // What left on this very screen may not have come back with the ticket yet.
  const out = card.items.filter(
    (one) => returnable([one]).length > 0 || items?.includes(one.item.id) === true,
  )
  const [chosen, setChosen] = useState<readonly string[]>(items ?? out.map(({ item }) => item.id))
  const [purpose, setPurpose] = useState<ReturnPurpose>('correct')
  const [reason, setReason] = useState('')
  const [condition, setCondition] = useState('')
  const [photo, setPhoto] = useState<string>()
  const [isTried, setTried] = useState(false)
  const { submit, busy, refusal, clear } = useSubmit('hand-over:return')
  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || chosen.length === 0) return
    const saved = await submit((requestId) => ({
      requestId,
      ticketId: card.ticket.id,
      items: [...chosen],
      reason: reason.trim(),
      purpose,
      condition,
      ...(photo === undefined ? {} : { photo }),
    }))
    if (saved === undefined) return
    const key = purpose === 'refund' ? 'pickUp.takeBack.refundNext' : 'pickUp.takeBack.saved'
    toast({ text: t(key, { count: chosen.length }), tone: purpose === 'refund' ? 'calm' : 'green' })
    onDone?.()
    onClose()
  }
  return (
    <ActionDialog
      title={t('pickUp.takeBack.title')}
      subtitle={t('pickUp.takeBack.text')}
      verb={t('pickUp.takeBack.verb', { count: chosen.length })}
      size="m"
      disabled={chosen.length === 0}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ItemsChoice label={t('pickUp.takeBack.items')} items={out} chosen={chosen} onChange={setChosen} />
      <ChoiceCards
        label={t('pickUp.takeBack.purpose')}
        hideLabel={false}
        look="radio"
        value={purpose}
        onChange={setPurpose}
        options={returnPurposes.map((value) => ({
          value,
          title: t(`pickUp.takeBack.${value}`),
          detail: t(`pickUp.takeBack.${value}Detail`),
        }))}
      />
      <TextField
        label={t('pickUp.takeBack.reason')}
        required
        autoFocus
        maxLength={200}
        value={reason}
        onChange={(text) => {
          clear()
          setReason(text)
        }}
        error={isTried && reason.trim() === '' ? t('pickUp.takeBack.reasonMissing') : undefined}
      />
      <TextField
        label={t('pickUp.takeBack.condition')}
        placeholder={t('pickUp.takeBack.conditionHint')}
        maxLength={400}
        value={condition}
        onChange={setCondition}
      />
      <ReturnPhoto hash={photo} onChange={setPhoto} />
    </ActionDialog>
  )
}
