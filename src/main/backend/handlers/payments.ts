import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { paymentIdSchema } from '../../../shared/domain/ids'
import { itemsOf, lifeOf, paymentsOf, ticketBalance } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'

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
