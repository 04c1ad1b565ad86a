import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilAt,
  civilDay,
  daysBetween,
  momentOf,
  weekdayOfDay,
} from '../../../src/shared/domain/calendar'

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
})

describe('German wall time', () => {
  it('agrees with the time zone database at every moment from 1997 to 2090', () => {
    const moments = fc.integer({ min: Date.UTC(1997, 0, 1), max: Date.UTC(2090, 0, 1) })
    fc.assert(
      fc.property(moments, (at) => {
        const { year, month, day, hour, minute } = civilAt(at)
        const two = (n: number) => String(n).padStart(2, '0')
        expect(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`).toBe(berlin.format(at))
      }),
      { seed: 3, numRuns: 2_000 },
    )
  })

  it('turns at the changes of summer time', () => {
    const spring = Date.UTC(2026, 2, 29, 1)
    expect(civilAt(spring - 1)).toMatchObject({ hour: 1, minute: 59 })
    expect(civilAt(spring)).toMatchObject({ hour: 3, minute: 0 })
    expect(momentOf('2026-03-29', 4 * 60)).toBe(Date.UTC(2026, 2, 29, 2))
    expect(momentOf('2026-10-25', 12 * 60)).toBe(Date.UTC(2026, 9, 25, 11))
  })

  it('knows days: 23 November 2026 is a Monday', () => {
    expect(weekdayOfDay('2026-11-23')).toBe(0)
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
    expect(addDays('1996-02-28', 1)).toBe('1996-02-29')
    expect(daysBetween('2026-11-23', '2026-12-01')).toBe(8)
    expect(civilDay(momentOf('1996-07-04', 540))).toBe('1996-07-04')
  })
})
