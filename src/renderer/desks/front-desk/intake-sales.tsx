import { civilDay } from '../../../shared/domain/calendar'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { TextArea } from '../../ui/text-area'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'

type Props = { form: IntakeForm; onChange: (part: Partial<IntakeForm>) => void; now: number }

/** What is wanted, what it may cost and by when. */
export function IntakeSales({ form, onChange, now }: Props) {
  const { t } = useWords()
  return (
    <Card title={t('intake.sales.title')} pad>
      <Stack gap="s">
        <TextArea
          label={t('intake.subject.description')}
          placeholder={t('intake.subject.placeholder.sales')}
          value={form.description}
          onChange={(description) => onChange({ description })}
          rows={2}
        />
        <FieldRow template="1fr 1fr">
          <MoneyField
            label={t('intake.sales.budget')}
            hint={t('intake.sales.budgetHint')}
            cents={form.budgetCents}
            onChange={(budgetCents) => onChange({ budgetCents })}
          />
          <DateField
            label={t('intake.sales.neededBy')}
            hint={t('intake.sales.neededByHint')}
            day={form.neededBy}
            today={civilDay(now)}
            onChange={(neededBy) => onChange({ neededBy })}
          />
        </FieldRow>
      </Stack>
    </Card>
  )
}

/** Until when what is offered holds. */
export function IntakeQuoteUntil({ form, onChange, now }: Props) {
  const { t } = useWords()
  return (
    <FieldRow template="1fr 1fr">
      <DateField
        label={t('intake.quote.until')}
        hint={t('intake.quote.untilHint')}
        day={form.quoteUntil}
        today={civilDay(now)}
        onChange={(quoteUntil) => onChange({ quoteUntil })}
      />
    </FieldRow>
  )
}
