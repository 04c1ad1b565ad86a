import { z } from 'zod'
import type { Appointment, AppointmentDraft, AppointmentOutcome } from './appointment'
import { appointmentMoves, appointmentSchema, appointmentState } from './appointment'
import type { AppointmentId, VisitId } from './ids'
import type { Person } from './person'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Visit, VisitAction, VisitAddressee, VisitDraft } from './visit'
import { arrivedAt, attendant, isActive, isFor, visitMoves, visitSchema, visitState } from './visit'

const visitReplySchema = z.strictObject({
  /** Of the visit or the appointment; empty: nobody waited. */
  id: z.string(),
  /** Of the visit, 0 for an appointment. */
  number: z.int(),
  /** Visits that ended by the same act. */
  finished: z.array(z.string()),
})
export type VisitReply = z.infer<typeof visitReplySchema>

const visitDayFormat = 1

/** One civil day of the lobby, as it lies on disk. Appointments stand in the day they are agreed for. */
export const visitDaySchema = z.strictObject({
  format: z.literal(visitDayFormat),
  /** YYYY-MM-DD */
  day: z.iso.date(),
  lastNumber: z.int().min(0),
  visits: z.array(visitSchema),
  appointments: z.array(appointmentSchema),
  /** What the latest requests were told, the newest last: a repeated one is told the same. */
  replies: z.array(z.strictObject({ requestId: z.string(), by: z.string(), value: visitReplySchema })),
})
export type VisitDay = z.infer<typeof visitDaySchema>

export type Act = { readonly at: number; readonly by: string }
type Decided = { readonly day: VisitDay; readonly value: VisitReply }

export function emptyVisitDay(day: string, lastNumber = 0): VisitDay {
  return { format: visitDayFormat, day, lastNumber, visits: [], appointments: [], replies: [] }
}

type Arrival = Act & {
  readonly id: VisitId
  readonly draft: VisitDraft
  readonly to?: VisitAddressee
  readonly appointmentId?: AppointmentId
}

/** A visitor arrives and gets the next number of the day. */
export function checkIn(day: VisitDay, { id, draft, at, by, to, appointmentId }: Arrival): Decided {
  const number = day.lastNumber + 1
  const visit: Visit = {
    ...draft,
    id,
    number,
    ...(appointmentId === undefined ? {} : { appointmentId }),
    moments: [{ move: 'arrive', at, by, ...(to === undefined ? {} : { to }) }],
  }
  return {
    day: { ...day, lastNumber: number, visits: [...day.visits, visit] },
    value: { id, number, finished: [] },
  }
}

/** Somebody with an appointment arrives: waits with a number, for whom the appointment is. */
export function checkInAppointment(
  day: VisitDay,
  arrival: Act & { readonly id: VisitId; readonly appointmentId: AppointmentId },
): Outcome<Decided> {
  const { at, by, id, appointmentId } = arrival
  const appointment = day.appointments.find((one) => one.id === appointmentId)
  const settled = settleAppointment(day, { at, by, id: appointmentId, move: 'arrive' })
  if (!settled.ok || appointment === undefined) return settled
  const { name, reason, customerId, ticketId, withPerson } = appointment
  const draft: VisitDraft = {
    name,
    reason,
    ...(customerId === undefined ? {} : { customerId }),
    ...(ticketId === undefined ? {} : { ticketId }),
  }
  const to = withPerson === undefined ? {} : { to: { type: 'person' as const, id: withPerson } }
  return done(checkIn(settled.value.day, { at, by, id, draft, appointmentId, ...to }))
}

type MoveOf = Act & {
  readonly id: string
  readonly action: VisitAction
  /** Only, and always, when handing on. */
  readonly to?: VisitAddressee
}

/**
 * Moves a visit. Whoever turns to a visitor is done with the one before: nobody serves two at once. Refuses what the
 * table of moves does not name.
 */
export function moveVisit(day: VisitDay, { id, action, at, by, to }: MoveOf): Outcome<Decided> {
  const visit = day.visits.find((one) => one.id === id)
  if (visit === undefined) return refuse('not-found')
  const state = visitState(visit)
  const move = visitMoves[action]
  const isComplete = (action === 'hand-on') === (to !== undefined)
  if (!move.from.includes(state) || !isComplete) return refuse('move-not-allowed', { state, action })
  const turnsTo = move.to === 'called' || move.to === 'serving'
  const finished = turnsTo
    ? day.visits.filter((one) => one.id !== id && attendant(one) === by).map((one) => one.id)
    : []
  const visits = day.visits.map((one) => {
    if (one.id === id) return withMoment(one, { move: action, at, by, ...(to === undefined ? {} : { to }) })
    return finished.includes(one.id) ? withMoment(one, { move: 'finish', at, by }) : one
  })
  return done({ day: { ...day, visits }, value: { id: visit.id, number: visit.number, finished } })
}

function withMoment(visit: Visit, moment: Visit['moments'][number]): Visit {
  return { ...visit, moments: [...visit.moments, moment] }
}

