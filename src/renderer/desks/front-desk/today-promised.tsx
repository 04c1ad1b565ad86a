import type { TicketRow, Today } from '../../../shared/contract/desk-answers'
import { RiskChip } from '../../parts/state-chip'
import { stateLine } from '../../parts/state-line'
import { pageOfTicket } from '../../parts/ticket-way'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { ClockIcon, PickupIcon } from '../../ui/icons'
import { BigTime } from '../../ui/big-time'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { dueLead } from './follow-up-words'
import { promisedDetail } from './today-since'

/** The card shows the nearest; the count beside its title is the whole number. */
const shown = 5

export function TodayPromised({ today, now }: { today: Today; now: number }) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
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
            const time = dueLead(row.promisedAt ?? now, now, words)
            return (
              <Row
                key={row.id}
                lead={<BigTime>{time}</BigTime>}
                end={<PromisedChip row={row} />}
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

/** Finished things say where they lie, all others how the promise stands. */
function PromisedChip({ row }: { row: TicketRow }) {
  const { t } = useWords()
  if (row.work !== 'ready') return <RiskChip row={row} />
  return (
    <Chip tone="green" icon={PickupIcon}>
      {row.shelf === null ? t('ticket.work.ready') : t('frontDesk.promised.readyAt', { shelf: row.shelf })}
    </Chip>
  )
}
