import type { DayBook } from '../../../shared/contract/counter'
import { Card } from '../../ui/card'
import { formatMoney } from '../../ui/format'
import { SimpleTable } from '../../ui/simple-table'
import { Num } from '../../ui/text'
import { useWords } from '../../words'

/** Per method, and within it per person: payments minus reversals. */
export function DayCloseSums({ book }: { book: DayBook }) {
  const { t, language } = useWords()
  const money = (cents: number) => <Num>{formatMoney(cents, language)}</Num>
  const rows = book.sums.flatMap(({ method, cents, count, people }) => [
    {
      key: method,
      cells: [<b key="method">{t(`ticket.method.${method}`)}</b>, '', count, <b key="sum">{money(cents)}</b>],
    },
    ...people.map((person) => ({
      key: `${method}-${person.by}`,
      cells: ['', person.name, person.count, money(person.cents)],
    })),
  ])
  return (
    <Card title={t('counter.dayClose.sums')} pad>
      <SimpleTable
        label={t('counter.dayClose.sums')}
        columns={[
          { key: 'method', head: t('counter.dayClose.method') },
          { key: 'person', head: t('counter.dayClose.person') },
          { key: 'count', head: t('counter.dayClose.count'), align: 'end' },
          { key: 'ours', head: t('counter.dayClose.ours'), align: 'end' },
        ]}
        rows={rows}
        foot={[
          t('counter.dayClose.total'),
          '',
          book.bookings.length,
          <b key="total">{money(book.totalCents)}</b>,
        ]}
      />
    </Card>
  )
}
