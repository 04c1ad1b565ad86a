import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../src/shared/domain/calendar'
import {
  bucketOfDay,
  bucketsOf,
  namedPeriods,
  periodSchema,
  spansOf,
  unitOf,
} from '../../../src/shared/domain/report-period'

const days = (period: Parameters<typeof spansOf>[0], today = '2026-11-23') => {
  const { span, before } = spansOf(period, today)
  return [span.from, span.until, before.from, before.until]
}

describe('spansOf', () => {
  it('compares a running month with the same days of the one before, a finished one with all of it', () => {
    expect(days({ name: 'this-month' })).toEqual(['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-23'])
    expect(days({ name: 'last-month' })).toEqual(['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'])
  })

  it('never reaches into the period itself where the month before is shorter', () => {
    expect(days({ name: 'this-month' }, '2026-03-30')).toEqual([
      '2026-03-01',
      '2026-03-31',
      '2026-02-01',
      '2026-02-28',
    ])
  })

  it('knows quarters and years, also in January', () => {
    expect(days({ name: 'this-quarter' }).slice(0, 2)).toEqual(['2026-10-01', '2026-12-31'])
    expect(days({ name: 'last-quarter' }, '2026-01-05').slice(0, 2)).toEqual(['2025-10-01', '2025-12-31'])
    expect(days({ name: 'last-year' })).toEqual(['2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'])
    expect(days({ name: 'last-12-months' }).slice(0, 2)).toEqual(['2025-12-01', '2026-11-30'])
  })

  it('puts as many days before days of one choosing', () => {
    expect(days({ from: '2026-03-01', until: '2026-03-10' })).toEqual([
      '2026-03-01',
      '2026-03-10',
      '2026-02-19',
      '2026-02-28',
    ])
  })

  it('is whole: the day before the span is the last day it is compared with, unless it still runs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...namedPeriods), fc.integer({ min: 0, max: 4_000 }), (name, plus) => {
        const today = addDays('2020-01-01', plus)
        const { span, before } = spansOf({ name }, today)
        expect(before.until < span.from).toBe(true)
        expect(span.untilAt > span.fromAt).toBe(true)
        if (today > span.until) expect(addDays(before.until, 1)).toBe(span.from)
      }),
    )
  })

  it('takes no period that ends before it begins', () => {
    expect(periodSchema.safeParse({ from: '2026-02-01', until: '2026-01-01' }).success).toBe(false)
  })
})

describe('buckets', () => {
  it('cover every day of a span once, in order, and are never too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), (start, length) => {
        const from = addDays('2019-01-01', start)
        const until = addDays(from, length)
        const unit = unitOf({ from, until })
        const buckets = bucketsOf({ from, until }, unit)
        expect(buckets.length).toBeLessThanOrEqual(37)
        expect(new Set(buckets).size).toBe(buckets.length)
        for (const day of [from, until, addDays(from, Math.floor(length / 2))])
          expect(buckets).toContain(bucketOfDay(day, unit))
        expect(daysBetween(buckets[0] ?? '', from)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('begin weeks on Monday', () => {
    expect(bucketOfDay('2026-11-22', 'week')).toBe('2026-11-16')
    expect(bucketsOf({ from: '2026-10-01', until: '2026-11-23' }, 'week')[0]).toBe('2026-09-28')
  })
})
