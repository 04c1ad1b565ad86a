import { addDays, civilDay, minuteMs, momentOf, weekdayOfDay } from './calendar'
import type { WeekHours } from './firm'

/** A stretch of time, ms; `until` is the first moment after it. */
export type Stretch = { readonly from: number; readonly until: number }

/** When it is open on a civil day (YYYY-MM-DD). */
export type OpenOn = (day: string) => readonly Stretch[]

/** When somebody works, as rules. */
export type WorkRules = {
  /** The usual week without the days off for all. */
  readonly openOn: OpenOn
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
function cutOut(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
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
 * A week of hours without its holidays, asked by civil day; each day is reckoned once. Without any named hours
 * `usualWeek` holds. A window is a whole number of real minutes: where the clocks change in it, an hour shorter or longer.
 */
export function openDays(hours: WeekHours, isHoliday: (day: string) => boolean): OpenOn {
  const week = knownHours(hours)
  const known = new Map<string, readonly Stretch[]>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const open = week[weekdayOfDay(day)] ?? null
    const windows = open === null || isHoliday(day) ? [] : [windowOf(day, open)]
    known.set(day, windows)
    return windows
  }
}

function windowOf(day: string, { fromMinute, untilMinute }: NonNullable<WeekHours[number]>): Stretch {
  const until = untilMinute === 1_440 ? momentOf(addDays(day, 1)) : momentOf(day, untilMinute)
  const from = momentOf(day, fromMinute)
  return { from, until: Math.max(from, until) }
}

/** When somebody works on a civil day: its open windows without the absences, in order, in whole minutes. */
export function windowsOn(day: string, { openOn, absences }: WorkRules): readonly Stretch[] {
  const windows = openOn(day)
  if (absences.length === 0) return windows
  return windows.flatMap((window) =>
    absences.some(({ from, until }) => from < window.until && until > window.from)
      ? cutOut(window, absences)
      : [window],
  )
}

/** Working minutes of a stretch of time. */
export function openMinutes({ from, until }: Stretch, rules: WorkRules): number {
  let minutes = 0
  for (let day = civilDay(from); momentOf(day) < until; day = addDays(day, 1))
    for (const window of windowsOn(day, rules))
      minutes += Math.max(0, Math.min(window.until, until) - Math.max(window.from, from)) / minuteMs
  return Math.floor(minutes)
}
