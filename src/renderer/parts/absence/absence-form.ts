import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { AbsenceKind } from '../../../shared/domain/absence'
import { addDays, civilAt, civilDay, momentOf } from '../../../shared/domain/calendar'

/** An absence while one types: whole days, or hours of one day as `HH:MM`. */
export type AbsenceForm = {
  readonly personId: string
  readonly kind: AbsenceKind
  readonly isWhole: boolean
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly from: string | null
  readonly until: string | null
  readonly note: string
}

const lengths: Record<AbsenceKind, boolean> = {
  lunch: false,
  errand: false,
  appointment: false,
  sick: true,
  holiday: true,
}

/** What a new absence starts with: today, for as long as its kind usually takes. */
export function newAbsence(personId: string, day: string, kind: AbsenceKind = 'holiday'): AbsenceForm {
  const times = { from: '12:00', until: '13:00' }
  return { personId, kind, isWhole: lengths[kind], firstDay: day, lastDay: day, ...times, note: '' }
}

/** Another reason brings its usual length along. */
export function withKind(form: AbsenceForm, kind: AbsenceKind): AbsenceForm {
  return { ...form, kind, isWhole: lengths[kind] }
}

export function timeText(at: number): string {
  const { hour, minute } = civilAt(at)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

type Span = Pick<AbsenceRow, 'from' | 'until'>

/** From midnight to midnight, Berlin's. */
export function isWholeDays({ from, until }: Span): boolean {
  return timeText(from) === '00:00' && timeText(until) === '00:00'
}

/** The last civil day that is touched. */
export function lastDayOf({ until }: Span): string {
  return civilDay(until - 1)
}

export function absenceForm(row: AbsenceRow): AbsenceForm {
  const { person, kind, from, until, note } = row
  const isWhole = isWholeDays(row)
  const times = isWhole ? { from: '12:00', until: '13:00' } : { from: timeText(from), until: timeText(until) }
  const days = { firstDay: civilDay(from), lastDay: lastDayOf(row) }
  return { personId: person.id, kind: kind ?? 'appointment', isWhole, ...days, ...times, note }
}

function momentAt(day: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf(day, hour * 60 + minute)
}

export type AbsenceProblem = 'ends-first' | 'last-first' | 'missing'

/** From when until when (ms), or what hinders it. Hours of several days keep the days they were entered with. */
export function spanOf(form: AbsenceForm): Span | AbsenceProblem {
  const { firstDay, lastDay, isWhole } = form
  if (firstDay === null || lastDay === null) return 'missing'
  if (lastDay < firstDay) return 'last-first'
  if (isWhole) return { from: momentOf(firstDay), until: momentOf(addDays(lastDay, 1)) }
  if (form.from === null || form.until === null) return 'missing'
  const span = { from: momentAt(firstDay, form.from), until: momentAt(lastDay, form.until) }
  return span.from < span.until ? span : 'ends-first'
}
