import { requests } from '../../../shared/contract/requests'
import { minuteMs } from '../../../shared/domain/calendar'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Office } from '../../../shared/domain/office'
import type { Ticket } from '../../../shared/domain/ticket'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { parkingRoutes } from './parking'
import { quoteRoutes } from './quotes'
import type { Opened } from './ticket-opening'

/** How soon the front desk tries a customer again whom the bench did not reach. */
const tryAgainMs = 60 * minuteMs

export const intakeRoutes: Routes<
  | 'ticket:opened-by'
  | 'ticket:called'
  | 'ticket:to-order'
  | 'quote:decline'
  | 'draft:park'
  | 'draft:parked-list'
  | 'draft:take'
  | 'draft:parked-drop'
> = {
  ...quoteRoutes,
  ...parkingRoutes,
  // A request that was answered before gets its first answer again; any other finds nothing here.
  'ticket:opened-by': signed(requests['ticket:opened-by'], ({ requestId }, context) =>
    context.change<Opened>(requestId, () => refuse('not-found')),
  ),
  'ticket:called': signed(requests['ticket:called'], ({ requestId, id, outcome, note }, context) =>
    context.change(requestId, (office) => {
      const ticket = office.tables.tickets.get(id)
      if (ticket === undefined) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      changes.tell(id, { type: 'called', outcome, note })
      if (outcome === 'not-reached' && !isCallBackOpen(office, ticket))
        callBack(changes, context, ticket, note)
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}

function isCallBackOpen({ tables }: Office, ticket: Ticket): boolean {
  return [...tables.followUps.values()].some(
    ({ kind, ticketId, done: isDone }) =>
      kind === 'call-back' && ticketId === ticket.id && isDone === undefined,
  )
}

/** The front desk goes on trying; the bench does not wait at the phone. */
function callBack(changes: Changes, { ports, now, person }: Context, ticket: Ticket, note: string): void {
  changes.set('followUps', ports.ids.next(), {
    kind: 'call-back',
    text: note === '' ? ticket.title : `${ticket.title}: ${note}`,
    dueAt: now + tryAgainMs,
    ticketId: ticket.id,
    customerId: ticket.customerId,
    createdAt: now,
    createdBy: person.id,
    forArea: ticket.kind === 'service' ? 'service' : 'sales',
  })
}
