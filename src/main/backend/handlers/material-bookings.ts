import type { BookedMaterial } from '../../../shared/contract/material'
import { requests } from '../../../shared/contract/requests'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { StockBooking } from '../../../shared/domain/stock-booking'
import { undoneAs } from '../../../shared/domain/stock-booking'
import type { BookingWish, PlannedBooking } from '../../../shared/domain/stock-rules'
import { planBooking, planCount, planReversal } from '../../../shared/domain/stock-rules'
import { bookingsOf, isWorkOver } from '../../../shared/domain/stock-view'
import { lifeOf } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import type { BookingAbout } from '../stock-changes'
import { addBooking, tellMaterial } from '../stock-changes'

export const bookingRoutes: Routes<
  | 'material:book'
  | 'material:count'
  | 'material:reserve'
  | 'material:release'
  | 'material:goods-in'
  | 'material:reverse'
> = {
  'material:book': signed(requests['material:book'], ({ requestId, ...wish }, context) =>
    context.change(requestId, (office) => bookWish(context, office, wish, wish)),
  ),
  'material:reserve': signed(requests['material:reserve'], ({ requestId, ...input }, context) =>
    context.change(requestId, (office) => {
      const { ticketId } = input
      if (isWorkOver(office, ticketId))
        return refuse('move-not-allowed', { from: lifeOf(office, ticketId).work })
      return bookWish(context, office, input, { ...input, kind: 'reserve', reason: '' })
    }),
  ),
  'material:release': signed(requests['material:release'], ({ requestId, ...input }, context) =>
    context.change(requestId, (office) =>
      bookWish(context, office, input, { ...input, kind: 'release', reason: '', anyway: false }),
    ),
  ),
  'material:goods-in': signed(requests['material:goods-in'], ({ requestId, ...input }, context) =>
    context.change(requestId, (office) =>
      bookWish(context, office, input, { ...input, kind: 'goods-in', anyway: false }),
    ),
  ),
  'material:count': signed(requests['material:count'], ({ requestId, articleId, counted }, context) =>
    context.change(requestId, (office) =>
      book(context, office, { articleId, reason: '' }, (own) => planCount(own, counted)),
    ),
  ),
  'material:reverse': signed(requests['material:reverse'], ({ requestId, id, reason }, context) =>
    context.change(requestId, (office) => {
      const booking = office.tables.stockBookings.get(id)
      if (booking === undefined) return refuse('not-found')
      const { articleId, ticketId, stepId, purchaseNoteId } = booking
      const about = aboutOf({ articleId, ticketId, stepId, reason })
      const back = { ...about, reverses: id, ...(purchaseNoteId === undefined ? {} : { purchaseNoteId }) }
      const isOver = ticketId !== undefined && isWorkOver(office, ticketId)
      return book(context, office, back, (own) => planReversal(own, id, isOver))
    }),
  ),
}

type Told = {
  readonly articleId: string
  readonly ticketId?: string | undefined
  readonly stepId?: string | undefined
  readonly reason?: string
}

function aboutOf({ articleId, ticketId, stepId, reason = '' }: Told): BookingAbout {
  return {
    articleId,
    reason,
    ...(ticketId === undefined ? {} : { ticketId }),
    ...(stepId === undefined ? {} : { stepId }),
  }
}

function bookWish(
  context: Context,
  office: Office,
  told: Told,
  { kind, thousandths, ticketId, reason, anyway }: BookingWish,
): Decision<BookedMaterial> {
  const wish = { kind, thousandths, reason, anyway, ...(ticketId === undefined ? {} : { ticketId }) }
  return book(context, office, aboutOf({ ...told, reason }), (own) => planBooking(own, wish))
}

/** Article, ticket and step are there, and the step is one of the ticket's. What is taken back may have lost its step. */
function isThere({ tables }: Office, { articleId, ticketId, stepId, reverses }: BookingAbout): boolean {
  if (!tables.articles.has(articleId)) return false
  if (ticketId !== undefined && !tables.tickets.has(ticketId)) return false
  if (stepId === undefined || reverses !== undefined) return true
  return ticketId !== undefined && tables.steps.get(stepId)?.ticketId === ticketId
}

/** One booking on an article's book, and its line on the ticket it is for. */
function book(
  { ports, now }: Context,
  office: Office,
  about: BookingAbout,
  plan: (book: readonly StockBooking[]) => Outcome<PlannedBooking>,
): Decision<BookedMaterial> {
  const { articleId, ticketId, reverses } = about
  if (!isThere(office, about)) return refuse('not-found')
  const planned = plan(bookingsOf(office, articleId))
  if (!planned.ok) return planned
  const changes = createChanges(ports.ids, now)
  const scene = { office, changes, nextId: ports.ids.next, now }
  const { kind, thousandths } = planned.value
  const id = addBooking(scene, planned.value, about)
  const toldAs = reverses === undefined ? kind : undoneAs[kind]
  if (ticketId !== undefined && toldAs !== null)
    tellMaterial(scene, ticketId, { id, articleId, kind: toldAs, thousandths })
  return done({ operations: changes.operations, value: { id, thousandths } })
}
