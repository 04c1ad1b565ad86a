import type { WeekHours } from '../../src/shared/domain/firm'

/** Half hours of Berlin, told by the platform's own calendar: a second opinion on working time, minute by minute. */
export const slotMs = 30 * 60_000

const civil = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type Slot = { readonly day: string; readonly weekday: number; readonly minute: number }
const known = new Map<number, Slot>()

/** Civil day, weekday (0 is Monday) and minute of the day of a moment (ms). */
export function slotAt(at: number): Slot {
  const before = known.get(at)
  if (before !== undefined) return before
  const parts = Object.fromEntries(civil.formatToParts(at).map(({ type, value }) => [type, value]))
  const slot = {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: weekdays.indexOf(parts['weekday'] ?? ''),
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  }
  known.set(at, slot)
  return slot
}

/** Holidays near the offices' mornings, written down by hand. */
const handHolidays: Readonly<Record<string, readonly string[]>> = {
  '': ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26', '2027-01-01'],
  BW: ['2026-01-06', '2026-11-01', '2027-01-06'],
  SN: ['2026-10-31', '2026-11-18'],
  HE: [],
}

type Rules = {
  readonly hours: WeekHours
  readonly land: string
  readonly absences: readonly { readonly from: number; readonly until: number }[]
}

/** Whether somebody works in the half hour that begins at a moment (ms). */
export function worksAt(at: number, { hours, land, absences }: Rules): boolean {
  const { day, weekday, minute } = slotAt(at)
  const open = hours[weekday] ?? null
  if (open === null || minute < open.fromMinute || minute >= open.untilMinute) return false
  if (handHolidays['']?.includes(day) === true || handHolidays[land]?.includes(day) === true) return false
  return absences.every(({ from, until }) => at + slotMs <= from || at >= until)
}
