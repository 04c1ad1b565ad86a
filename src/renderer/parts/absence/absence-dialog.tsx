import { useState } from 'react'
import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { Somebody } from '../../../shared/contract/desk-answers'
import { civilDay } from '../../../shared/domain/calendar'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { useSubmit } from '../submit'
import { WhatIfNote } from '../what-if/what-if-note'
import { callOffAbsence } from './absence-acts'
import { AbsenceFields } from './absence-fields'
import type { AbsenceForm } from './absence-form'
import { absenceForm, spanOf } from './absence-form'
import { spanWords } from './absence-words'

type Props = {
  /** What it starts with; a row is changed, a form is new. */
  readonly start: { readonly row: AbsenceRow } | { readonly form: AbsenceForm }
  readonly people: readonly Somebody[]
  readonly title?: string | undefined
  readonly onClose: () => void
}

/** Enters or changes an absence; what it does to the promises stands in it before it is saved. */
export function AbsenceDialog({ start, people, title, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const row = 'row' in start ? start.row : undefined
  const [form, setForm] = useState(() => ('row' in start ? absenceForm(start.row) : start.form))
  const [tried, setTried] = useState(false)
  const { submit, busy, refusal, clear } = useSubmit('absence:save')
  const span = spanOf(form)
  const isFine = typeof span !== 'string'
  const whose = people.find(({ id }) => id === form.personId)

  const save = async () => {
    setTried(true)
    if (!isFine) return
    const { personId, kind, note } = form
    const draft = { personId, kind, note: note.trim(), ...span }
    const known = row === undefined ? {} : { id: row.id, base: row.stamp }
    const saved = await submit((requestId) => ({ requestId, ...known, draft }))
    if (saved === undefined) return
    const facts = { name: whose?.name ?? '', span: spanWords(span, words) }
    const isNew = row === undefined
    toast({
      text: t(isNew ? 'capacity.absence.added' : 'capacity.absence.changed', facts),
      tone: 'green',
      ...(isNew ? { undo: () => void callOffAbsence(saved.id) } : {}),
    })
    onClose()
  }
  return (
    <ActionDialog
      title={title ?? t(row === undefined ? 'capacity.absence.addTitle' : 'capacity.absence.changeTitle')}
      subtitle={people.length > 1 ? undefined : whose?.name}
      verb={t(row === undefined ? 'capacity.absence.addVerb' : 'capacity.absence.changeVerb')}
      side="right"
      size="m"
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <AbsenceFields
        form={form}
        problem={typeof span === 'string' && (tried || span !== 'missing') ? span : undefined}
        people={people}
        today={civilDay(Date.now())}
        onChange={(next) => {
          setForm(next)
          clear()
        }}
      />
      <WhatIfNote change={isFine ? { type: 'absence', personId: form.personId, ...span } : undefined} />
    </ActionDialog>
  )
}