/** Those who wait, the first to have come first. */
export function waiting(day: Pick<VisitDay, 'visits'>): Visit[] {
  return day.visits
    .filter((visit) => visitState(visit) === 'waiting')
    .toSorted((a, b) => arrivedAt(a) - arrivedAt(b) || a.number - b.number)
}

type Caller = Pick<Person, 'id' | 'areas'>

/** Whom this person calls next; undefined when nobody waits for them. */
export function nextVisit(day: Pick<VisitDay, 'visits'>, person: Caller): Visit | undefined {
  return waiting(day).find((visit) => isFor(visit, person))
}

/** One key: the one being served is done, the next one is called. With nobody waiting only the first. */
export function callNext(day: VisitDay, person: Caller, at: number): Outcome<Decided> {
  const next = nextVisit(day, person)
  if (next !== undefined) return moveVisit(day, { id: next.id, action: 'call', at, by: person.id })
  const mine = day.visits.find((visit) => attendant(visit) === person.id)
  const nobody = { day, value: { id: '', number: 0, finished: [] } }
  if (mine === undefined) return done(nobody)
  const finished = moveVisit(day, { id: mine.id, action: 'finish', at, by: person.id })
  return finished.ok
    ? done({ ...nobody, day: finished.value.day, value: { ...nobody.value, finished: [mine.id] } })
    : finished
}

type Undoing = Act & { readonly called: string | null; readonly finished: string | null }

/** Takes `callNext` back: the called one waits again, the finished one is served again. */
export function undoNext(day: VisitDay, { called, finished, at, by }: Undoing): Outcome<Decided> {
  const nothing = done({ day, value: { id: '', number: 0, finished: [] } })
  const back = called === null ? nothing : moveVisit(day, { id: called, action: 'return', at, by })
  if (!back.ok || finished === null) return back
  return moveVisit(back.value.day, { id: finished, action: 'reopen', at, by })
}

type Settling = Act & {
  readonly id: string
  readonly move: AppointmentOutcome | 'arrive'
}

export function settleAppointment(day: VisitDay, { id, move, at, by }: Settling): Outcome<Decided> {
  const appointment = day.appointments.find((one) => one.id === id)
  if (appointment === undefined) return refuse('not-found')
  const state = appointmentState(appointment)
  if (!appointmentMoves[move].from.includes(state)) return refuse('move-not-allowed', { state, action: move })
  const moments = [...appointment.moments, { move, at, by }]
  return done({ day: withAppointment(day, { ...appointment, moments }), value: replyFor(id) })
}

/** Puts an appointment into its day, in place of the one with the same id. */
export function withAppointment(day: VisitDay, appointment: Appointment): VisitDay {
  return {
    ...withoutAppointment(day, appointment.id),
    appointments: [...others(day, appointment.id), appointment],
  }
}

export function withoutAppointment(day: VisitDay, id: string): VisitDay {
  return { ...day, appointments: others(day, id) }
}

function others(day: VisitDay, id: string): Appointment[] {
  return day.appointments.filter((one) => one.id !== id)
}

export function replyFor(id: string): VisitReply {
  return { id, number: 0, finished: [] }
}

export function newAppointment(id: AppointmentId, draft: AppointmentDraft, act: Act): Appointment {
  return { ...draft, id, moments: [{ move: 'make', ...act }] }
}

/** The same appointment with other facts; refused once it is over. */
export function changedAppointment(
  before: Appointment,
  draft: AppointmentDraft,
  act: Act,
): Outcome<Appointment> {
  const state = appointmentState(before)
  if (!appointmentMoves.change.from.includes(state))
    return refuse('move-not-allowed', { state, action: 'change' })
  const isMoved = before.at !== draft.at
  const moment = { move: 'change' as const, ...act, ...(isMoved ? { before: before.at } : {}) }
  return done({ ...draft, id: before.id, moments: [...before.moments, moment] })
}

export type Board = {
  /** The number called last, while it is at a counter; null: nobody. */
  readonly called: number | null
  /** The last ones called before, the newest first. */
  readonly before: readonly number[]
  readonly waiting: number
}

const shownBefore = 3

/** What the public display shows of a day: numbers and a count, nothing of the people. */
export function boardOf(day: Pick<VisitDay, 'visits'>): Board {
  const calls = day.visits
    .filter((visit) => visitState(visit) !== 'waiting')
    .flatMap((visit) => {
      const call = visit.moments.findLast(({ move }) => move === 'call')
      return call === undefined ? [] : [{ visit, at: call.at }]
    })
    .toSorted((a, b) => b.at - a.at || b.visit.number - a.visit.number)
  const [latest] = calls
  const called = latest !== undefined && isActive(latest.visit) ? latest.visit.number : null
  const before = calls.map(({ visit }) => visit.number).filter((number) => number !== called)
  return { called, before: before.slice(0, shownBefore), waiting: waiting(day).length }
}
