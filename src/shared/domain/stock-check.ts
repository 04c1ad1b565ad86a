import type { Office } from './office'
import type { StockBooking } from './stock-booking'
import { bookingRules } from './stock-booking'

/** Bookings whose amount is none of their kind: the wrong sign, set aside more than was used, a count that is none. */
export function wrongAmounts({ tables }: Office): string[] {
  return [...tables.stockBookings.values()].filter(isWrong).map(({ id }) => id)
}

function isWrong({ kind, thousandths, fromReserved = 0, counted, reverses }: StockBooking): boolean {
  const direction = reverses === undefined ? 1 : -1
  const { sign } = bookingRules[kind]
  const isAgainst = thousandths * sign * direction < 0
  const isBeyond = fromReserved * direction < 0 || Math.abs(fromReserved) > Math.abs(thousandths)
  const isStray = kind !== 'use' && fromReserved !== 0
  return isAgainst || isBeyond || isStray || (counted !== undefined && kind !== 'count')
}

/**
 * Reversals that do not take back exactly one booking: not there, itself a reversal, of another article, ticket or kind,
 * or with an amount that is not the opposite. Two PCs that took back the same one are no damage: it counts once.
 */
export function strayReversals(office: Office, isGone: (bookingId: string) => boolean): string[] {
  const { stockBookings } = office.tables
  return [...stockBookings.values()].flatMap((booking) => {
    if (booking.reverses === undefined) return []
    const target = stockBookings.get(booking.reverses)
    const isStray = target === undefined ? isGone(booking.reverses) : !takesBack(booking, target)
    return isStray ? [booking.id] : []
  })
}

function takesBack(booking: StockBooking, target: StockBooking): boolean {
  return (
    target.reverses === undefined &&
    target.articleId === booking.articleId &&
    target.ticketId === booking.ticketId &&
    target.kind === booking.kind &&
    target.thousandths + booking.thousandths === 0
  )
}
