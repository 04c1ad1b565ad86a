import { addDays, civilDay, minuteMs, momentOf } from './calendar'
import type { Stretch, WorkRules } from './work-time'
import { windowsOn } from './work-time'

/**
 * The working time of a person (or the firm) from a moment on as one line of minutes without the hours in between:
 * minute 0 is the first one worked. Placing work on it is placing it over closing hours, holidays and absences.
 */
export type WorkAxis = {
  /** Minutes worked before a moment (ms), a begun one counted. */
  readonly minutesBefore: (at: number) => number
  /** When a minute begins, ms; null: nothing is worked so far ahead. */
  readonly startOf: (minute: number) => number | null
  /** When the minute before this one ends, ms: the end of work that lies before it. */
  readonly endOf: (minute: number) => number | null
  /** Tells the parts of a stretch of minutes by day, 0 being the axis' first civil day. */
  readonly eachDay: (from: number, until: number, tell: (day: number, minutes: number) => void) => void
  /** The windows of the first so many civil days, in order, with their day. */
  readonly windows: (days: number) => readonly (Stretch & { readonly day: number })[]
}

/** Work planned further ahead than this is told as never. */
const longestDays = 1_500
const growByDays = 28

/** The windows of one's working time in order, as far as they were asked for. */
type Unrolled = {
  readonly froms: number[]
  readonly untils: number[]
  /** Minutes worked before each window. */
  readonly befores: number[]
  readonly days: number[]
  /** Unrolls until so many minutes, this moment, or this many days are known; false: it goes no further. */
  readonly toMinute: (minute: number) => boolean
  readonly toMoment: (at: number) => void
  readonly toDay: (days: number) => void
  readonly total: () => number
}

function unroll(start: number, rules: WorkRules): Unrolled {
  const first = civilDay(start)
  const passed = { from: momentOf(first), until: start }
  const own = { ...rules, absences: [...rules.absences, passed].filter(({ from, until }) => until > from) }
  const froms: number[] = []
  const untils: number[] = []
  const befores: number[] = []
  const days: number[] = []
  let total = 0
  let day = first
  let count = 0
  let reached = start
  const grow = (): boolean => {
    if (count >= longestDays) return false
    for (const end = count + growByDays; count < end; count += 1) {
      for (const { from, until } of windowsOn(day, own)) {
        froms.push(from)
        untils.push(until)
        befores.push(total)
        days.push(count)
        total += (until - from) / minuteMs
      }
      day = addDays(day, 1)
    }
    reached = momentOf(day)
    return true
  }
  const growWhile = (isShort: () => boolean): boolean => {
    while (isShort()) if (!grow()) return false
    return true
  }
  return {
    froms,
    untils,
    befores,
    days,
    toMinute: (minute) => growWhile(() => total < minute),
    toMoment: (at) => void growWhile(() => reached < at),
    toDay: (wanted) => void growWhile(() => count < wanted),
    total: () => total,
  }
}

/** The axis of whoever works by the rules, beginning at a moment (ms). It is unrolled as far as it is asked for. */
export function workAxis(start: number, rules: WorkRules): WorkAxis {
  const { froms, untils, befores, days, toMinute, toMoment, toDay, total } = unroll(start, rules)
  const momentIn = (window: number, minute: number) =>
    (froms[window] ?? 0) + (minute - (befores[window] ?? 0)) * minuteMs
  return {
    minutesBefore: (at) => {
      toMoment(at)
      const window = firstBeyond(untils, at)
      const from = froms[window]
      const before = befores[window]
      if (from === undefined || before === undefined) return total()
      return before + Math.max(0, Math.ceil((at - from) / minuteMs))
    },
    startOf: (minute) => (toMinute(minute + 1) ? momentIn(firstBeyond(befores, minute) - 1, minute) : null),
    endOf: (minute) => {
      if (!toMinute(minute)) return null
      const window = firstFrom(befores, minute) - 1
      return window < 0 ? start : momentIn(window, minute)
    },
    eachDay: (from, until, tell) => {
      if (until <= from || !toMinute(until)) return
      for (let window = firstBeyond(befores, from) - 1; window < befores.length; window += 1) {
        const before = befores[window] ?? 0
        if (before >= until) return
        const length = ((untils[window] ?? 0) - (froms[window] ?? 0)) / minuteMs
        tell(days[window] ?? 0, Math.min(before + length, until) - Math.max(before, from))
      }
    },
    windows: (wanted) => {
      toDay(wanted)
      return froms
        .map((from, window) => ({ from, until: untils[window] ?? from, day: days[window] ?? 0 }))
        .filter((window) => window.day < wanted)
    },
  }
}

/** Index of the first of the ascending numbers that is greater. */
function firstBeyond(numbers: readonly number[], than: number): number {
  return firstIndex(numbers, (number) => number > than)
}

/** Index of the first of the ascending numbers that is not smaller. */
function firstFrom(numbers: readonly number[], than: number): number {
  return firstIndex(numbers, (number) => number >= than)
}

function firstIndex(numbers: readonly number[], is: (number: number) => boolean): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(numbers[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
