import { z } from 'zod'
import { addDays, civilDay, daysBetween, momentOf, weekdayOfDay } from './calendar'

export const namedPeriods = [
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-12-months',
] as const
export type NamedPeriod = (typeof namedPeriods)[number]

const daySchema = z.string().regex(/^(?:19|20)\d{2}-\d{2}-\d{2}$/)

/** A stretch with a name, or from one civil day to another, both included. */
export const periodSchema = z.union([
  z.strictObject({ name: z.enum(namedPeriods) }),
  z.strictObject({ from: daySchema, until: daySchema }).refine(({ from, until }) => from <= until),
])
export type Period = z.infer<typeof periodSchema>

/** Civil days (YYYY-MM-DD, both included) and the same as moments (ms, `untilAt` excluded). */
export type ReportSpan = {
  readonly from: string
  readonly until: string
  readonly fromAt: number
  readonly untilAt: number
}

export function spanOfDays(from: string, until: string): ReportSpan {
  return { from, until, fromAt: momentOf(from), untilAt: momentOf(addDays(until, 1)) }
}

/** Whether a moment (ms) lies in a span. */
export function isIn({ fromAt, untilAt }: ReportSpan, at: number): boolean {
  return at >= fromAt && at < untilAt
}

/** The first day of the month `months` later (or earlier) than the day's. */
function monthStart(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

type Months = { readonly back: (month: number) => number; readonly length: number }

/** How many months before today's the period begins, and how many it has; `month` is today's, from 0. */
const months: Readonly<Record<NamedPeriod, Months>> = {
  'this-month': { back: () => 0, length: 1 },
  'last-month': { back: () => 1, length: 1 },
  'this-quarter': { back: (month) => month % 3, length: 3 },
  'last-quarter': { back: (month) => (month % 3) + 3, length: 3 },
  'this-year': { back: (month) => month, length: 12 },
  'last-year': { back: (month) => month + 12, length: 12 },
  'last-12-months': { back: () => 11, length: 12 },
}

export type ReportSpans = { readonly span: ReportSpan; readonly before: ReportSpan }

/**
 * The days of a period seen from `today` (YYYY-MM-DD), and the period before it to compare with: the same number of
 * months or days right before. A period that is still running is compared with the same stretch of the one before, so
 * that 23 days of November do not stand beside all of October.
 */
export function spansOf(period: Period, today: string): ReportSpans {
  const { from, until, before, beforeEnd } = 'name' in period ? byMonths(period.name, today) : byDays(period)
  const isRunning = today >= from && today < until
  const sameStretch = addDays(before, daysBetween(from, today))
  const beforeUntil = isRunning && sameStretch < beforeEnd ? sameStretch : beforeEnd
  return { span: spanOfDays(from, until), before: spanOfDays(before, beforeUntil) }
}

function byMonths(name: NamedPeriod, today: string) {
  const { back, length } = months[name]
  const from = monthStart(today, -back(Number(today.slice(5, 7)) - 1))
  return {
    from,
    until: addDays(monthStart(from, length), -1),
    before: monthStart(from, -length),
    beforeEnd: addDays(from, -1),
  }
}

function byDays({ from, until }: { readonly from: string; readonly until: string }) {
  const length = daysBetween(from, until) + 1
  return { from, until, before: addDays(from, -length), beforeEnd: addDays(from, -1) }
}

export const bucketUnits = ['day', 'week', 'month', 'year'] as const
export type BucketUnit = (typeof bucketUnits)[number]

/** Into what a span is cut, so that a chart has at most some thirty bars (a century of years at the very most). */
export function unitOf({ from, until }: Pick<ReportSpan, 'from' | 'until'>): BucketUnit {
  const days = daysBetween(from, until) + 1
  if (days <= 31) return 'day'
  if (days <= 190) return 'week'
  return days <= 3 * 366 ? 'month' : 'year'
}

/** The bucket of a civil day: its first day (of a week the Monday), also where that lies before the span. */
export function bucketOfDay(day: string, unit: BucketUnit): string {
  if (unit === 'day') return day
  if (unit === 'week') return addDays(day, -weekdayOfDay(day))
  return unit === 'month' ? `${day.slice(0, 8)}01` : `${day.slice(0, 5)}01-01`
}

/** The bucket of a moment, ms. */
export function bucketAt(at: number, unit: BucketUnit): string {
  return bucketOfDay(civilDay(at), unit)
}

/** Every bucket of a span in order, also those in which nothing happened. */
export function bucketsOf({ from, until }: Pick<ReportSpan, 'from' | 'until'>, unit: BucketUnit): string[] {
  const buckets: string[] = []
  for (let at = bucketOfDay(from, unit); at <= until; at = nextBucket(at, unit)) buckets.push(at)
  return buckets
}

export function nextBucket(bucket: string, unit: BucketUnit): string {
  if (unit === 'day') return addDays(bucket, 1)
  if (unit === 'week') return addDays(bucket, 7)
  return monthStart(bucket, unit === 'month' ? 1 : 12)
}
