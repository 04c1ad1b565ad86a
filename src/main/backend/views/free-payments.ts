import type { FreePayment } from '../../../shared/contract/counter'
import type { Office } from '../../../shared/domain/office'
import type { Payment } from '../../../shared/domain/payment'
import type { Ticket } from '../../../shared/domain/ticket'
import { paymentsOf, ticketBalance, ticketsOf } from '../../../shared/domain/ticket-view'
import { numberOf } from './ticket-row'

/** How much of a payment its own ticket has too much of, in cents; 0 for reversals and what was reversed. */
export function freeCentsOf(office: Office, payment: Payment): number {
  const ticket = office.tables.tickets.get(payment.ticketId)
  if (ticket === undefined || payment.reverses !== undefined) return 0
  if (paymentsOf(office, ticket.id).some(({ reverses }) => reverses === payment.id)) return 0
  return Math.max(0, Math.min(payment.amountCents, -ticketBalance(office, ticket).openCents))
}

/** Payments on the customer's other tickets that nobody needs there; none while nothing is open here. */
export function freePayments(office: Office, ticket: Ticket): FreePayment[] {
  if (ticketBalance(office, ticket).openCents <= 0) return []
  return ticketsOf(office, ticket.customerId)
    .filter(({ id }) => id !== ticket.id)
    .flatMap((other) =>
      paymentsOf(office, other.id).map((payment) => ({
        paymentId: payment.id,
        ticketId: other.id,
        ticketNumber: numberOf(other),
        freeCents: freeCentsOf(office, payment),
        method: payment.method,
        happenedAt: payment.happenedAt,
      })),
    )
    .filter(({ freeCents }) => freeCents > 0)
    .toSorted((a, b) => b.happenedAt - a.happenedAt)
}
