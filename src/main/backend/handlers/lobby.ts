import type { VisitSaved } from '../../../shared/contract/lobby'
import { requests } from '../../../shared/contract/requests'
import { civilDay } from '../../../shared/domain/calendar'
import { visitIdSchema } from '../../../shared/domain/ids'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import type { VisitDay, VisitReply } from '../../../shared/domain/visit-day'
import { callNext, checkIn, moveVisit, undoNext } from '../../../shared/domain/visit-day'
import { isHandedTo, waitedMs } from '../../../shared/domain/visit'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Parsed } from '../../../shared/contract/requests'
import type { Routes } from '../route'
import { signed } from '../route'
import { lobbyView, visitRow } from '../views/lobby'
import { ticketRow } from '../views/ticket-row'

export const lobbyRoutes: Routes<
  'lobby:read' | 'visit:check-in' | 'visit:next' | 'visit:undo-next' | 'visit:move' | 'display:open'
> = {
  'lobby:read': signed(requests['lobby:read'], async ({ day }, context) => {
    const today = civilDay(context.now)
    const read = await context.visitDays.read(day ?? today)
    return done(lobbyView(context.office, { ...read, today }, context.person))
  }),
  'visit:check-in': signed(requests['visit:check-in'], async ({ requestId, draft }, context) => {
    const { customerId, ticketId } = draft
    if (customerId !== undefined && !context.office.tables.customers.has(customerId))
      return refuse('not-found')
    if (ticketId !== undefined && !context.office.tables.tickets.has(ticketId)) return refuse('not-found')
    const day = civilDay(context.now)
    const id = visitIdSchema.parse(context.ports.ids.next())
    return saved(
      day,
      await changeDay(context, requestId, day, (doc) => done(checkIn(doc, { ...actOf(context), id, draft }))),
    )
  }),
  'visit:next': signed(requests['visit:next'], callNextVisit),
  'visit:undo-next': signed(
    requests['visit:undo-next'],
    async ({ requestId, day, called, finished }, context) => {
      const undone = await changeDay(context, requestId, day, (doc) =>
        undoNext(doc, { ...actOf(context), called, finished }),
      )
      return undone.ok ? done(null) : undone
    },
  ),
  'visit:move': signed(requests['visit:move'], moveOne),
  'display:open': signed(requests['display:open'], (_input, { ports }) => {
    ports.desktop.openDisplay()
    return done(null)
  }),
}

export function actOf({ now, person }: Context): { at: number; by: string } {
  return { at: now, by: person.id }
}

export function saved(day: string, outcome: Outcome<VisitReply>): Outcome<VisitSaved> {
  return outcome.ok ? done({ day, id: outcome.value.id, number: outcome.value.number }) : outcome
}

type Decide = (doc: VisitDay) => Outcome<{ readonly day: VisitDay; readonly value: VisitReply }>

/** A change of one day. Tickets of visitors that are done with it hear of the visit first; a repeat adds no second. */
export function changeDay(
  context: Context,
  requestId: string,
  day: string,
  decide: Decide,
): Promise<Outcome<VisitReply>> {
  const author = { person: context.person.id, requestId }
  return context.visitDays.change(author, [day], async ([doc]) => {
    const decided = doc === undefined ? refuse('not-found') : decide(doc)
    if (!decided.ok) return decided
    const { day: next, value } = decided.value
    const told = await tellTickets(context, next, [...value.finished, value.id])
    return told.ok ? done({ days: [next], value }) : told
  })
}

/** The day's file is gone after four weeks; that somebody was here about a ticket stays with the ticket. */
async function tellTickets(context: Context, day: VisitDay, ids: readonly string[]): Promise<Outcome<null>> {
  for (const visit of day.visits) {
    const { id, ticketId, number, moments } = visit
    const isDone = ids.includes(id) && moments.at(-1)?.move === 'finish'
    if (!isDone || ticketId === undefined || context.office.tables.events.has(id)) continue
    const told = await context.change(`visit-${id}`, (office) => {
      const changes = createChanges(context.ports.ids, context.now)
      if (!office.tables.tickets.has(ticketId)) return refuse('not-found')
      const facts = { type: 'visit' as const, number, waitedMs: waitedMs(visit, context.now) }
      changes.add('events', id, { ticketId, happenedAt: context.now, facts })
      return done({ operations: changes.operations, value: null })
    })
    if (!told.ok && told.code !== 'not-found') return told
  }
  return done(null)
}

async function callNextVisit({ requestId }: Parsed<'visit:next'>, context: Context) {
  const { office, person } = context
  const day = civilDay(context.now)
  const outcome = await changeDay(context, requestId, day, (doc) => callNext(doc, person, context.now))
  if (!outcome.ok) return outcome
  const { doc } = await context.visitDays.read(day)
  const called = doc.visits.find(({ id }) => id === outcome.value.id)
  const finished = doc.visits.find(({ id }) => outcome.value.finished.includes(id))
  const ticket = office.tables.tickets.get(called?.ticketId ?? '')
  return done({
    day,
    called: called === undefined ? null : visitRow(office, called, person),
    ticket: ticket === undefined ? null : ticketRow(office, ticket, context.now),
    finished: finished === undefined ? null : { id: finished.id, number: finished.number },
  })
}

/** Whoever receives visitors may move each; others those who wait for them. */
async function moveOne({ requestId, day, id, action, to }: Parsed<'visit:move'>, context: Context) {
  const { person } = context
  const outcome = await changeDay(context, requestId, day, (doc) => {
    const visit = doc.visits.find((one) => one.id === id)
    const may = mayDo(person.role, 'visit.receive') || (visit !== undefined && isHandedTo(visit, person))
    if (visit !== undefined && !may) return refuse('role-forbids', { task: 'visit.receive' })
    return moveVisit(doc, { ...actOf(context), id, action, ...(to === undefined ? {} : { to }) })
  })
  return saved(day, outcome)
}
