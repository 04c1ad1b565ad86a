import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceCards } from '../../ui/choice-cards'
import { ArrowIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import type { FormalityChoice } from './intake-form'
import { formalityChoices } from './intake-form'

type Props = {
  choice: FormalityChoice | null
  onChoose: (choice: FormalityChoice) => void
  /** Goes on to the guided task, with the customer. */
  onGuided: () => void
}

/** Which formality: a guided one is done at once on its own page, anything else goes to accounting in words. */
export function IntakeFormality({ choice, onChoose, onGuided }: Props) {
  const { t } = useWords()
  return (
    <Card title={t('intake.formality.title')} pad>
      <Stack gap="s">
        <ChoiceCards
          label={t('intake.formality.title')}
          look="radio"
          columns={2}
          value={choice}
          onChange={onChoose}
          options={formalityChoices.map((value) => ({
            value,
            title: t(`intake.formality.choice.${value}`),
            detail: t(`intake.formality.hint.${value}`),
          }))}
        />
        {choice !== null && choice !== 'other' && (
          <>
            <Muted>{t('intake.formality.guidedText')}</Muted>
            <div>
              <Button variant="main" size="l" icon={ArrowIcon} keys={['Ctrl', 'Enter']} onPress={onGuided}>
                {t('intake.formality.guided', { what: t(`intake.formality.choice.${choice}`) })}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Card>
  )
}
