/**
 * Civil days of the office, as YYYY-MM-DD, computed without a clock. `Date.UTC` is the only use of Date allowed in
 * this folder. Germany's wall time: CET, and CEST from the last Sunday of March 01:00 UTC to the last Sunday of
 * October 01:00 UTC (EU directive 2000/84/EC).
 */
export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export type Civil = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 is Monday. */
  readonly weekday: number
}

/** Days since 1970-01-01 → year, month, day; after Howard Hinnant's civil_from_days (public domain algorithm). */
function fromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1
  const month = march < 10 ? march + 3 : march - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / dayMs
  return last - ((weekdayOf(last) + 1) % 7)
}

/** Offset of German wall time from UTC at a moment, in ms. */
export function offsetAt(at: number): number {
  const { year } = fromDays(Math.floor(at / dayMs))
  const begin = lastSunday(year, 3) * dayMs + hourMs
  const end = lastSunday(year, 10) * dayMs + hourMs
  return at >= begin && at < end ? 2 * hourMs : hourMs
}

export function civilAt(at: number): Civil {
  const local = at + offsetAt(at)
  const days = Math.floor(local / dayMs)
  const minutes = Math.floor((local - days * dayMs) / minuteMs)
  return {
    ...fromDays(days),
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    weekday: weekdayOf(days),
  }
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** The civil day of a moment, YYYY-MM-DD. */
export function civilDay(at: number): string {
  const { year, month, day } = civilAt(at)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The moment of a civil day and minute after midnight, ms. */
export function momentOf(day: string, minuteOfDay = 0): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const asUtc = Date.UTC(year, month - 1, date) + minuteOfDay * minuteMs
  const guess = asUtc - hourMs
  return asUtc - offsetAt(guess)
}

/** The civil day n days later (or earlier). */
export function addDays(day: string, days: number): string {
  const { year, month, day: date } = fromDays(Math.round(utcDay(day) + days))
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

function utcDay(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / dayMs
}

/** Whole days from one civil day to another. */
export function daysBetween(from: string, until: string): number {
  return utcDay(until) - utcDay(from)
}

export function weekdayOfDay(day: string): number {
  return weekdayOf(utcDay(day))
}
