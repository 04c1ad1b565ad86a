import type { Somebody } from '../../../shared/contract/desk-answers'
import { absenceKinds } from '../../../shared/domain/absence'
import { ChoiceCards } from '../../ui/choice-cards'
import { DateField, TimeField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { AbsenceForm, AbsenceProblem } from './absence-form'
import { withKind } from './absence-form'
import { absenceIcons } from './absence-words'

type Props = {
  readonly form: AbsenceForm
  readonly problem: AbsenceProblem | undefined
  /** Whom one may enter it for; one person: nobody is asked. */
  readonly people: readonly Somebody[]
  readonly today: string
  readonly onChange: (form: AbsenceForm) => void
}

/** Who, why, and from when until when. */
export function AbsenceFields({ form, problem, people, today, onChange }: Props) {
  const { t } = useWords()
  const set = (part: Partial<AbsenceForm>) => onChange({ ...form, ...part })
  const setFirst = (firstDay: string | null) =>
    set(isPulled(form, firstDay) ? { firstDay, lastDay: firstDay } : { firstDay })
  return (
    <>
      {people.length > 1 && (
        <SelectField
          label={t('capacity.absence.person')}
          required
          value={form.personId}
          onChange={(personId) => set({ personId: personId ?? form.personId })}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <ChoiceCards
        label={t('capacity.absence.what')}
        hideLabel={false}
        look="pill"
        columns={3}
        value={form.kind}
        onChange={(kind) => onChange(withKind(form, kind))}
        options={absenceKinds.map((value) => ({
          value,
          title: t(`capacity.absence.kind.${value}`),
          icon: absenceIcons[value],
        }))}
      />
      <ChoiceCards
        label={t('capacity.absence.length')}
        look="pill"
        value={form.isWhole ? 'days' : 'hours'}
        onChange={(length) => set({ isWhole: length === 'days' })}
        options={[
          { value: 'days', title: t('capacity.absence.wholeDays') },
          { value: 'hours', title: t('capacity.absence.someHours') },
        ]}
      />
      {form.isWhole ? (
        <FieldRow template="1fr 1fr">
          <DateField
            label={t('capacity.absence.firstDay')}
            required
            day={form.firstDay}
            today={today}
            onChange={setFirst}
          />
          <DateField
            label={t('capacity.absence.lastDay')}
            required
            day={form.lastDay}
            today={today}
            onChange={(lastDay) => set({ lastDay })}
            error={problem === 'last-first' ? t('capacity.absence.lastFirst') : undefined}
          />
        </FieldRow>
      ) : (
        <FieldRow template="1.4fr 1fr 1fr">
          <DateField
            label={t('capacity.absence.day')}
            required
            day={form.firstDay}
            today={today}
            onChange={(day) => set({ firstDay: day, lastDay: day })}
          />
          <TimeField
            label={t('capacity.absence.fromTime')}
            required
            time={form.from}
            onChange={(from) => set({ from })}
          />
          <TimeField
            label={t('capacity.absence.untilTime')}
            required
            time={form.until}
            onChange={(until) => set({ until })}
            error={problem === 'ends-first' ? t('capacity.absence.endsFirst') : undefined}
          />
        </FieldRow>
      )}
      <TextField
        label={t('capacity.absence.note')}
        hint={t(people.length > 1 ? 'capacity.absence.noteHintManager' : 'capacity.absence.noteHint')}
        value={form.note}
        onChange={(note) => set({ note })}
        maxLength={200}
      />
    </>
  )
}

/** The last day goes along while it is the first one, or would lie before it. */
function isPulled({ firstDay, lastDay }: AbsenceForm, next: string | null): boolean {
  return lastDay === firstDay || (next !== null && lastDay !== null && lastDay < next)
}
