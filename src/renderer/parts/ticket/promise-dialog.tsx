import { useState } from 'react'
import { civilDay, momentOf } from '../../../shared/domain/calendar'
import { DateField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { TextArea } from '../../ui/text-area'
import { TimeField } from '../../ui/date-field'
import { toast } from '../../ui/toast'
import { Note } from '../../ui/note'
import { Stack } from '../../ui/layout'
import { PhoneIcon } from '../../ui/icons'
import { Muted } from '../../ui/text'
import { useWords, wordsIn } from '../../words'
import { momentWords } from '../moment-words'
import { useSubmit } from '../submit'
import { delayWords, languageFor } from '../tell-text'
import { WhatIfNote } from '../what-if/what-if-note'
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

  const at = day === null || time === null ? undefined : momentOf(day, minuteOf(time))

  const save = async () => {
    if (at === undefined) return
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
      disabled={at === undefined || (isMoved && reason.trim() === '')}
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
      {at !== undefined && before !== null && at > before && (
        <PromiseTelling card={card} at={at} reason={reason.trim()} now={now} />
      )}
      {at !== undefined && at !== before && (
        <WhatIfNote change={{ type: 'promise', ticketId: card.ticket.id, at }} about={card.ticket.id} />
      )}
    </ActionDialog>
  )
}

type TellingProps = Pick<DialogProps, 'card'> & {
  readonly at: number
  readonly reason: string
  readonly now: number
}

/** A promise moved later is one the customer must hear of: what will be said, in the customer's language. */
function PromiseTelling({ card, at, reason, now }: TellingProps) {
  const { t } = useWords()
  const said = delayWords({ ...card.row, promisedAt: at }, reason, now, wordsIn(languageFor(card)))
  return (
    <Note icon={PhoneIcon} title={t('capacity.promise.tell')}>
      <Stack gap="s">
        <p>{said}</p>
        <Muted>{t('capacity.promise.tellHint')}</Muted>
      </Stack>
    </Note>
  )
}

/** Minutes after midnight of HH:MM. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
