import { addDays, civilDay, minuteMs, momentOf, weekdayOfDay } from './calendar'
import type { WeekHours } from './firm'

/** A stretch of time, ms; `until` is the first moment after it. */
export type Stretch = { readonly from: number; readonly until: number }

/** When somebody works, as rules: usual week, days off for all, own absences. */
export type WorkRules = {
  /** Own hours, else the firm's; without any named hours `usualWeek` holds. */
  readonly hours: WeekHours
  readonly isHoliday: (day: string) => boolean
  /** Away; in any order, may overlap. */
  readonly absences: readonly Stretch[]
}

const usualDay = { fromMinute: 8 * 60, untilMinute: 16 * 60 }

/** What a firm works that has named no hours. */
export const usualWeek: WeekHours = [usualDay, usualDay, usualDay, usualDay, usualDay, null, null]

/** The hours that count: a week without any named hour is an unknown one, not one without work. */
export function knownHours(hours: WeekHours): WeekHours {
  return hours.every((entry) => entry === null) ? usualWeek : hours
}

/** What is left of a stretch when others are cut out of it, in order, in whole minutes. */
export function cutOut(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  let { from } = stretch
  for (const other of others.toSorted((a, b) => a.from - b.from)) {
    if (other.until <= from || other.from >= stretch.until) continue
    // A minute that is touched is gone: nobody is planned for half of one.
    const until = from + Math.floor((other.from - from) / minuteMs) * minuteMs
    if (until > from) left.push({ from, until })
    from = Math.max(from, other.until)
  }
  const start = stretch.until - Math.floor((stretch.until - from) / minuteMs) * minuteMs
  if (stretch.until > start) left.push({ from: start, until: stretch.until })
  return left
}

/**
 * When somebody works on a civil day (YYYY-MM-DD): the day's hours without holidays and absences, in order, each a
 * whole number of real minutes; on the day the clocks change a night is an hour shorter or longer.
 */
export function windowsOn(day: string, { hours, isHoliday, absences }: WorkRules): Stretch[] {
  const open = knownHours(hours)[weekdayOfDay(day)] ?? null
  if (open === null || isHoliday(day)) return []
  const from = momentOf(day, open.fromMinute)
  const until = open.untilMinute === 1_440 ? momentOf(addDays(day, 1)) : momentOf(day, open.untilMinute)
  return until > from ? cutOut({ from, until }, absences) : []
}

/** Working minutes of a stretch of time. */
export function openMinutes({ from, until }: Stretch, rules: WorkRules): number {
  let minutes = 0
  for (let day = civilDay(from); momentOf(day) < until; day = addDays(day, 1))
    for (const window of windowsOn(day, rules))
      minutes += Math.max(0, Math.min(window.until, until) - Math.max(window.from, from)) / minuteMs
  return Math.floor(minutes)
}
