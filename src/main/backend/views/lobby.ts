import type { AppointmentRow, Lobby, VisitRow } from '../../../shared/contract/lobby'
import type { Appointment } from '../../../shared/domain/appointment'
import { appointmentState } from '../../../shared/domain/appointment'
import type { Office } from '../../../shared/domain/office'
import type { Person } from '../../../shared/domain/person'
import type { Visit } from '../../../shared/domain/visit'
import { addresseeOf, arrivedAt, isFor, visitState, waitedUntil } from '../../../shared/domain/visit'
import type { VisitDay } from '../../../shared/domain/visit-day'
import { nextVisit } from '../../../shared/domain/visit-day'
import { nameOf } from '../context'
import { nameOfCustomer, numberOf, somebody } from './ticket-row'

export function visitRow(office: Office, visit: Visit, reader: Person): VisitRow {
  return {
    id: visit.id,
    number: visit.number,
    reason: visit.reason,
    isAppointment: visit.appointmentId !== undefined,
    ...aboutWhom(office, visit),
    ...whereNow(office, visit),
    ...forWhom(office, visit, reader),
  }
}

function aboutWhom(office: Office, { name, customerId, ticketId }: Visit) {
  const ticket = office.tables.tickets.get(ticketId ?? '')
  return {
    name: name === '' ? nameOfCustomer(office, customerId) : name,
    customerId: customerId ?? null,
    ticketId: ticket?.id ?? null,
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
  }
}

function whereNow(office: Office, visit: Visit) {
  const state = visitState(visit)
  const last = visit.moments.at(-1)
  return {
    state,
    arrivedAt: arrivedAt(visit),
    waitedUntil: waitedUntil(visit) ?? null,
    since: last?.at ?? 0,
    attendant: state === 'waiting' ? null : somebody(office, last?.by ?? null),
  }
}

function forWhom(office: Office, visit: Visit, reader: Person) {
  const to = addresseeOf(visit)
  return {
    to: to ?? null,
    toName: to?.type === 'person' ? nameOf(office, to.id) : '',
    forMe: isFor(visit, reader),
  }
}

function appointmentRow(office: Office, appointment: Appointment, visits: readonly Visit[]): AppointmentRow {
  const { id, at, minutes, name, reason, customerId, ticketId, withPerson } = appointment
  return {
    id,
    at,
    minutes,
    name: name === '' ? nameOfCustomer(office, customerId) : name,
    reason,
    customerId: customerId ?? null,
    ticketId: ticketId ?? null,
    state: appointmentState(appointment),
    with: somebody(office, withPerson ?? null),
    visitNumber: visits.find(({ appointmentId }) => appointmentId === id)?.number ?? null,
  }
}

type Day = { readonly doc: VisitDay; readonly isSecond: boolean; readonly today: string }

export function lobbyView(office: Office, { doc, isSecond, today }: Day, reader: Person): Lobby {
  return {
    day: doc.day,
    today,
    visits: doc.visits
      .toSorted((a, b) => arrivedAt(a) - arrivedAt(b) || a.number - b.number)
      .map((visit) => visitRow(office, visit, reader)),
    next: nextVisit(doc, reader)?.id ?? null,
    appointments: doc.appointments
      .toSorted((a, b) => a.at - b.at || a.minutes - b.minutes)
      .map((appointment) => appointmentRow(office, appointment, doc.visits)),
    isSecondList: isSecond,
  }
}
