import { requests } from '../../../shared/contract/requests'
import { itemIdSchema } from '../../../shared/domain/ids'
import type { Item } from '../../../shared/domain/item'
import { goesBeyondLimit, overLimitCents } from '../../../shared/domain/limit'
import { missingPoints } from '../../../shared/domain/ready'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Ticket, TicketDetails } from '../../../shared/domain/ticket'
import { handOversOf, itemsOf, lifeOf } from '../../../shared/domain/ticket-view'
import type { Office } from '../../../shared/domain/office'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Found } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { answerCard } from '../views/answer-card'
import { openTickets, ticketRow } from '../views/ticket-row'
import { addTicket } from './ticket-opening'

export const ticketRoutes: Routes<
  | 'ticket:open'
  | 'ticket:read'
  | 'ticket:list'
  | 'ticket:change'
  | 'ticket:promise'
  | 'ticket:note'
  | 'item:add'
  | 'item:price'
> = {
  'ticket:open': signed(requests['ticket:open'], ({ requestId, draft }, context) =>
    context.change(requestId, (office) => {
      const changes = createChanges(context.ports.ids, context.now)
      const opened = addTicket(changes, context, office, draft)
      return opened.ok ? done({ operations: changes.operations, value: opened.value }) : opened
    }),
  ),
  'ticket:read': signed(requests['ticket:read'], ({ id }, { office, now, sessions }) => {
    const card = answerCard(office, id, now, sessions.present())
    return card === undefined ? refuse('not-found') : done(card)
  }),
  'ticket:list': signed(
    requests['ticket:list'],
    ({ open, work, kind, area, shelved, text, limit }, context) => {
      const { office, now, ports, store } = context
      const isWanted = (ticket: Ticket) =>
        (!open || office.derived.open.has(ticket.id)) &&
        (kind === undefined || ticket.kind === kind) &&
        (area === undefined || ticket.area === area) &&
        (work === undefined || lifeOf(office, ticket.id).work === work) &&
        (shelved === undefined || (ticket.shelf !== null) === shelved)
      const { hits, total } =
        open && text.trim() === ''
          ? newest(openTickets(office).filter(isWanted), limit)
          : ports.search.of(store).tickets(text, limit, isWanted)
      return done({ rows: hits.map((ticket) => ticketRow(office, ticket, now)), total })
    },
  ),
  'ticket:change': signed(requests['ticket:change'], ({ requestId, id, base, details }, context) =>
    context.change(requestId, (office) => {
      const ticket = office.tables.tickets.get(id)
      if (ticket === undefined) return refuse('not-found')
      if (ticket.stamp !== base) return refuse('changed-meanwhile', { mine: details, theirs: ticket })
      const lost = lostPoints(office, ticket, details)
      if (lost.length > 0) return refuse('not-ready', { missing: lost })
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('tickets', id, { ...blankDetails, ...details })
      changes.tell(id, { type: 'changed', fields: changedFields(ticket, details) })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'ticket:promise': signed(requests['ticket:promise'], ({ requestId, id, at, reason }, context) =>
    context.change(requestId, (office) => {
      const ticket = office.tables.tickets.get(id)
      if (ticket === undefined) return refuse('not-found')
      if (ticket.promise !== undefined && reason === '') return refuse('reason-missing')
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('tickets', id, { promise: { at, reason } })
      const before = ticket.promise === undefined ? {} : { before: ticket.promise.at }
      changes.tell(id, { type: 'promise', at, ...before, reason })
      if (ticket.promise !== undefined && at > ticket.promise.at)
        rememberToTell(changes, office, { ...ticket, promise: { at, reason } }, context)
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'ticket:note': signed(requests['ticket:note'], ({ requestId, id, audience, text }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.tickets.has(id)) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      changes.tell(id, { type: 'note', audience, text })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'item:add': signed(requests['item:add'], ({ requestId, ticketId, draft, consent = '' }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.tickets.has(ticketId)) return refuse('not-found')
      const { work } = lifeOf(office, ticketId)
      if (work === 'ready' || work === 'cancelled') return refuse('move-not-allowed', { from: work })
      const id = itemIdSchema.parse(context.ports.ids.next())
      const items = itemsOf(office, ticketId)
      const added = { ...draft, id, ticketId, stamp: '', position: items.length + 1 }
      const beyond = consent === '' ? beyondLimit(office, ticketId, [...items, added]) : undefined
      if (beyond !== undefined) return beyond
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('items', id, { ...draft, ticketId, position: added.position })
      changes.tell(ticketId, { type: 'changed', fields: ['items'] })
      if (consent !== '' && draft.unitPriceCents !== undefined)
        changes.tell(ticketId, { type: 'price', itemId: id, afterCents: draft.unitPriceCents, consent })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'item:price': signed(requests['item:price'], (input, context) =>
    context.change(input.requestId, (office) => {
      const item = office.tables.items.get(input.id)
      if (item === undefined) return refuse('not-found')
      if (item.stamp !== input.base) {
        const { unitPriceCents: price, discountBasisPoints: discount } = input
        return refuse('changed-meanwhile', {
          mine: { unitPriceCents: price, discountBasisPoints: discount },
          theirs: item,
        })
      }
      if (handOversOf(office, item.ticketId).some(({ items }) => items.includes(item.id)))
        return refuse('price-fixed')
      if (item.unitPriceCents !== undefined && input.consent === '') return refuse('consent-missing')
      const { unitPriceCents: price, discountBasisPoints: discount } = input
      const priced = { ...item, unitPriceCents: price, discountBasisPoints: discount }
      const items = itemsOf(office, item.ticketId).map((each) => (each.id === item.id ? priced : each))
      const beyond = input.consent === '' ? beyondLimit(office, item.ticketId, items) : undefined
      if (beyond !== undefined) return beyond
      const changes = createChanges(context.ports.ids, context.now)
      const { unitPriceCents, discountBasisPoints } = input
      changes.set('items', item.id, { unitPriceCents, discountBasisPoints })
      const before = item.unitPriceCents === undefined ? {} : { beforeCents: item.unitPriceCents }
      const facts = { itemId: item.id, ...before, afterCents: unitPriceCents, consent: input.consent }
      changes.tell(item.ticketId, { type: 'price', ...facts })
      return done({ operations: changes.operations, value: { id: item.id } })
    }),
  ),
}

/** The open ones are few, and known without looking through all tickets. */
function newest(tickets: readonly Ticket[], limit: number): Found<Ticket> {
  const sorted = tickets.toSorted((a, b) => b.openedAt - a.openedAt)
  return { hits: sorted.slice(0, limit), total: sorted.length }
}

/** Details that may be absent; a change without them takes them away. */
const blankDetails = { limitCents: null, source: null, campaign: null, budgetCents: null, neededBy: null }

/** More than the customer wants to spend takes his consent, on the timeline. */
function beyondLimit(office: Office, ticketId: string, items: readonly Item[]): Refusal | undefined {
  const ticket = office.tables.tickets.get(ticketId)
  if (ticket === undefined || !goesBeyondLimit(ticket, itemsOf(office, ticketId), items)) return undefined
  return refuse('limit-exceeded', { limitCents: ticket.limitCents, overCents: overLimitCents(ticket, items) })
}

/** What a ready ticket would lack after the change: a result or an answer is changed then, never emptied. */
function lostPoints(office: Office, ticket: Ticket, details: TicketDetails) {
  const life = lifeOf(office, ticket.id)
  if (life.work !== 'ready') return []
  const points = missingPoints({
    ticket: { ...ticket, ...details },
    items: itemsOf(office, ticket.id),
    life,
    openSteps: 0,
  })
  return points.filter((point) => point === 'result' || point === 'answer')
}

function changedFields(ticket: Ticket, details: TicketDetails): string[] {
  const before: Record<string, unknown> = { ...ticket }
  return Object.entries(details)
    .filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value))
    .map(([field]) => field)
}

/** A promise moved later is one the customer must hear of: a follow-up with what to say, one per ticket. */
function rememberToTell(
  changes: ReturnType<typeof createChanges>,
  office: Office,
  { id: ticketId, customerId, promise }: Ticket,
  { ports, now, person }: Context,
): void {
  const before = [...office.tables.followUps.values()].find(
    (one) => one.ticketId === ticketId && one.kind === 'tell-customer' && one.done === undefined,
  )
  const text = promise?.reason ?? ''
  if (before !== undefined) {
    changes.set('followUps', before.id, { text, dueAt: now })
    return
  }
  const fields = { kind: 'tell-customer', text, dueAt: now, customerId, ticketId }
  changes.set('followUps', ports.ids.next(), { ...fields, createdAt: now, createdBy: person.id })
}
