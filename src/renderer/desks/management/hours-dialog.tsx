import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import type { Firm } from '../../../shared/domain/firm'
import { fullName } from '../../../shared/domain/person'
import { useSubmit } from '../../parts/submit'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import { HoursFields } from './hours-fields'
import { hoursField, hoursForm, hoursProblems } from './hours-form'
import { personForm, personIn } from './person-form'
import { VersionChoice } from './version-choice'

type Props = {
  readonly person: PersonRow
  readonly firm: Firm
  readonly onDone: () => void
  readonly onClose: () => void
}

/** When somebody works, and nothing else of the record. */
export function HoursDialog({ person, firm, onDone, onClose }: Props) {
  const { t } = useWords()
  const [form, setForm] = useState(() => hoursForm(person, firm.hours))
  const [base, setBase] = useState(person)
  const [problems, setProblems] = useState<ReturnType<typeof hoursProblems>>([])
  const { submit, busy, refusal, clear } = useSubmit('person:change')
  const theirs = refusal?.code === 'changed-meanwhile' ? personIn(refusal.facts) : undefined
  const name = fullName(person)

  const save = async (onto: Pick<PersonRow, 'id' | 'stamp'> & Parameters<typeof personForm>[0] = base) => {
    const found = hoursProblems(form)
    setProblems(found)
    if (found.length > 0) return
    const { hours: _before, ...rest } = personForm(onto)
    const draft = { ...rest, ...hoursField(form) }
    const saved = await submit((requestId) => ({ requestId, id: onto.id, base: onto.stamp, draft }))
    if (saved !== undefined) onDone()
  }
  return (
    <FormDialog
      title={t('capacity.hours.dialogTitle', { name })}
      submit={t('capacity.hours.save')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
      choice={
        theirs && (
          <VersionChoice
            differences={[]}
            busy={busy}
            onMine={() => void save(theirs)}
            onTheirs={() => {
              setBase({ ...person, ...theirs })
              setForm(hoursForm(theirs, firm.hours))
              clear()
            }}
          />
        )
      }
    >
      <HoursFields
        name={name}
        form={form}
        problems={problems}
        onChange={(next) => {
          setForm(next)
          setProblems([])
          clear()
        }}
      />
    </FormDialog>
  )
}
