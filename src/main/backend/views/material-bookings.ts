import type { BookingRow } from '../../../shared/contract/material'
import type { Office } from '../../../shared/domain/office'
import { inOrder } from '../../../shared/domain/stock'
import type { StockBooking } from '../../../shared/domain/stock-booking'
import { bookingRules } from '../../../shared/domain/stock-booking'
import { bookingsOf, everyBookingOf } from '../../../shared/domain/stock-view'
import { nameOf } from '../context'
import { ticketNamed } from './material-list'

const listed = 300

/** The latest bookings first: of one article with the stock after each, or of all. */
export function bookingRows(office: Office, articleId: string | undefined): BookingRow[] {
  const bookings = inOrder(articleId === undefined ? latest(office) : everyBookingOf(office, articleId))
  const after =
    articleId === undefined ? new Map<string, number>() : runningStock(bookingsOf(office, articleId))
  const shown = bookings.slice(-listed).toReversed()
  const book = readBooks(office, new Set(shown.map((booking) => booking.articleId)))
  return shown.map((booking) => bookingRow(office, booking, book, after.get(booking.id) ?? null))
}

type Read = {
  /** Bookings that were taken back. */
  readonly reversed: ReadonlySet<string>
  /** Bookings that count. */
  readonly counting: ReadonlySet<string>
}

/** Each book once, however many of its bookings are shown. */
function readBooks(office: Office, articleIds: ReadonlySet<string>): Read {
  const books = [...articleIds].flatMap((id) => bookingsOf(office, id))
  return {
    reversed: new Set(books.flatMap(({ reverses }) => reverses ?? [])),
    counting: new Set(books.map(({ id }) => id)),
  }
}

/** Those that arrived last; nobody reads through years. */
function latest({ tables }: Office): StockBooking[] {
  const from = Math.max(0, tables.stockBookings.size - listed)
  return [...tables.stockBookings.values()].slice(from)
}

function runningStock(bookings: readonly StockBooking[]): Map<string, number> {
  const after = new Map<string, number>()
  let stock = 0
  for (const { id, kind, thousandths } of inOrder(bookings)) {
    if (!bookingRules[kind].isPhysical) continue
    stock += thousandths
    after.set(id, stock)
  }
  return after
}

function bookingRow(
  office: Office,
  booking: StockBooking,
  { reversed, counting }: Read,
  stockAfter: number | null,
): BookingRow {
  const { id, articleId, kind, thousandths, counted = null, reason, reverses, ticketId, stepId } = booking
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
    step: office.tables.steps.get(stepId ?? '')?.title ?? '',
    reason,
    isReversal: reverses !== undefined,
    isReversed: reversed.has(id),
    isRepeated: !counting.has(id),
    stockAfter,
  }
}
