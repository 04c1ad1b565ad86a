import type { Today } from '../../../shared/contract/desk-answers'
import { civilDay } from '../../../shared/domain/calendar'
import { RiskChip } from '../../parts/state-chip'
import { stateLine } from '../../parts/state-line'
import { pageOfTicket } from '../../parts/ticket-way'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { formatShortDay, formatTime } from '../../ui/format'
import { ClockIcon } from '../../ui/icons'
import { BigTime } from '../../ui/queue-number'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { promisedDetail } from './today-since'

/** The card shows the nearest; the count beside its title is the whole number. */
const shown = 5

export function TodayPromised({ today, now }: { today: Today; now: number }) {
  const words = useWords()
  const { t, language } = words
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const timeOf = (at: number) =>
    civilDay(at) === civilDay(now)
      ? formatTime(at, language)
      : formatShortDay(at, language).split(' ').slice(1).join(' ')
  return (
    <Card
      title={t('frontDesk.promised.title')}
      count={today.promisedCount}
      action={
        <Button variant="quiet" size="s" onPress={() => open({ name: 'tickets' })}>
          {t('frontDesk.seeAll')}
        </Button>
      }
    >
      {today.promised.length === 0 ? (
        <EmptyState
          icon={ClockIcon}
          text={t('frontDesk.promised.empty')}
          action={{
            label: t('frontDesk.promised.emptyAction'),
            keys: ['F4'],
            onPress: () => open({ name: 'intake' }),
          }}
        />
      ) : (
        <Rows label={t('frontDesk.promised.title')}>
          {today.promised.slice(0, shown).map((row) => {
            const time = timeOf(row.promisedAt ?? now)
            return (
              <Row
                key={row.id}
                lead={<BigTime>{time}</BigTime>}
                end={<RiskChip row={row} />}
                label={`${time}, ${row.title}, ${row.customerName}, ${stateLine(row, words)}`}
                onPress={() => open(pageOfTicket(row, tasks))}
              >
                <TwoLines title={row.title} detail={promisedDetail(row, now, words)} />
              </Row>
            )
          })}
        </Rows>
      )}
    </Card>
  )
}
