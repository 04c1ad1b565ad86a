import { requests } from '../../../shared/contract/requests'
import { finishItem, reopenItem } from '../../../shared/domain/item-work'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { lifeOf } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'

/** Items that are finished, and may leave, before the others of their ticket. */
export const itemWorkRoutes: Routes<'item:finish' | 'item:reopen'> = {
  'item:finish': signed(requests['item:finish'], ({ requestId, ticketId, items, shelf }, context) =>
    context.change(requestId, (office) => {
      const ticket = office.tables.tickets.get(ticketId)
      if (ticket === undefined) return refuse('not-found')
      const isKnown = [...office.tables.shelves.values()].some(({ code, active }) => active && code === shelf)
      if (!isKnown) return refuse('shelf-unknown', { shelf })
      const life = lifeOf(office, ticketId)
      const mayCheck = mayDo(context.person.role, 'step.quality-check')
      const changes = createChanges(context.ports.ids, context.now)
      if (ticket.shelf !== shelf) {
        changes.set('tickets', ticketId, { shelf })
        changes.tell(ticketId, { type: 'shelf', shelf })
      }
      for (const itemId of new Set(items)) {
        const item = office.tables.items.get(itemId)
        if (item?.ticketId !== ticketId) return refuse('not-found')
        const finished = finishItem({ kind: ticket.kind, item, life, mayCheck })
        if (!finished.ok) return finished
        const { checked, shelves } = finished.value
        changes.tell(ticketId, { type: 'item-work', itemId, action: 'finish', checked, reason: '' })
        if (shelves) changes.tell(ticketId, { type: 'possession', action: 'put-on-shelf', itemId })
      }
      return done({ operations: changes.operations, value: { id: ticketId } })
    }),
  ),
  'item:reopen': signed(requests['item:reopen'], ({ requestId, ticketId, items, reason }, context) =>
    context.change(requestId, (office) => {
      const life = lifeOf(office, ticketId)
      const changes = createChanges(context.ports.ids, context.now)
      for (const itemId of new Set(items)) {
        const reopened = reopenItem({ life, itemId })
        if (!reopened.ok) return reopened
        changes.tell(ticketId, { type: 'item-work', itemId, action: 'reopen', checked: false, reason })
      }
      return done({ operations: changes.operations, value: { id: ticketId } })
    }),
  ),
}
