import { requests } from '../../../shared/contract/requests'
import { civilDay } from '../../../shared/domain/calendar'
import { ticketIdSchema } from '../../../shared/domain/ids'
import type { Item } from '../../../shared/domain/item'
import type { Office } from '../../../shared/domain/office'
import { answerRefusal, isExpired, movesToAnswered } from '../../../shared/domain/quote'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo, moveTaskIn, stepTask } from '../../../shared/domain/rights'
import { isOver } from '../../../shared/domain/step-life'
import { isBegun } from '../../../shared/domain/step-plan'
import type { StepView } from '../../../shared/domain/step-view'
import { stepsOf } from '../../../shared/domain/step-view'
import type { Ticket, TicketDraft } from '../../../shared/domain/ticket'
import { eventsOf, itemsOf, lifeOf } from '../../../shared/domain/ticket-view'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { numberOf } from '../views/ticket-row'
import type { Opened } from './ticket-opening'
import { addTicket } from './ticket-opening'

export const quoteRoutes: Routes<'ticket:to-order' | 'quote:decline'> = {
  'ticket:to-order': signed(requests['ticket:to-order'], (input, context) =>
    context.change(input.requestId, (office) => {
      const quote = office.tables.tickets.get(input.id)
      if (quote === undefined) return refuse('not-found')
      const earlier = orderOf(office, quote)
      if (earlier !== undefined) return done({ operations: [], value: earlier })
      const refused = mayAnswer(context, office, quote)
      if (refused !== undefined) return refused
      const today = civilDay(context.now)
      if (quote.quote !== undefined && isExpired(quote.quote, today) && !input.pricesConfirmed)
        return refuse('quote-expired', { validUntil: quote.quote.validUntil })
      const changes = createChanges(context.ports.ids, context.now)
      const order = addTicket(changes, context, office, orderDraft(quote, itemsOf(office, quote.id), input))
      if (!order.ok) return order
      link(changes, quote, order.value)
      answer(
        changes,
        context,
        { office, ticket: quote },
        { ...input, state: 'accepted', note: input.consent },
      )
      return done({ operations: changes.operations, value: order.value })
    }),
  ),
  'quote:decline': signed(requests['quote:decline'], (input, context) =>
    context.change(input.requestId, (office) => {
      const quote = office.tables.tickets.get(input.id)
      if (quote === undefined) return refuse('not-found')
      const refused = mayAnswer(context, office, quote)
      if (refused !== undefined) return refused
      const changes = createChanges(context.ports.ids, context.now)
      answer(changes, context, { office, ticket: quote }, { ...input, state: 'declined', note: input.reason })
      return done({ operations: changes.operations, value: { id: quote.id } })
    }),
  ),
}

/** The order that already came out of a quote. */
function orderOf(office: Office, quote: Ticket): Opened | undefined {
  for (const { facts } of eventsOf(office, quote.id))
    if (facts.type === 'linked' && facts.as === 'order') return { id: facts.ticketId, number: facts.number }
  return undefined
}

/** Answering ends the work on the quote, so it takes the right to each of the moves and begun steps that do. */
function mayAnswer({ person, now }: Context, office: Office, ticket: Ticket): Refusal | undefined {
  const { work } = lifeOf(office, ticket.id)
  const refused = answerRefusal({ kind: ticket.kind, work, ...(ticket.quote && { quote: ticket.quote }) })
  if (refused !== undefined) return refused
  const begun = openSteps(office, ticket, now).filter(({ life }) => isBegun(life))
  const tasks = [
    ...movesToAnswered(work).map((action) => moveTaskIn(action, ticket.area)),
    ...begun.map(({ step }) => stepTask(step)),
  ]
  const forbidden = tasks.find((task) => !mayDo(person.role, task))
  return forbidden === undefined ? undefined : refuse('role-forbids', { task: forbidden })
}

function openSteps(office: Office, { id }: Ticket, now: number): StepView[] {
  return stepsOf(office, id, now).filter(({ life }) => !isOver(life))
}

type Terms = { readonly promisedAt?: number }

/** The same things at the same prices; what only the quote knows stays there. */
function orderDraft(quote: Ticket, items: readonly Item[], { promisedAt }: Terms): TicketDraft {
  const { customerId, title, description, mayCollect, benchNote, limitCents } = quote
  return {
    kind: 'order',
    customerId,
    title,
    description,
    callBeforeStart: false,
    mayCollect,
    benchNote,
    answer: '',
    result: '',
    items: items.map(({ id: _id, stamp: _stamp, ticketId: _ticketId, position: _position, ...item }) => item),
    ...(limitCents === undefined ? {} : { limitCents }),
    ...(promisedAt === undefined ? {} : { promisedAt }),
  }
}

function link(changes: Changes, quote: Ticket, order: Opened): void {
  const orderId = ticketIdSchema.parse(order.id)
  changes.set('tickets', order.id, { fromTicketId: quote.id })
  changes.tell(order.id, { type: 'linked', as: 'quote', ticketId: quote.id, number: numberOf(quote) })
  changes.tell(quote.id, { type: 'linked', as: 'order', ticketId: orderId, number: order.number })
}

type Answered = {
  readonly state: 'accepted' | 'declined'
  readonly note: string
  readonly result: string
  readonly answer: string
}

/** Writes down what became of the quote and brings its work to the end by the moves everybody else uses. */
function answer(
  changes: Changes,
  context: Context,
  { office, ticket }: { readonly office: Office; readonly ticket: Ticket },
  how: Answered,
): void {
  const { state, note, result } = how
  const quote = ticket.quote === undefined ? {} : { quote: { ...ticket.quote, state } }
  changes.set('tickets', ticket.id, { ...quote, result, answer: how.answer })
  changes.tell(ticket.id, { type: 'quote', state, note })
  endSteps(changes, ticket, openSteps(office, ticket, context.now), note)
  for (const action of movesToAnswered(lifeOf(office, ticket.id).work))
    changes.tell(ticket.id, { type: 'work', action, reason: '' })
}

/** What somebody works on is finished with the answer; what nobody began is taken off the plan. */
function endSteps(changes: Changes, ticket: Ticket, open: readonly StepView[], reason: string): void {
  const unbegun = open.filter(({ life }) => !isBegun(life)).map(({ step }) => step)
  for (const { step, life } of open)
    if (isBegun(life)) changes.tell(ticket.id, { type: 'step', stepId: step.id, action: 'finish', reason })
  for (const { id } of unbegun) changes.remove('steps', id)
  if (unbegun.length === 0) return
  const titles = unbegun.map(({ title }) => title)
  changes.tell(ticket.id, { type: 'steps-changed', titles, change: 'removed', reason })
}
