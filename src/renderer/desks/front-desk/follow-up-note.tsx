import { useCallback, useRef, useState } from 'react'
import type { FollowUpKind } from '../../../shared/domain/follow-up'
import { followUpKinds } from '../../../shared/domain/follow-up'
import { momentWords } from '../../parts/moment-words'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { ChoiceCards } from '../../ui/choice-cards'
import { Dialog } from '../../ui/dialog'
import { FieldRow, Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { SaveIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { Caller } from './follow-up-caller'
import { CallerField } from './follow-up-caller'
import type { Note } from './follow-up-draft'
import { draftOf, firstNote } from './follow-up-draft'
import type { Due } from './follow-up-due'
import { dueMoment } from './follow-up-due'
import { DueFields } from './follow-up-due-fields'
import { ForWhom } from './follow-up-for-whom'
import { Recognised } from './follow-up-recognised'

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

  // The button goes with its press; the keys stay where one was typing.
  const takeCaller = (taken: Caller & { phone: string }) => {
    changeCaller(taken)
    text.current?.focus()
  }

  const save = async () => {
    setTried(true)
    if (note.text.trim() === '') return
    const saved = await submit((requestId) => ({ requestId, draft: draftOf(note) }))
    if (saved === undefined) return
    toast({ text: savedWords(dueMoment(note.due), words), tone: 'green' })
    onClose()
  }
  // A call is written down as it comes: the words first, who it was may stand in them.
  const about = (
    <TextArea
      ref={text}
      label={t('frontDesk.note.text')}
      required
      autoFocus={isPhoneNote}
      rows={isPhoneNote ? 3 : 2}
      value={note.text}
      onChange={(typed) => change({ text: typed })}
      error={isTried && note.text.trim() === '' ? t('frontDesk.note.textMissing') : undefined}
    />
  )
  const caller = (
    <CallerField
      label={t(isPhoneNote ? 'frontDesk.note.caller' : 'frontDesk.note.about')}
      caller={note.caller}
      autoFocus={!isPhoneNote}
      onChange={changeCaller}
      onLeave={() => text.current?.focus()}
    />
  )
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
          {isPhoneNote ? (
            <>
              {about}
              {note.caller.customerId === null && <Recognised note={note.text} onTake={takeCaller} />}
              {caller}
            </>
          ) : (
            <>
              <KindChoice value={note.kind} onChange={(kind) => change({ kind })} />
              {caller}
              {about}
            </>
          )}
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
