import type { CustomerFile } from '../../../shared/contract/desk-answers'
import { Card } from '../../ui/card'
import { Fact } from '../../ui/facts'
import { formatDay, formatMoney } from '../../ui/format'
import { useWords } from '../../words'
import css from './customer.module.css'

/** What is open over all tickets, and what was paid so far. */
export function CustomerMoney({ file }: { file: CustomerFile }) {
  const { t, language } = useWords()
  const { openCents, paid, tickets } = file
  const openCount = tickets.filter(({ closed }) => !closed).length
  return (
    <Card label={t('customers.openMoney')}>
      <div className={css.money}>
        <Fact
          label={t('customers.openMoney')}
          value={openCents === 0 ? t('customers.nothingOpen') : formatMoney(openCents, language)}
        />
        <Fact label={t('customers.column.open')} value={openCount} />
        {paid.lastAt !== null && (
          <Fact
            label={t('customers.paid')}
            value={formatMoney(paid.cents, language)}
            detail={t('customers.paidCount', { count: paid.count, day: formatDay(paid.lastAt, language) })}
          />
        )}
      </div>
    </Card>
  )
}
