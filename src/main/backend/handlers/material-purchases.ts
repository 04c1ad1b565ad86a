import type { Saved } from '../../../shared/contract/management'
import { requests } from '../../../shared/contract/requests'
import type { Office } from '../../../shared/domain/office'
import type { PurchaseAction, PurchaseNote } from '../../../shared/domain/purchase-note'
import { outstandingOf, purchaseMoves } from '../../../shared/domain/purchase-note'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { missingByTicket } from '../../../shared/domain/stock'
import { planBooking } from '../../../shared/domain/stock-rules'
import { bookingsOf } from '../../../shared/domain/stock-view'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { addBooking, tellMaterial } from '../stock-changes'
import { purchaseRows } from '../views/material-purchases'

export const purchaseRoutes: Routes<
  | 'purchase:list'
  | 'purchase:note'
  | 'purchase:order'
  | 'purchase:receive'
  | 'purchase:drop'
  | 'purchase:mail'
> = {
  'purchase:list': signed(requests['purchase:list'], (_input, { office }) => done(purchaseRows(office))),
  'purchase:note': signed(requests['purchase:note'], ({ requestId, id, ...draft }, context) =>
    context.change(requestId, (office) =>
      id === undefined ? note(context, office, draft) : renote(context, office, id, draft),
    ),
  ),
  'purchase:order': signed(requests['purchase:order'], ({ requestId, ids, dueAt }, context) =>
    context.change(requestId, (office) => {
      const changes = createChanges(context.ports.ids, context.now)
      for (const id of new Set(ids)) {
        const found = movable(office, id, 'order')
        if (!found.ok) return found
        const due = dueAt === undefined ? {} : { dueAt }
        changes.set('purchaseNotes', id, { state: 'ordered', orderedAt: context.now, ...due })
      }
      return done({ operations: changes.operations, value: { count: new Set(ids).size } })
    }),
  ),
  'purchase:receive': signed(requests['purchase:receive'], ({ requestId, ...input }, context) =>
    context.change(requestId, (office) => receive(context, office, input)),
  ),
  'purchase:drop': signed(requests['purchase:drop'], ({ requestId, id }, context) =>
    context.change(requestId, (office) => {
      const found = movable(office, id, 'drop')
      if (!found.ok) return found
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('purchaseNotes', id, { state: 'dropped' })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'purchase:mail': signed(requests['purchase:mail'], ({ subject, text }, { ports }) => {
    const body = text.replace(/\r?\n/g, '\r\n')
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
    return ports.desktop.openOutside(`mailto:?${query}`) ? done(null) : refuse('not-reachable')
  }),
}

function movable(office: Office, id: string, action: PurchaseAction): Outcome<PurchaseNote> {
  const found = office.tables.purchaseNotes.get(id)
  if (found === undefined) return refuse('not-found')
  return purchaseMoves[action].includes(found.state)
    ? done(found)
    : refuse('already-done', { state: found.state })
}

type Draft = {
  readonly articleId: string
  readonly thousandths: number
  readonly ticketId?: string
  readonly note: string
}

function note({ ports, now, person }: Context, office: Office, draft: Draft): Decision<Saved> {
  const article = office.tables.articles.get(draft.articleId)
  const isTicketGone = draft.ticketId !== undefined && !office.tables.tickets.has(draft.ticketId)
  if (article === undefined || isTicketGone) return refuse('not-found')
  const id = ports.ids.next()
  const changes = createChanges(ports.ids, now)
  const { supplier } = article
  changes.set('purchaseNotes', id, { ...draft, supplier, state: 'noted', notedAt: now, notedBy: person.id })
  return done({ operations: changes.operations, value: { id } })
}

/** What was ordered stays as it was ordered. */
function renote({ ports, now }: Context, office: Office, id: string, draft: Draft): Decision<Saved> {
  const found = movable(office, id, 'order')
  if (!found.ok) return found
  const changes = createChanges(ports.ids, now)
  changes.set('purchaseNotes', id, { thousandths: draft.thousandths, note: draft.note })
  return done({ operations: changes.operations, value: { id } })
}

type Receipt = { readonly id: string; readonly thousandths: number; readonly closes: boolean }

function receive(
  { ports, now }: Context,
  office: Office,
  { id, thousandths, closes }: Receipt,
): Decision<{ id: string; isClosed: boolean }> {
  const found = movable(office, id, 'receive')
  if (!found.ok) return found
  const { articleId, ticketId } = found.value
  const bookings = bookingsOf(office, articleId)
  const plan = planBooking(bookings, { kind: 'goods-in', thousandths, reason: '', anyway: true })
  if (!plan.ok) return plan
  const changes = createChanges(ports.ids, now)
  const scene = { office, changes, nextId: ports.ids.next, now }
  const forTicket = ticketId === undefined ? {} : { ticketId }
  const booked = addBooking(scene, plan.value, { articleId, purchaseNoteId: id, reason: '', ...forTicket })
  for (const one of waitingFor(bookings, ticketId))
    tellMaterial(scene, one, { id: booked, articleId, kind: 'goods-in', thousandths })
  const isClosed = closes || outstandingOf(found.value, bookings) <= thousandths
  if (isClosed) changes.set('purchaseNotes', id, { state: 'received' })
  return done({ operations: changes.operations, value: { id: booked, isClosed } })
}

/** Whose timeline says that goods came: the ticket they were ordered for, and those that lacked some of it. */
function waitingFor(
  bookings: Parameters<typeof missingByTicket>[0],
  ticketId: string | undefined,
): Set<string> {
  const waiting = new Set(missingByTicket(bookings).keys())
  if (ticketId !== undefined) waiting.add(ticketId)
  return waiting
}
