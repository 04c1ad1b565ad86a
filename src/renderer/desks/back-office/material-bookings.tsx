import { useMemo } from 'react'
import type { BookingRow } from '../../../shared/contract/material'
import { bookingRules } from '../../../shared/domain/stock-booking'
import { InRow } from '../../parts/in-row'
import { useTakeBack } from '../../parts/material/use-booking'
import { QueryView } from '../../parts/query-view'
import type { Words } from '../../parts/speech'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { formatAmount, formatDayTime } from '../../ui/format'
import { HistoryIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Table } from '../../ui/table'
import type { Column } from '../../ui/table-columns'
import { Cut, Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { bookingWords, signedAmount } from './material-words'

/** The latest bookings of all articles; a row opens its article. */
export function MaterialBookings({
  onStock,
  onOpen,
}: {
  readonly onStock: () => void
  readonly onOpen: (articleId: string) => void
}) {
  const { t, language } = useWords()
  const query = useQuery('material:history', {}, ['stockBookings', 'articles'])
  const columns = useMemo(() => bookingColumns({ t, language }), [t, language])
  return (
    <QueryView query={query}>
      {(rows) => (
        <Table
          label={t('material.tabs.bookings')}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ article }) => onOpen(article.id)}
          empty={
            <EmptyState
              icon={HistoryIcon}
              text={t('material.bookings.none')}
              detail={t('material.bookings.noneDetail')}
              action={{ label: t('material.bookings.back'), onPress: onStock }}
            />
          }
        />
      )}
    </QueryView>
  )
}

function bookingColumns(words: Words): Column<BookingRow>[] {
  const { t, language } = words
  return [
    {
      key: 'when',
      head: t('material.column.when'),
      width: 150,
      cell: ({ at }) => formatDayTime(at, language),
      sortBy: ({ at }) => at,
    },
    {
      key: 'name',
      head: t('material.column.name'),
      strong: true,
      cell: ({ article }) => <Cut>{article.name}</Cut>,
      sortBy: ({ article }) => article.name,
    },
    {
      key: 'what',
      head: t('material.column.what'),
      width: 220,
      cell: (row) => <Cut>{bookingWords(row, words)}</Cut>,
      sortBy: ({ kind }) => t(`material.kind.${kind}`),
    },
    {
      key: 'ticket',
      head: t('material.column.ticket'),
      cell: ({ ticket, step, reason }) => (
        <Cut>{[ticket?.customerName, ticket?.number, step, reason].filter(Boolean).join(', ')}</Cut>
      ),
    },
    { key: 'who', head: t('material.column.who'), width: 150, pale: true, cell: ({ by }) => <Cut>{by}</Cut> },
    {
      key: 'act',
      head: '',
      width: 150,
      align: 'end',
      cell: (row) => (
        <InRow>
          <TakeBack row={row} />
        </InRow>
      ),
    },
  ]
}

/** What happened to one article, the latest first, with the stock after each. */
export function BookingList({ rows }: { readonly rows: readonly BookingRow[] }) {
  const { t } = useWords()
  if (rows.length === 0) return <EmptyState icon={HistoryIcon} text={t('material.article.noHistory')} />
  return (
    <Rows label={t('material.article.history')}>
      {rows.map((row) => (
        <BookingLine key={row.id} row={row} />
      ))}
    </Rows>
  )
}

function BookingLine({ row }: { readonly row: BookingRow }) {
  const words = useWords()
  const { language } = words
  const { article, ticket, thousandths, stockAfter } = row
  const forWhom = ticket === null ? undefined : `${ticket.customerName}, ${ticket.number}`
  const detail = [formatDayTime(row.at, language), row.by, forWhom, row.step, row.reason]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
  const change = signedAmount(thousandths, article.unit, words)
  return (
    <Row
      end={
        <Inline gap="m">
          {bookingRules[row.kind].isPhysical && (
            <Num>
              {stockAfter === null
                ? change
                : `${change} = ${formatAmount(stockAfter, article.unit, language)}`}
            </Num>
          )}
          <TakeBack row={row} />
        </Inline>
      }
    >
      <TwoLines title={bookingWords(row, words)} detail={detail} />
    </Row>
  )
}

/** Takes a booking back; says so where that was done. */
function TakeBack({ row }: { readonly row: BookingRow }) {
  const words = useWords()
  const { t } = words
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const takeBack = useTakeBack()
  const what = bookingWords(row, words)
  if (row.isRepeated) return <Tag>{t('material.repeated')}</Tag>
  if (row.isReversed) return <Tag>{t('material.reversed')}</Tag>
  if (!mayBook || row.isReversal) return null
  return (
    <Button
      size="s"
      variant="quiet"
      title={t('material.reverseOf', { what })}
      onPress={() => void takeBack(row.id, `${what} ${row.article.name}`)}
    >
      {t('material.reverse')}
    </Button>
  )
}
