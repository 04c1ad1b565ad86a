import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { Card } from '../../ui/card'
import { formatDay } from '../../ui/format'
import { Row, Rows } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './customer.module.css'

/** What is noted for a customer: what is due first, then what is done. */
export function CustomerFollowUps({ followUps }: { followUps: readonly FollowUpRow[] }) {
  const { t, language } = useWords()
  const sorted = followUps.toSorted(
    (a, b) => Number(a.done !== undefined) - Number(b.done !== undefined) || a.dueAt - b.dueAt,
  )
  return (
    <Card title={t('customers.followUps')} count={followUps.length === 0 ? undefined : followUps.length}>
      {sorted.length === 0 ? (
        <p className={css.none}>
          <Muted>{t('customers.noFollowUps')}</Muted>
        </p>
      ) : (
        <Rows label={t('customers.followUps')}>
          {sorted.map((row) => (
            <Row key={row.id}>
              <TwoLines
                title={row.text}
                strong={row.done === undefined}
                detail={[
                  t(`ticket.followUp.${row.kind}`),
                  row.done === undefined
                    ? t('customers.followUpDue', { day: formatDay(row.dueAt, language) })
                    : t('customers.followUpDone', { day: formatDay(row.done.at, language) }),
                ].join(', ')}
              />
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
