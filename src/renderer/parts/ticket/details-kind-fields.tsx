import { civilDay } from '../../../shared/domain/calendar'
import type { TicketDetails } from '../../../shared/domain/ticket'
import { DateField } from '../../ui/date-field'
import { MoneyField } from '../../ui/money-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'

type Props = { details: TicketDetails; onChange: (details: TicketDetails) => void }

/** What only a sales ticket asks. */
export function SalesFields({ details, onChange }: Props) {
  const { t } = useWords()
  const { budgetCents, ...unbudgeted } = details
  const { neededBy, ...undated } = details
  return (
    <>
      <MoneyField
        label={t('intake.sales.budget')}
        cents={budgetCents ?? null}
        onChange={(cents) => onChange(cents === null ? unbudgeted : { ...details, budgetCents: cents })}
      />
      <DateField
        label={t('intake.sales.neededBy')}
        day={neededBy ?? null}
        today={civilDay(Date.now())}
        onChange={(day) => onChange(day === null ? undated : { ...details, neededBy: day })}
      />
    </>
  )
}

/** What only a marketing ticket asks. */
export function MarketingFields({ details, onChange }: Props) {
  const { t } = useWords()
  return (
    <>
      <TextField
        label={t('intake.marketing.source')}
        value={details.source ?? ''}
        onChange={(source) => onChange({ ...details, source })}
      />
      <TextField
        label={t('intake.marketing.campaign')}
        value={details.campaign ?? ''}
        onChange={(campaign) => onChange({ ...details, campaign })}
      />
    </>
  )
}
