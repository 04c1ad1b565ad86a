import { useState } from 'react'
import { addDays, civilDay, momentOf } from '../../../shared/domain/calendar'
import { followUpKinds } from '../../../shared/domain/follow-up'
import { ChoiceCards } from '../../ui/choice-cards'
import { DateField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { TextArea } from '../../ui/text-area'
import { TimeField } from '../../ui/date-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import { minuteOf } from './promise-dialog'
import type { DialogProps } from './ticket-dialog'

type Kind = (typeof followUpKinds)[number]

/** Call back, tell the customer, remember: what, and when it shows up again. */
export function FollowUpDialog({ card, onClose }: DialogProps) {
  const { t } = useWords()
  const today = civilDay(Date.now())
  const [kind, setKind] = useState<Kind>('tell-customer')
  const [text, setText] = useState('')
  const [day, setDay] = useState<string | null>(addDays(today, 1))
  const [time, setTime] = useState<string | null>('09:00')
  const { submit, busy, refusal } = useSubmit('follow-up:add')
  const save = async () => {
    if (day === null || time === null) return
    const dueAt = momentOf(day, minuteOf(time))
    const { customerId, id: ticketId } = card.ticket
    const saved = await submit((requestId) => ({
      requestId,
      draft: { kind, text, dueAt, customerId, ticketId },
    }))
    if (saved === undefined) return
    toast({ text: t('answer.do.followUpSaved'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.followUp')}
      verb={t('answer.do.followUpSave')}
      size="m"
      disabled={text.trim() === '' || day === null || time === null}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('answer.do.followUpKind')}
        look="pill"
        columns={4}
        value={kind}
        onChange={(value) => setKind(followUpKinds.find((each) => each === value) ?? 'reminder')}
        options={followUpKinds.map((value) => ({ value, title: t(`ticket.followUp.${value}`) }))}
      />
      <TextArea
        label={t('answer.do.followUpText')}
        required
        autoFocus
        rows={3}
        value={text}
        onChange={setText}
      />
      <FieldRow template="1fr 120px">
        <DateField label={t('answer.do.day')} required day={day} today={today} onChange={setDay} />
        <TimeField label={t('answer.do.time')} required time={time} onChange={setTime} />
      </FieldRow>
    </ActionDialog>
  )
}
