import { memo, useCallback, useRef, useState } from 'react'
import { areas } from '../../../shared/domain/area'
import type { FollowUpKind } from '../../../shared/domain/follow-up'
import { followUpKinds } from '../../../shared/domain/follow-up'
import { fullName } from '../../../shared/domain/person'
import { momentWords } from '../../parts/moment-words'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { ChoiceCards } from '../../ui/choice-cards'
import { Dialog } from '../../ui/dialog'
import { FieldRow, Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { SaveIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Caller } from './follow-up-caller'
import { CallerField } from './follow-up-caller'
import type { Note } from './follow-up-draft'
import { draftOf, firstNote, forWhomOf } from './follow-up-draft'
import type { Due } from './follow-up-due'
import { dueMoment } from './follow-up-due'
import { DueFields } from './follow-up-due-fields'

type Props = { isPhoneNote?: boolean; onClose: () => void }

/** A phone note or another follow-up: who, what about, when, for whom. */
export function FollowUpNote({ isPhoneNote = false, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [now] = useState(() => Date.now())
  const [note, setNote] = useState(() => firstNote(now, isPhoneNote ? 'phone-note' : 'call-back'))
  const [isTried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const { submit, busy, refusal, clear } = useSubmit('follow-up:add')
  const change = useCallback(
    (patch: Partial<Note>) => {
      clear()
      setNote((before) => ({ ...before, ...patch }))
    },
    [clear],
  )
  const changeDue = useCallback((due: Due) => change({ due }), [change])
  const changeForWhom = useCallback((forWhom: string | null) => change({ forWhom }), [change])
  const changeCaller = ({ phone, ...caller }: Caller & { phone?: string }) =>
    change(phone === undefined ? { caller } : { caller, phone })

  const save = async () => {
    setTried(true)
    if (note.text.trim() === '') return
    const saved = await submit((requestId) => ({ requestId, draft: draftOf(note) }))
    if (saved === undefined) return
    toast({ text: savedWords(dueMoment(note.due), words), tone: 'green' })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isPhoneNote ? 'frontDesk.note.title' : 'frontDesk.note.followUpTitle')}
      subtitle={t('frontDesk.note.subtitle')}
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
            {t(isPhoneNote ? 'frontDesk.note.save' : 'frontDesk.note.saveFollowUp')}
          </Button>
          <Button keys={['Escape']} onPress={onClose}>
            {t('frontDesk.note.cancel')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()}>
        <Stack>
          {!isPhoneNote && <KindChoice value={note.kind} onChange={(kind) => change({ kind })} />}
          <CallerField
            label={t(isPhoneNote ? 'frontDesk.note.caller' : 'frontDesk.note.about')}
            caller={note.caller}
            onChange={changeCaller}
            onLeave={() => text.current?.focus()}
          />
          <TextArea
            ref={text}
            label={t('frontDesk.note.text')}
            required
            rows={2}
            value={note.text}
            onChange={(typed) => change({ text: typed })}
            error={isTried && note.text.trim() === '' ? t('frontDesk.note.textMissing') : undefined}
          />
          <FieldRow template="1fr 1fr">
            <TextField
              label={t('frontDesk.note.phone')}
              type="tel"
              maxLength={200}
              value={note.phone}
              onChange={(phone) => change({ phone })}
            />
            <ForWhom value={note.forWhom} onChange={changeForWhom} />
          </FieldRow>
          <DueFields due={note.due} now={now} onChange={changeDue} />
          <RefusalNote refusal={refusal} />
        </Stack>
      </Form>
    </Dialog>
  )
}

function savedWords(dueAt: number, words: ReturnType<typeof useWords>): string {
  const at = Date.now()
  return words.t('frontDesk.note.saved', {
    time: formatTime(at, words.language),
    due: momentWords(dueAt, at, words),
  })
}

function KindChoice({ value, onChange }: { value: FollowUpKind; onChange: (kind: FollowUpKind) => void }) {
  const { t } = useWords()
  return (
    <ChoiceCards
      label={t('frontDesk.note.kind')}
      look="pill"
      value={value}
      onChange={onChange}
      options={followUpKinds.map((kind) => ({ value: kind, title: t(`ticket.followUp.${kind}`) }))}
    />
  )
}

type ForWhomProps = { value: string | null; onChange: (value: string | null) => void }

/** Drawn again only when it changes: its list is long, and one types beside it. */
const ForWhom = memo(function ForWhom({ value, onChange }: ForWhomProps) {
  const { t } = useWords()
  const people = useQuery('person:list', {}, ['persons']).value ?? []
  return (
    <SelectField
      label={t('frontDesk.note.forWhom')}
      placeholder={t('frontDesk.note.everybody')}
      clearable
      searchable
      value={value}
      onChange={onChange}
      options={[
        ...people
          .filter(({ active }) => active)
          .map((person) => ({
            value: forWhomOf('person', person.id),
            label: fullName(person),
            group: t('frontDesk.note.people'),
          })),
        ...areas.map((area) => ({
          value: forWhomOf('area', area),
          label: t(`ticket.area.${area}`),
          group: t('frontDesk.note.areas'),
        })),
      ]}
    />
  )
})
