import type { BookingRow } from '../../../shared/contract/material'
import type { Office } from '../../../shared/domain/office'
import { inOrder } from '../../../shared/domain/stock'
import type { StockBooking } from '../../../shared/domain/stock-booking'
import { bookingRules } from '../../../shared/domain/stock-booking'
import { bookingsOf } from '../../../shared/domain/stock-view'
import { nameOf } from '../context'
import { ticketNamed } from './material-list'

const listed = 300

/** The latest bookings first: of one article with the stock after each, or of all. */
export function bookingRows(office: Office, articleId: string | undefined): BookingRow[] {
  const bookings = inOrder(articleId === undefined ? latest(office) : bookingsOf(office, articleId))
  const after = articleId === undefined ? new Map<string, number>() : runningStock(bookings)
  return bookings
    .slice(-listed)
    .toReversed()
    .map((booking) => bookingRow(office, booking, after.get(booking.id) ?? null))
}

/** Those that arrived last; nobody reads through years. */
function latest({ tables }: Office): StockBooking[] {
  const from = Math.max(0, tables.stockBookings.size - listed)
  return [...tables.stockBookings.values()].slice(from)
}

function runningStock(bookings: readonly StockBooking[]): Map<string, number> {
  const after = new Map<string, number>()
  let stock = 0
  for (const { id, kind, thousandths } of bookings) {
    if (!bookingRules[kind].isPhysical) continue
    stock += thousandths
    after.set(id, stock)
  }
  return after
}

function bookingRow(office: Office, booking: StockBooking, stockAfter: number | null): BookingRow {
  const { id, articleId, kind, thousandths, counted = null, reason, reverses, ticketId } = booking
  const article = office.tables.articles.get(articleId)
  return {
    id,
    at: booking.happenedAt,
    by: nameOf(office, booking.by),
    kind,
    thousandths,
    counted,
    article: { id: booking.articleId, name: article?.name ?? '', unit: article?.unit ?? '' },
    ticket: ticketNamed(office, ticketId),
    reason,
    isReversal: reverses !== undefined,
    isReversed: bookingsOf(office, articleId).some((other) => other.reverses === id),
    stockAfter,
  }
}
