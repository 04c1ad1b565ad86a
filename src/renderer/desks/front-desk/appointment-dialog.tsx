import { useState } from 'react'
import type { AppointmentRow } from '../../../shared/contract/lobby'
import { civilDay } from '../../../shared/domain/calendar'
import { fullName } from '../../../shared/domain/person'
import { momentWords } from '../../parts/moment-words'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { DateField, TimeField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { FieldRow, Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { SaveIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { AppointmentForm } from './appointment-draft'
import { clashing, draftOf, durations, firstForm } from './appointment-draft'
import { AppointmentActs } from './appointment-acts'
import { CallerField } from './follow-up-caller'

type Props = {
  /** The day it is made for, or stands in so far. */
  day: string
  row?: AppointmentRow | undefined
  onClose: () => void
}

/** Makes an appointment, or changes, moves and settles one that is planned. */
export function AppointmentDialog({ day, row, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [form, setForm] = useState(() => firstForm(day, row))
  const [isTried, setTried] = useState(false)
  const { submit, busy, refusal, clear } = useSubmit('appointment:save')
  const change = (patch: Partial<AppointmentForm>) => {
    clear()
    setForm((before) => ({ ...before, ...patch }))
  }
  const save = async () => {
    setTried(true)
    const draft = draftOf(form, row)
    if (draft === undefined) return
    const before = row === undefined ? {} : { change: { id: row.id, day } }
    const saved = await submit((requestId) => ({ requestId, draft, ...before }))
    if (saved === undefined) return
    const when = momentWords(draft.at, Date.now(), words)
    const isMoved = row !== undefined && row.at !== draft.at
    toast({
      text: t(isMoved ? 'lobby.appointment.moved' : 'lobby.appointment.saved', { when }),
      tone: 'green',
    })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(row === undefined ? 'lobby.appointment.title' : 'lobby.appointment.changeTitle')}
      onSubmit={() => void save()}
      foot={
        <>
          <Button
            variant="main"
            icon={SaveIcon}
            keys={['Ctrl', 'Enter']}
            busy={busy}
            onPress={() => void save()}
          >
            {t('lobby.appointment.save')}
          </Button>
          {row !== undefined && <AppointmentActs row={row} day={day} onDone={onClose} />}
          <Button keys={['Escape']} onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} enterSubmits>
        <Stack>
          <Fields form={form} isTried={isTried} onChange={change} />
          <Overlap form={form} ownId={row?.id} />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}

type FieldsProps = {
  form: AppointmentForm
  isTried: boolean
  onChange: (patch: Partial<AppointmentForm>) => void
}

function Fields({ form, isTried, onChange }: FieldsProps) {
  const { t } = useWords()
  const people = useQuery('person:list', {}, ['persons']).value ?? []
  const missing = (isMissing: boolean, text: string) => (isTried && isMissing ? text : undefined)
  const nameMissing = missing(form.who.text.trim() === '', t('lobby.appointment.nameMissing'))
  return (
    <>
      <CallerField
        label={t('lobby.appointment.name')}
        caller={form.who}
        onChange={({ text, customerId }) => onChange({ who: { text, customerId } })}
        onLeave={() => document.getElementsByName('appointment-reason')[0]?.focus()}
      />
      {nameMissing !== undefined && (
        <Note tone="red" icon={WarningIcon}>
          {nameMissing}
        </Note>
      )}
      <TextField
        name="appointment-reason"
        label={t('lobby.appointment.reason')}
        maxLength={200}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
      />
      <FieldRow template="1.2fr 1fr 1fr">
        <DateField
          label={t('lobby.appointment.day')}
          required
          day={form.day}
          today={civilDay(Date.now())}
          onChange={(day) => onChange({ day })}
          error={missing(form.day === null, t('lobby.appointment.dayMissing'))}
        />
        <TimeField
          label={t('lobby.appointment.time')}
          required
          time={form.time}
          onChange={(time) => onChange({ time })}
          error={missing(form.time === null, t('lobby.appointment.timeMissing'))}
        />
        <SelectField
          label={t('lobby.appointment.minutes')}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes: minutes ?? form.minutes })}
          options={[...new Set([...durations, form.minutes])].map((count) => ({
            value: count,
            label: t('lobby.appointment.minutesValue', { count: Number(count) }),
          }))}
        />
      </FieldRow>
      <SelectField
        label={t('lobby.appointment.with')}
        placeholder={t('lobby.appointment.anybody')}
        searchable
        clearable
        value={form.withPerson}
        onChange={(withPerson) => onChange({ withPerson })}
        options={people
          .filter(({ active }) => active)
          .map((person) => ({ value: person.id, label: fullName(person) }))}
      />
    </>
  )
}

/** A second appointment of the same person at the same time is said, not forbidden. */
function Overlap({ form, ownId }: { form: AppointmentForm; ownId: string | undefined }) {
  const { t, language } = useWords()
  const lobby = useQuery('lobby:read', form.day === null ? undefined : { day: form.day }, ['visits']).value
  const other = clashing(form, lobby?.day === form.day ? lobby : undefined, ownId)
  if (other === undefined) return null
  return (
    <Note tone="amber" icon={WarningIcon}>
      {t('lobby.appointment.overlap', {
        name: other.with?.name ?? '',
        other: `${formatTime(other.at, language)} ${other.name}`,
      })}
    </Note>
  )
}
