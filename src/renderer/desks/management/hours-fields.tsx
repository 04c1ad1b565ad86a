import { ChoiceCards } from '../../ui/choice-cards'
import { useWords } from '../../words'
import type { HoursForm } from './hours-form'
import { WeekFields } from './week-fields'

type Props = {
  readonly name: string
  readonly form: HoursForm
  readonly problems: readonly ('missing' | 'wrong' | undefined)[]
  readonly onChange: (form: HoursForm) => void
}

/** Works when the firm is open, or at hours of one's own. */
export function HoursFields({ name, form, problems, onChange }: Props) {
  const { t } = useWords()
  return (
    <>
      <ChoiceCards
        label={t('capacity.hours.which', { name })}
        hideLabel={false}
        look="radio"
        value={form.isOwn ? 'own' : 'firm'}
        onChange={(which) => onChange({ ...form, isOwn: which === 'own' })}
        options={[
          {
            value: 'firm',
            title: t('capacity.hours.choiceFirm'),
            detail: t('capacity.hours.choiceFirmHint'),
          },
          { value: 'own', title: t('capacity.hours.choiceOwn'), detail: t('capacity.hours.choiceOwnHint') },
        ]}
      />
      {form.isOwn && (
        <WeekFields
          days={form.days}
          problems={problems}
          closed={t('capacity.hours.off')}
          onChange={(days) => onChange({ ...form, days })}
        />
      )}
    </>
  )
}
