import type { BookingRow } from '../../../shared/contract/material'
import { bookingRules } from '../../../shared/domain/stock-booking'
import { useTakeBack } from '../../parts/material/use-booking'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { formatAmount, formatDayTime } from '../../ui/format'
import { HistoryIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row } from '../../ui/rows'
import { Muted, Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { VirtualList } from '../../ui/virtual-list'
import { useWords } from '../../words'
import { bookingWords, signedAmount } from './material-words'

const rowHeight = 52

/** The latest bookings of all articles. */
export function MaterialBookings({ onStock }: { readonly onStock: () => void }) {
  const { t } = useWords()
  const query = useQuery('material:history', {}, ['stockBookings', 'articles'])
  return (
    <QueryView query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            icon={HistoryIcon}
            text={t('material.bookings.none')}
            detail={t('material.bookings.noneDetail')}
            action={{ label: t('material.bookings.back'), onPress: onStock }}
          />
        ) : (
          <Card label={t('material.tabs.bookings')} fill>
            <VirtualList
              label={t('material.tabs.bookings')}
              items={rows}
              itemKey={({ id }) => id}
              estimate={rowHeight}
              renderItem={(row) => <BookingLine row={row} />}
            />
          </Card>
        )
      }
    </QueryView>
  )
}

type ListProps = { readonly rows: readonly BookingRow[]; readonly isOfOne: boolean }

/** What happened to one article, the latest first. */
export function BookingList({ rows, isOfOne }: ListProps) {
  const { t } = useWords()
  if (rows.length === 0) return <EmptyState icon={HistoryIcon} text={t('material.article.noHistory')} />
  return (
    <ul aria-label={t('material.article.history')}>
      {rows.map((row) => (
        <BookingLine key={row.id} row={row} isOfOne={isOfOne} />
      ))}
    </ul>
  )
}

function BookingLine({ row, isOfOne = false }: { readonly row: BookingRow; readonly isOfOne?: boolean }) {
  const words = useWords()
  const { t, language } = words
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const takeBack = useTakeBack()
  const { article, ticket, thousandths, stockAfter } = row
  const what = bookingWords(row, words)
  const forWhom = ticket === null ? undefined : `${ticket.customerName}, ${ticket.number}`
  const detail = [formatDayTime(row.at, language), row.by, forWhom, row.reason]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  const after = stockAfter === null ? undefined : formatAmount(stockAfter, article.unit, language)
  return (
    <Row
      end={
        <Inline gap="m">
          {bookingRules[row.kind].isPhysical && (
            <Num>
              {isOfOne && after !== undefined
                ? `${signedAmount(thousandths, article.unit, words)} = ${after}`
                : signedAmount(thousandths, article.unit, words)}
            </Num>
          )}
          {row.isReversed && <Tag>{t('material.reversed')}</Tag>}
          {mayBook && !row.isReversal && !row.isReversed && (
            <Button
              size="s"
              variant="quiet"
              title={t('material.reverseOf', { what })}
              onPress={() => void takeBack(row.id, `${what} ${article.name}`)}
            >
              {t('material.reverse')}
            </Button>
          )}
        </Inline>
      }
    >
      <TwoLines title={isOfOne ? what : `${article.name}: ${what}`} detail={<Muted>{detail}</Muted>} />
    </Row>
  )
}
