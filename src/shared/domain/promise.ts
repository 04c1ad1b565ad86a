import { addDays, civilDay, momentOf, weekdayOfDay } from './calendar'
import type { WeekHours } from './firm'
import type { Kind } from './kind'
import { kindRules } from './kind'

/** Why the proposed day is this one. */
export const promiseReasons = ['working-days', 'closed-days-skipped', 'hours-unknown'] as const
export type PromiseReason = (typeof promiseReasons)[number]

export type ProposedPromise = {
  /** The proposed moment, ms. */
  readonly at: number
  /** Working days counted from the day of intake, which itself does not count. */
  readonly workingDays: number
  readonly reason: PromiseReason
}

const usualMinute = 16 * 60
const lastMinute = 23 * 60

/** Monday to Friday, for a firm that has named no hours. */
function usualHours(day: string): boolean {
  return weekdayOfDay(day) < 5
}

/** The full hour at or before closing; the closing minute itself where the firm opens within that hour. */
function closingMinute(hours: NonNullable<WeekHours[number]>): number {
  const hour = Math.min(Math.floor(hours.untilMinute / 60) * 60, lastMinute)
  return hour > hours.fromMinute ? hour : Math.min(hours.untilMinute, lastMinute)
}

/** Whether the firm is open on a civil day (YYYY-MM-DD); without any named hours Monday to Friday count. */
export function isWorkingDay(day: string, hours: WeekHours): boolean {
  if (hours.every((entry) => entry === null)) return usualHours(day)
  return (hours[weekdayOfDay(day)] ?? null) !== null
}

/**
 * The date to promise for a new ticket of a kind taken in at `now` (ms): the kind's default working days ahead
 * (`kindRules.defaultDays`), days on which the firm is closed not counted, at the full hour of closing; 16:00 where
 * the firm has named no hours.
 */
export function proposePromise(kind: Kind, now: number, hours: WeekHours): ProposedPromise {
  const workingDays = kindRules[kind].defaultDays
  let day = civilDay(now)
  let skipped = false
  for (let counted = 0; counted < workingDays;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, hours)) counted += 1
    else skipped = true
  }
  const open = hours[weekdayOfDay(day)] ?? null
  if (open === null) return { at: momentOf(day, usualMinute), workingDays, reason: 'hours-unknown' }
  const reason = skipped ? 'closed-days-skipped' : 'working-days'
  return { at: momentOf(day, closingMinute(open)), workingDays, reason }
}
