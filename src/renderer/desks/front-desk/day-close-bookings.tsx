import type { DayBook, DayBooking } from '../../../shared/contract/counter'
import { bookedCents } from '../../../shared/domain/day-close'
import { useApp } from '../../stores/app-store'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { TillIcon } from '../../ui/drawn-icons'
import { EmptyState } from '../../ui/empty-state'
import { formatMoney, formatTime } from '../../ui/format'
import { ClockIcon } from '../../ui/icons'
import { BigTime } from '../../ui/big-time'
import { Row, Rows } from '../../ui/rows'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

/** Every payment and reversal of the day; one opens its ticket. */
export function DayCloseBookings({ book }: { book: DayBook }) {
  const { t } = useWords()
  return (
    <Card title={t('counter.dayClose.bookings')} count={book.bookings.length}>
      {book.bookings.length === 0 ? (
        <EmptyState
          icon={TillIcon}
          text={t('counter.dayClose.noBookings')}
          detail={t('counter.dayClose.noBookingsDetail')}
        />
      ) : (
        <Rows label={t('counter.dayClose.bookings')}>
          {book.bookings.map((booking) => (
            <Booking key={booking.id} booking={booking} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function Booking({ booking }: { booking: DayBooking }) {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  const { method, customerName, ticketNumber, name, reverses } = booking
  const how = `${t(`ticket.method.${method.type}`)}, ${method.reference}, ${name}`
  return (
    <Row
      label={`${customerName}, ${ticketNumber}`}
      onPress={() => open({ name: 'ticket', id: booking.ticketId })}
      lead={<BigTime>{formatTime(booking.happenedAt, language)}</BigTime>}
      end={
        <>
          {booking.isAfterClose && (
            <Tag tone="amber" icon={ClockIcon}>
              {t('counter.dayClose.afterClose')}
            </Tag>
          )}
          <Num>{formatMoney(bookedCents(booking), language)}</Num>
        </>
      }
    >
      <TwoLines
        title={`${customerName}, ${ticketNumber}`}
        detail={reverses === undefined ? how : `${t('counter.dayClose.reversal')}: ${how}`}
      />
    </Row>
  )
}
