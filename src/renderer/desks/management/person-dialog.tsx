import { useState } from 'react'
import type { PersonRow } from '../../../shared/contract/management'
import { areas } from '../../../shared/domain/area'
import { minPasswordLength } from '../../../shared/domain/credential'
import type { Person, PersonDraft } from '../../../shared/domain/person'
import { fullName, roles } from '../../../shared/domain/person'
import { useSubmit } from '../../parts/submit'
import { CheckField } from '../../ui/check-field'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow } from '../../ui/form'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import css from './person-dialog.module.css'
import type { PersonProblem } from './person-form'
import { personDifferences, personForm, personIn, personProblems, toggleArea, trimmed } from './person-form'
import { TemporaryPassword } from './temporary-password'
import { VersionChoice } from './version-choice'

type Props = { readonly onDone: (name: string) => void; readonly onClose: () => void }

/** A new colleague: name, role, areas, and a first password that the owner replaces. */
export function AddPersonDialog({ onDone, onClose }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('person:add')
  const [form, setForm] = useState(() => personForm(undefined))
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<readonly PersonProblem[]>([])

  const touch = () => {
    setProblems([])
    clear()
  }
  const save = async () => {
    const found = personProblems(form, password)
    if (found.length > 0) return setProblems(found)
    const draft = trimmed(form)
    const saved = await submit((requestId) => ({ requestId, draft, password }))
    if (saved !== undefined) onDone(fullName(draft))
  }

  return (
    <FormDialog
      title={t('management.people.addTitle')}
      submit={t('management.people.addSubmit')}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PersonFields
        form={form}
        problems={problems}
        onChange={(next) => {
          setForm(next)
          touch()
        }}
      />
      <TemporaryPassword
        label={t('management.people.password')}
        value={password}
        onChange={(text) => {
          setPassword(text)
          touch()
        }}
        error={
          problems.includes('password')
            ? t('management.people.passwordShort', { count: minPasswordLength })
            : undefined
        }
      />
    </FormDialog>
  )
}

export function ChangePersonDialog({ person, onDone, onClose }: Props & { readonly person: PersonRow }) {
  const { t } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('person:change')
  const [form, setForm] = useState(() => personForm(person))
  const [base, setBase] = useState(person.stamp)
  const [problems, setProblems] = useState<readonly PersonProblem[]>([])
  const theirs = refusal?.code === 'changed-meanwhile' ? personIn(refusal.facts) : undefined
  const isLastManager = refusal?.code === 'last-manager'

  const save = async (stamp = base) => {
    const found = personProblems(form, undefined)
    if (found.length > 0) return setProblems(found)
    const draft = trimmed(form)
    const saved = await submit((requestId) => ({ requestId, id: person.id, base: stamp, draft }))
    if (saved !== undefined) onDone(fullName(draft))
  }
  const keepTheirs = (other: Person) => {
    setForm(personForm(other))
    setBase(other.stamp)
    clear()
  }

  return (
    <FormDialog
      title={t('management.people.changeTitle', { name: fullName(person) })}
      submit={t('management.people.changeSubmit')}
      busy={busy}
      refusal={isLastManager ? undefined : refusal}
      onSubmit={() => void save()}
      onClose={onClose}
      choice={
        theirs && (
          <VersionChoice
            differences={personDifferences(form, theirs, t)}
            busy={busy}
            onMine={() => void save(theirs.stamp)}
            onTheirs={() => keepTheirs(theirs)}
          />
        )
      }
    >
      <PersonFields
        form={form}
        problems={problems}
        roleError={isLastManager ? t('management.people.lastManager') : undefined}
        onChange={(next) => {
          setForm(next)
          setProblems([])
          clear()
        }}
      />
    </FormDialog>
  )
}

type FieldsProps = {
  readonly form: PersonDraft
  readonly problems: readonly PersonProblem[]
  readonly onChange: (form: PersonDraft) => void
  readonly roleError?: string | undefined
}

function PersonFields({ form, problems, onChange, roleError }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <FieldRow template="1fr 1fr">
        <TextField
          label={t('management.people.givenName')}
          value={form.givenName}
          onChange={(givenName) => onChange({ ...form, givenName })}
          maxLength={200}
          autoFocus
        />
        <TextField
          label={t('management.people.familyName')}
          value={form.familyName}
          onChange={(familyName) => onChange({ ...form, familyName })}
          error={problems.includes('name') ? t('management.people.familyNameMissing') : undefined}
          maxLength={200}
          required
        />
      </FieldRow>
      <div>
        <ChoiceCards
          label={t('management.people.role')}
          hideLabel={false}
          look="radio"
          value={form.role}
          onChange={(role) => onChange({ ...form, role })}
          options={roles.map((role) => ({
            value: role,
            title: t(`ticket.role.${role}`),
            detail: t(`management.people.roleHint.${role}`),
          }))}
        />
        {roleError !== undefined && (
          <p role="alert" className={css.error}>
            {roleError}
          </p>
        )}
      </div>
      <fieldset className={css.areas}>
        <legend>{t('management.people.areas')}</legend>
        {areas.map((area) => (
          <CheckField
            key={area}
            label={t(`ticket.area.${area}`)}
            checked={form.areas.includes(area)}
            onChange={() => onChange({ ...form, areas: toggleArea(form.areas, area) })}
            end={form.areas[0] === area ? <Muted>{t('management.people.firstArea')}</Muted> : undefined}
          />
        ))}
        <p className={css.hint}>{t('management.people.areasHint')}</p>
      </fieldset>
    </>
  )
}
