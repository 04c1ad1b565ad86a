import { requests } from '../../../shared/contract/requests'
import { followUpIdSchema } from '../../../shared/domain/ids'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { followUpRows } from '../views/follow-up-row'

const listed = 500

export const followUpRoutes: Routes<'follow-up:add' | 'follow-up:done' | 'follow-up:list'> = {
  'follow-up:add': signed(requests['follow-up:add'], ({ requestId, draft }, context) =>
    context.change(requestId, (office) => {
      const { ticketId, customerId } = draft
      if (ticketId !== undefined && !office.tables.tickets.has(ticketId)) return refuse('not-found')
      if (customerId !== undefined && !office.tables.customers.has(customerId)) return refuse('not-found')
      const id = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('followUps', id, { ...draft, createdAt: context.now, createdBy: context.person.id })
      const followUpId = followUpIdSchema.parse(id)
      if (ticketId !== undefined) changes.tell(ticketId, { type: 'follow-up', followUpId, text: draft.text })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'follow-up:done': signed(requests['follow-up:done'], ({ requestId, id, outcome }, context) =>
    context.change(requestId, (office) => {
      const followUp = office.tables.followUps.get(id)
      if (followUp === undefined) return refuse('not-found')
      if (followUp.done !== undefined) return refuse('already-done')
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('followUps', id, { done: { at: context.now, by: context.person.id, outcome } })
      const { ticketId } = followUp
      if (ticketId !== undefined) changes.tell(ticketId, { type: 'follow-up', followUpId: id, text: outcome })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'follow-up:list': signed(requests['follow-up:list'], ({ done: isDone }, { office }) => {
    const rows = followUpRows(office, (followUp) => (followUp.done !== undefined) === isDone)
    return done(isDone ? rows.toReversed().slice(0, listed) : rows.slice(0, listed))
  }),
}
