import type { Saved } from '../../../shared/contract/management'
import { requests } from '../../../shared/contract/requests'
import type { Parsed } from '../../../shared/contract/requests'
import { paymentIdSchema } from '../../../shared/domain/ids'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Ticket } from '../../../shared/domain/ticket'
import { itemsOf, lifeOf, paymentsOf, ticketBalance } from '../../../shared/domain/ticket-view'
import type { JsonObject } from '../../../shared/replication/operation'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { freeCentsOf } from '../views/free-payments'
import { numberOf } from '../views/ticket-row'

export const paymentRoutes: Routes<'payment:record' | 'payment:reverse'> = {
  'payment:record': signed(requests['payment:record'], (input, context) =>
    context.change(input.requestId, (office) => {
      const { ticketId, amountCents, method } = input
      const ticket = office.tables.tickets.get(ticketId)
      if (ticket === undefined) return refuse('not-found')
      if (lifeOf(office, ticketId).work === 'cancelled')
        return refuse('move-not-allowed', { from: 'cancelled' })
      // A deposit may come before every price is known; after that nobody pays more than is open.
      const isPriced = itemsOf(office, ticketId).every(({ unitPriceCents }) => unitPriceCents !== undefined)
      const { openCents } = ticketBalance(office, ticket)
      if (isPriced && amountCents > openCents) return refuse('amount-too-high', { openCents })
      const id = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.add('payments', id, { ticketId, happenedAt: context.now, amountCents, method })
      changes.tell(ticketId, { type: 'payment', paymentId: paymentIdSchema.parse(id), amountCents })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'payment:reverse': signed(requests['payment:reverse'], ({ requestId, id, reason }, context) =>
    context.change(requestId, (office) => {
      const payment = office.tables.payments.get(id)
      if (payment === undefined) return refuse('not-found')
      if (payment.reverses !== undefined) return refuse('reversal-of-reversal')
      const { ticketId, amountCents, method } = payment
      if (paymentsOf(office, ticketId).some(({ reverses }) => reverses === id))
        return refuse('already-reversed')
      const reversal = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      const happenedAt = context.now
      changes.add('payments', reversal, { ticketId, happenedAt, amountCents, method, reverses: id, reason })
      changes.tell(ticketId, {
        type: 'reversal',
        paymentId: paymentIdSchema.parse(reversal),
        amountCents,
        reason,
      })
      return done({ operations: changes.operations, value: { id: reversal } })
    }),
  ),
}

/**
 * Money that one ticket has too much of counts for another one of the same customer: the payment is reversed, what its
 * ticket still needs of it is booked there again, the rest on the other; one commit, and the sum stays what it was.
 */
export function movePayment(
  { requestId, id, ticketId }: Parsed<'payment:move'>,
  context: Context,
): Promise<Outcome<Saved>> {
  return context.change(requestId, (office) => {
    const payment = office.tables.payments.get(id)
    const to = office.tables.tickets.get(ticketId)
    const from = office.tables.tickets.get(payment?.ticketId ?? '')
    if (payment === undefined || to === undefined || from === undefined) return refuse('not-found')
    const open = ticketBalance(office, to).openCents
    const movedCents = Math.min(freeCentsOf(office, payment), open)
    const isSame = from.id === to.id || from.customerId !== to.customerId
    if (isSame || movedCents <= 0) return refuse('payment-not-free')
    const { amountCents, method } = payment
    const changes = createChanges(context.ports.ids, context.now)
    const reason = `${numberOf(from)} → ${numberOf(to)}`
    const book = (onto: Ticket, cents: number, rest: JsonObject) => {
      const next = context.ports.ids.next()
      const ticket = { ticketId: onto.id, happenedAt: context.now }
      changes.add('payments', next, { ...ticket, amountCents: cents, method, ...rest })
      return next
    }
    book(from, amountCents, { reverses: id, reason })
    if (amountCents > movedCents) book(from, amountCents - movedCents, { movedFrom: id })
    const moved = book(to, movedCents, { movedFrom: id })
    const facts = { paymentId: paymentIdSchema.parse(moved), amountCents: movedCents }
    for (const told of [from, to]) {
      changes.tell(told.id, { type: 'payment-moved', ...facts, from: numberOf(from), to: numberOf(to) })
    }
    return done({ operations: changes.operations, value: { id: moved } })
  })
}
