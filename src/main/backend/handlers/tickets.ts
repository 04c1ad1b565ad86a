import { requests } from '../../../shared/contract/requests'
import { itemIdSchema } from '../../../shared/domain/ids'
import { kindRules } from '../../../shared/domain/kind'
import { nextNumber, seriesAt } from '../../../shared/domain/number-series'
import { missingPoints } from '../../../shared/domain/ready'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Ticket, TicketDetails, TicketDraft } from '../../../shared/domain/ticket'
import { handOversOf, itemsOf, lifeOf } from '../../../shared/domain/ticket-view'
import type { Office } from '../../../shared/domain/office'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Found } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { answerCard } from '../views/answer-card'
import { openTickets, ticketRow } from '../views/ticket-row'

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
    context.change(requestId, (office) => openTicket(context, office, draft)),
  ),
  'ticket:read': signed(requests['ticket:read'], ({ id }, { office, now }) => {
    const card = answerCard(office, id, now)
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
      changes.set('tickets', id, { ...details, limitCents: details.limitCents ?? null })
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
  'item:add': signed(requests['item:add'], ({ requestId, ticketId, draft }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.tickets.has(ticketId)) return refuse('not-found')
      const { work } = lifeOf(office, ticketId)
      if (work === 'ready' || work === 'cancelled') return refuse('move-not-allowed', { from: work })
      const changes = createChanges(context.ports.ids, context.now)
      const id = context.ports.ids.next()
      const position = itemsOf(office, ticketId).length + 1
      changes.set('items', id, { ...draft, ticketId, position })
      changes.tell(ticketId, { type: 'changed', fields: ['items'] })
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
      if (handOversOf(office, item.ticketId).length > 0) return refuse('price-fixed')
      if (item.unitPriceCents !== undefined && input.consent === '') return refuse('consent-missing')
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

function openTicket({ ports, store, now, person }: Context, office: Office, draft: TicketDraft) {
  const firm = office.tables.firm.get('firm')
  const device = office.tables.devices.get(store.device.id)
  if (firm === undefined || device === undefined) return refuse('not-set-up')
  if (!office.tables.customers.has(draft.customerId)) return refuse('not-found', { what: 'customer' })
  const unknown = draft.items.find(
    ({ productId }) => productId !== undefined && !office.tables.products.has(productId),
  )
  if (unknown !== undefined) return refuse('product-unknown', { title: unknown.title })

  const { items, promisedAt, ...fields } = draft
  const id = ports.ids.next()
  const number = nextNumber(seriesAt(device.letter, now), office.derived.counters)
  const changes = createChanges(ports.ids, now)
  changes.set('tickets', id, {
    ...fields,
    number,
    openedAt: now,
    takenBy: person.id,
    priceMode: firm.priceMode,
    smallBusiness: firm.smallBusiness,
    area: kindRules[draft.kind].firstArea,
    owner: null,
    shelf: null,
    ...(promisedAt === undefined ? {} : { promise: { at: promisedAt } }),
  })
  changes.tell(id, { type: 'opened' })
  items.forEach((item, index) => {
    const itemId = ports.ids.next()
    changes.set('items', itemId, { ...item, ticketId: id, position: index + 1 })
    if (item.origin === 'brought-in') bringIn(changes, id, itemId)
  })
  return done({ operations: changes.operations, value: { id, number } })
}

/** What the customer has put on the counter is here from the first moment. */
function bringIn(changes: ReturnType<typeof createChanges>, ticketId: string, itemId: string): void {
  changes.tell(ticketId, { type: 'possession', action: 'bring-in', itemId: itemIdSchema.parse(itemId) })
}

/** What a ready ticket would lack after the change: a result or an answer is changed then, never emptied. */
function lostPoints(office: Office, ticket: Ticket, details: TicketDetails) {
  const life = lifeOf(office, ticket.id)
  if (life.work !== 'ready') return []
  const points = missingPoints({ ticket: { ...ticket, ...details }, items: itemsOf(office, ticket.id), life })
  return points.filter((point) => point === 'result' || point === 'answer')
}

function changedFields(ticket: Ticket, details: TicketDetails): string[] {
  const before: Record<string, unknown> = { ...ticket }
  return Object.entries(details)
    .filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value))
    .map(([field]) => field)
}
