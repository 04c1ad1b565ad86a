import type { ProposedStep } from '../../../shared/contract/capacity'
import { civilAt, civilDay } from '../../../shared/domain/calendar'

/** A step's bar: its beginning and end in percent of the whole width. */
export type PromiseBar = { readonly left: number; readonly width: number }
export type PromiseBars = { readonly days: readonly string[]; readonly bars: readonly PromiseBar[] }

/** The hours a day's column stands for; what lies outside stands at its edge. */
const firstHour = 7
const lastHour = 19
/** More columns would be too narrow to tell anything. */
const mostDays = 6
const leastWidth = 1.5

/** Where the steps lie over the days on which one begins or ends; undefined: they take too many days to draw. */
export function promiseBars(steps: readonly ProposedStep[]): PromiseBars | undefined {
  const days = [...new Set(steps.flatMap(({ from, until }) => [civilDay(from), civilDay(until)]))].toSorted()
  if (days.length === 0 || days.length > mostDays) return undefined
  const place = (at: number) => ((days.indexOf(civilDay(at)) + partOfDay(at)) / days.length) * 100
  return {
    days,
    bars: steps.map(({ from, until }) => {
      const left = Math.min(place(from), 100 - leastWidth)
      return { left, width: Math.max(leastWidth, place(until) - left) }
    }),
  }
}

function partOfDay(at: number): number {
  const { hour, minute } = civilAt(at)
  return Math.min(1, Math.max(0, (hour + minute / 60 - firstHour) / (lastHour - firstHour)))
}
