import { CardSection } from '../../ui/card-section'
import { Stack } from '../../ui/layout'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { PickUpPart } from './pick-up-part'
import { PickUpSignature } from './pick-up-signature'

type Props = Omit<PickUpPart, 'card'> & { name: string; step: number }

/** The receipt is confirmed: signed on the screen, or by the collector's name, which follows who collects. */
export function PickUpConfirm({ choice, change, error, name, step }: Props) {
  const { t } = useWords()
  const value = choice.confirmedBy ?? name
  const isSigned = choice.signature !== null
  return (
    <CardSection
      title={t('pickUp.confirm.title')}
      step={step}
      state={value.trim() === '' && !isSigned ? 'todo' : 'ok'}
      end={isSigned ? t('pickUp.confirm.signed') : t('pickUp.confirm.hint')}
    >
      <Stack gap="s">
        <PickUpSignature
          key={choice.who}
          name={value}
          isSigned={isSigned}
          onChange={(signature) => change({ signature })}
        />
        <div data-place="confirm">
          <TextField
            label={t('pickUp.confirm.name')}
            hideLabel
            required={!isSigned}
            maxLength={200}
            value={value}
            onChange={(confirmedBy) => change({ confirmedBy })}
            error={error('confirm')}
          />
        </div>
      </Stack>
    </CardSection>
  )
}
