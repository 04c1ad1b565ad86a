import { z } from 'zod'
import type { AppointmentState } from '../domain/appointment'
import { appointmentDraft, appointmentOutcomeSchema } from '../domain/appointment'
import { appointmentIdSchema, visitIdSchema } from '../domain/ids'
import type { VisitAddressee, VisitState } from '../domain/visit'
import { visitActionSchema, visitAddresseeSchema, visitFields } from '../domain/visit'
import type { Board } from '../domain/visit-day'
import type { Somebody, TicketRow } from './desk-answers'
import type { Look } from './entry'
import { request } from './request'
import { requestId } from './request-id'

/** A civil day of the office, YYYY-MM-DD. */
const day = z.iso.date()

export const lobbyRequests = {
  /** Without a day: today's. */
  'lobby:read': request('look', z.strictObject({ day: day.exactOptional() })),
  'visit:check-in': request('visit.receive', z.strictObject({ requestId, draft: visitFields })),
  /** The next one who waits for this person is called; whom they served is done. */
  'visit:next': request('visit.receive', z.strictObject({ requestId })),
  'visit:undo-next': request(
    'visit.receive',
    z.strictObject({
      requestId,
      day,
      called: visitIdSchema.nullable(),
      finished: visitIdSchema.nullable(),
    }),
  ),
  /** Let through for everybody; the handler asks who receives visitors, or for whom this one waits. */
  'visit:move': request(
    'look',
    z.strictObject({
      requestId,
      day,
      id: visitIdSchema,
      action: visitActionSchema,
      /** With `hand-on`, and only there. */
      to: visitAddresseeSchema.exactOptional(),
    }),
  ),
  /** A new appointment, or with `change` one that stands in the named day so far. */
  'appointment:save': request(
    'visit.receive',
    z.strictObject({
      requestId,
      draft: appointmentDraft,
      change: z.strictObject({ id: appointmentIdSchema, day }).exactOptional(),
    }),
  ),
  'appointment:check-in': request('visit.receive', z.strictObject({ requestId, id: appointmentIdSchema })),
  'appointment:settle': request(
    'visit.receive',
    z.strictObject({ requestId, day, id: appointmentIdSchema, outcome: appointmentOutcomeSchema }),
  ),
  /** Opens the public number display, or brings it to the front. */
  'display:open': request('visit.receive', z.strictObject({})),
}

export type VisitRow = {
  readonly id: string
  readonly number: number
  /** As told at the door, else the customer's; empty: without a name. */
  readonly name: string
  readonly reason: string
  readonly customerId: string | null
  readonly ticketId: string | null
  readonly ticketNumber: string
  readonly state: VisitState
  readonly arrivedAt: number
  /** When the waiting was over; null while it lasts. */
  readonly waitedUntil: number | null
  /** When the present state began. */
  readonly since: number
  readonly isAppointment: boolean
  readonly to: VisitAddressee | null
  /** The person's name, when handed on to one; empty otherwise. */
  readonly toName: string
  /** Whether whoever asks is meant, named, through an area or because nobody else is. */
  readonly forMe: boolean
  /** Who called, serves or served; null while nobody did. */
  readonly attendant: Somebody | null
}

export type AppointmentRow = {
  readonly id: string
  readonly at: number
  readonly minutes: number
  readonly name: string
  readonly reason: string
  readonly customerId: string | null
  readonly ticketId: string | null
  readonly state: AppointmentState
  readonly with: Somebody | null
  /** The queue number after checking in; null before. */
  readonly visitNumber: number | null
}

export type Lobby = {
  readonly day: string
  readonly today: string
  /** In the order of arrival. */
  readonly visits: readonly VisitRow[]
  /** Whom whoever asks would call next. */
  readonly next: string | null
  /** By time. */
  readonly appointments: readonly AppointmentRow[]
  /** This day's list could not be read, and a second one was begun. */
  readonly isSecondList: boolean
}

export type VisitSaved = { readonly day: string; readonly id: string; readonly number: number }

export type LobbyAnswers = {
  'lobby:read': Lobby
  'visit:check-in': VisitSaved
  'visit:next': {
    readonly day: string
    readonly called: VisitRow | null
    /** The called one's, to open it. */
    readonly ticket: TicketRow | null
    readonly finished: { readonly id: string; readonly number: number } | null
  }
  'visit:undo-next': null
  'visit:move': VisitSaved
  'appointment:save': { readonly day: string; readonly id: string }
  'appointment:check-in': VisitSaved
  'appointment:settle': null
  'display:open': null
}

/** All that the public number display is ever told: numbers, a count, and how this PC looks. */
export type Display = Board & { readonly look: Pick<Look, 'language' | 'scheme' | 'contrast'> }
