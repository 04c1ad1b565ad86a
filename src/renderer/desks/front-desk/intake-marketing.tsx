import { Card } from '../../ui/card'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'
import { wishes } from './intake-form'

type Props = { form: IntakeForm; onChange: (part: Partial<IntakeForm>) => void }
type Wish = (typeof wishes)[number]

const sources = ['recommendation', 'walked-by', 'internet', 'newspaper', 'fair', 'regular'] as const

/** What is wanted from marketing, and how the customer came to us. */
export function IntakeMarketing({ form, onChange }: Props) {
  const { t } = useWords()
  const titleOf = (wish: Wish) => t(`intake.marketing.wish.${wish}`)
  const choose = (wish: Wish) => {
    // The title follows the wish until somebody writes another one.
    const isOwnTitle = form.title !== '' && !wishes.some((each) => titleOf(each) === form.title)
    const { consent } = form
    onChange({
      wish,
      title: isOwnTitle ? form.title : wish === 'other' ? '' : titleOf(wish),
      consent: wish === 'newsletter' ? { ...consent, on: true, purpose: 'newsletter' } : consent,
    })
  }
  return (
    <Card title={t('intake.marketing.title')} pad>
      <Stack gap="s">
        <ChoiceCards
          label={t('intake.marketing.wishLabel')}
          look="pill"
          value={form.wish}
          onChange={choose}
          options={wishes.map((value) => ({ value, title: titleOf(value) }))}
        />
        <TextArea
          label={t('intake.subject.description')}
          placeholder={t('intake.subject.placeholder.marketing')}
          value={form.description}
          onChange={(description) => onChange({ description })}
          rows={2}
        />
        <FieldRow template="1fr 1fr">
          <TextField
            label={t('intake.marketing.source')}
            hint={t('intake.marketing.sourceHint')}
            list={sources.map((source) => t(`intake.marketing.sources.${source}`))}
            value={form.source}
            onChange={(source) => onChange({ source })}
            maxLength={200}
          />
          <TextField
            label={t('intake.marketing.campaign')}
            placeholder={t('intake.marketing.campaignPlaceholder')}
            value={form.campaign}
            onChange={(campaign) => onChange({ campaign })}
            maxLength={200}
          />
        </FieldRow>
      </Stack>
    </Card>
  )
}
