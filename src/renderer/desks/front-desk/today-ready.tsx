import type { Today } from '../../../shared/contract/desk-answers'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { ShelfIcon } from '../../ui/drawn-icons'
import { Row, Rows } from '../../ui/rows'
import { ShelfPlate } from '../../ui/shelf-plate'
import { Hidden } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { OwedMark } from './shelves-owed'
import { sinceWords } from './today-since'

/** What can be fetched: where it lies, whose it is, what is still to pay. */
export function TodayReady({ today, now }: { today: Today; now: number }) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  return (
    <Card
      fill
      title={t('frontDesk.ready.title')}
      count={today.readyCount}
      action={
        <Button variant="quiet" size="s" onPress={() => open({ name: 'shelves' })}>
          {t('frontDesk.seeAll')}
        </Button>
      }
    >
      {today.ready.length === 0 ? (
        <EmptyState
          icon={ShelfIcon}
          text={t('frontDesk.ready.empty')}
          action={{ label: t('frontDesk.ready.emptyAction'), onPress: () => open({ name: 'tickets' }) }}
        />
      ) : (
        <Rows label={t('frontDesk.ready.title')}>
          {today.ready.map((row) => (
            <Row
              key={row.id}
              lead={
                <ShelfPlate>
                  <Hidden>{t('ticket.shelf')} </Hidden>
                  {row.shelf ?? t('frontDesk.ready.noShelf')}
                </ShelfPlate>
              }
              end={<OwedMark row={row} />}
              chevron
              label={t('frontDesk.ready.openPickUp', { customer: row.customerName, what: row.title })}
              onPress={() => open({ name: 'pick-up', id: row.id })}
            >
              <TwoLines
                title={row.customerName}
                detail={t('frontDesk.ready.since', {
                  what: row.title,
                  since: sinceWords(row.since, now, words),
                })}
              />
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
