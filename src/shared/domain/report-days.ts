import { civilDay, daysBetween, hourMs } from './calendar'
import type { BucketUnit } from './report-period'
import { bucketOfDay } from './report-period'

/** Civil days of moments, each looked up once: a report asks for the same few thousand hours a million times. */
export type ReportDays = {
  readonly day: (at: number) => string
  /** Whole civil days from one moment to another, never below zero. */
  readonly between: (from: number, until: number) => number
  readonly bucket: (at: number, unit: BucketUnit) => string
}

type Known = { readonly day: string; readonly number: number; readonly buckets: Map<BucketUnit, string> }

/** German midnight is a full hour of UTC, in summer and winter, so an hour of UTC lies in one civil day. */
export function createDays(): ReportDays {
  const known = new Map<number, Known>()
  const read = (at: number): Known => {
    const hour = Math.floor(at / hourMs)
    const found = known.get(hour)
    if (found !== undefined) return found
    const day = civilDay(hour * hourMs)
    const fresh: Known = { day, number: daysBetween('1970-01-01', day), buckets: new Map() }
    known.set(hour, fresh)
    return fresh
  }
  return {
    day: (at) => read(at).day,
    between: (from, until) => Math.max(0, read(until).number - read(from).number),
    bucket: (at, unit) => {
      const { day, buckets } = read(at)
      const found = buckets.get(unit) ?? bucketOfDay(day, unit)
      buckets.set(unit, found)
      return found
    },
  }
}
