import type { AppointmentRow, Lobby } from '../../../shared/contract/lobby'
import type { Question } from '../../../shared/contract/requests'
import { overlaps } from '../../../shared/domain/appointment'
import { civilAt, civilDay, momentOf } from '../../../shared/domain/calendar'
import { personIdSchema } from '../../../shared/domain/ids'
import type { Caller } from './follow-up-caller'

export type AppointmentForm = {
  readonly who: Caller
  readonly reason: string
  /** YYYY-MM-DD */
  readonly day: string | null
  /** HH:MM */
  readonly time: string | null
  readonly minutes: string
  /** A person's id; null: whoever is at the counter. */
  readonly withPerson: string | null
}

export const durations = ['15', '30', '45', '60', '90', '120'] as const

function clockOf(at: number): string {
  const { hour, minute } = civilAt(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export function minuteOf(at: number): number {
  const { hour, minute } = civilAt(at)
  return hour * 60 + minute
}

export function firstForm(day: string, row: AppointmentRow | undefined): AppointmentForm {
  if (row === undefined)
    return {
      who: { text: '', customerId: null },
      reason: '',
      day,
      time: null,
      minutes: '30',
      withPerson: null,
    }
  return {
    who: { text: row.name, customerId: row.customerId },
    reason: row.reason,
    day: civilDay(row.at),
    time: clockOf(row.at),
    minutes: String(row.minutes),
    withPerson: row.with?.id ?? null,
  }
}

/** The moment that the form names; undefined while day or time are missing. */
function momentOfForm({ day, time }: Pick<AppointmentForm, 'day' | 'time'>): number | undefined {
  if (day === null || time === null) return undefined
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf(day, hour * 60 + minute)
}

type Draft = Question<'appointment:save'>['draft']

/** What is sent; undefined while something needed is missing. A ticket that hung on it stays with its customer. */
export function draftOf(form: AppointmentForm, before: AppointmentRow | undefined): Draft | undefined {
  const at = momentOfForm(form)
  const name = form.who.text.trim()
  if (at === undefined || name === '') return undefined
  const { customerId } = form.who
  const isSame = before !== undefined && before.customerId === customerId
  return {
    at,
    minutes: Number(form.minutes),
    name,
    reason: form.reason.trim(),
    ...(form.withPerson === null ? {} : { withPerson: form.withPerson }),
    ...(customerId === null ? {} : { customerId }),
    ...(isSame && before.ticketId !== null ? { ticketId: before.ticketId } : {}),
  }
}

/** The appointment that the same person already has at that time. */
export function clashing(
  form: AppointmentForm,
  lobby: Lobby | undefined,
  ownId: string | undefined,
): AppointmentRow | undefined {
  const at = momentOfForm(form)
  if (at === undefined || form.withPerson === null) return undefined
  const span = { at, minutes: Number(form.minutes), withPerson: personIdSchema.parse(form.withPerson) }
  return lobby?.appointments.find((row) => {
    const isPlanned = row.state === 'planned' || row.state === 'arrived'
    if (!isPlanned || row.id === ownId || row.with === null) return false
    return overlaps(span, { at: row.at, minutes: row.minutes, withPerson: personIdSchema.parse(row.with.id) })
  })
}
