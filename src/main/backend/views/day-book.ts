import type { DayBook, DayBooking } from '../../../shared/contract/counter'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { bookedCents, bookingsOf, sumsByMethod } from '../../../shared/domain/day-close'
import type { DayClose } from '../../../shared/domain/day-close'
import type { Office } from '../../../shared/domain/office'
import type { Payment } from '../../../shared/domain/payment'
import { nameOf } from '../context'
import { nameOfCustomer, numberOf } from './ticket-row'

/** What was collected on a civil day, per method and person, and every close of it, the latest first. */
export function dayBook(office: Office, day: string, now: number, mayLookBack: boolean): DayBook {
  const closes = [...office.tables.dayCloses.values()]
    .filter((close) => close.day === day)
    .toSorted((a, b) => b.recordedAt - a.recordedAt)
  const payments = bookingsOf(office.tables.payments.values(), day)
  return {
    day,
    firstDay: mayLookBack ? null : addDays(civilDay(now), -1),
    sums: sumsByMethod(payments).map((sum) => ({
      ...sum,
      people: sum.people.map((person) => ({ ...person, name: nameOf(office, person.by) })),
    })),
    totalCents: payments.reduce((sum, payment) => sum + bookedCents(payment), 0),
    bookings: payments
      .toSorted((a, b) => b.happenedAt - a.happenedAt)
      .map((payment) => bookingRow(office, payment, closes[0])),
    closes: closes.map((close) => ({ ...close, name: nameOf(office, close.by) })),
  }
}

function bookingRow(office: Office, payment: Payment, last: DayClose | undefined): DayBooking {
  const ticket = office.tables.tickets.get(payment.ticketId)
  return {
    ...payment,
    name: nameOf(office, payment.by),
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
    customerName: nameOfCustomer(office, ticket?.customerId),
    isAfterClose: last !== undefined && payment.recordedAt > last.recordedAt,
  }
}
