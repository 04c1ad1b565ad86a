import { CardSection } from '../../ui/card-section'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { PickUpPart } from './pick-up-part'

/** The collector's name, typed, as confirmation; it follows who collects until it is changed. */
export function PickUpConfirm({
  choice,
  change,
  error,
  name,
  step,
}: Omit<PickUpPart, 'card'> & { name: string; step: number }) {
  const { t } = useWords()
  const value = choice.confirmedBy ?? name
  return (
    <CardSection
      title={t('pickUp.confirm.title')}
      step={step}
      state={value.trim() === '' ? 'todo' : 'ok'}
      end={t('pickUp.confirm.hint')}
    >
      <div data-place="confirm">
        <TextField
          label={t('pickUp.confirm.name')}
          hideLabel
          required
          maxLength={200}
          value={value}
          onChange={(confirmedBy) => change({ confirmedBy })}
          error={error('confirm')}
        />
      </div>
    </CardSection>
  )
}
