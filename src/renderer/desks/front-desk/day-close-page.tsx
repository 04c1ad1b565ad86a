import { useState } from 'react'
import type { DayBook } from '../../../shared/contract/counter'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { DateField } from '../../ui/date-field'
import { formatLongDayText } from '../../ui/format'
import { Columns, Inline, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { useWords } from '../../words'
import { DayCloseBookings } from './day-close-bookings'
import { DayCloseCompare } from './day-close-compare'
import { DayCloseHistory } from './day-close-history'
import { DayCloseSums } from './day-close-sums'

const watched = ['payments', 'dayCloses', 'tickets', 'customers', 'persons'] as const

/** What the counter collected on a day, held against the slips, and closed. */
export function DayClosePage() {
  const { t, language } = useWords()
  const back = useApp((app) => app.back)
  const [today] = useState(() => civilDay(Date.now()))
  const [day, setDay] = useState(today)
  const query = useQuery('day-close:read', { day }, watched)
  const yesterday = addDays(today, -1)
  return (
    <>
      <PageHead
        title={t('counter.dayClose.title')}
        subtitle={formatLongDayText(day, language)}
        back={() => back({ name: 'today' })}
      >
        <Inline gap="m">
          <Segmented
            label={t('counter.dayClose.day')}
            value={day}
            onChange={setDay}
            options={[
              { value: today, label: t('counter.dayClose.today') },
              { value: yesterday, label: t('counter.dayClose.yesterday') },
            ]}
          />
          {query.value?.firstDay === null && (
            <DateField
              label={t('counter.dayClose.otherDay')}
              hideLabel
              day={day}
              today={today}
              onChange={(other) => other !== null && other <= today && setDay(other)}
            />
          )}
        </Inline>
      </PageHead>
      <Page>
        <QueryView query={query}>{(book) => <Book key={book.day} book={book} />}</QueryView>
      </Page>
    </>
  )
}

function Book({ book }: { book: DayBook }) {
  return (
    <Columns template="minmax(0, 1fr) 424px">
      <Stack>
        <DayCloseSums book={book} />
        <DayCloseBookings book={book} />
      </Stack>
      <Stack>
        <DayCloseCompare key={book.closes[0]?.id} book={book} />
        <DayCloseHistory book={book} />
      </Stack>
    </Columns>
  )
}
