import { useState } from 'react'
import { civilDay, momentOf } from '../../../shared/domain/calendar'
import { DateField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { TextArea } from '../../ui/text-area'
import { TimeField } from '../../ui/date-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { momentWords } from '../moment-words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

const noon = '12:00'

/** The date told to the customer, first or moved; moving it needs the reason one tells him. */
export function PromiseDialog({ card, onClose }: DialogProps) {
  const words = useWords()
  const { t } = words
  const before = card.row.promisedAt
  const [day, setDay] = useState<string | null>(before === null ? null : civilDay(before))
  const [time, setTime] = useState<string | null>(
    before === null ? noon : formatTime(before, 'de').padStart(5, '0'),
  )
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('ticket:promise')
  const isMoved = before !== null
  const now = Date.now()

  const save = async () => {
    if (day === null || time === null) return
    const at = momentOf(day, minuteOf(time))
    const saved = await submit((requestId) => ({ requestId, id: card.ticket.id, at, reason }))
    if (saved === undefined) return
    toast({ text: t('answer.event.promised', { at: momentWords(at, now, words) }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={isMoved ? t('answer.do.movePromise') : t('answer.do.promise')}
      subtitle={isMoved ? t('answer.facts.promisedFor', { at: momentWords(before, now, words) }) : undefined}
      verb={isMoved ? t('answer.do.movePromise') : t('answer.do.promise')}
      disabled={day === null || time === null || (isMoved && reason.trim() === '')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FieldRow template="1fr 120px">
        <DateField
          label={t('answer.do.day')}
          required
          autoFocus
          day={day}
          today={civilDay(now)}
          onChange={setDay}
        />
        <TimeField label={t('answer.do.time')} required time={time} onChange={setTime} />
      </FieldRow>
      <TextArea
        label={t('common.reason')}
        hint={t('answer.do.promiseReason')}
        required={isMoved}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  )
}

/** Minutes after midnight of HH:MM. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
