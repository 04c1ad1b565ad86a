import { describe, expect, it } from 'vitest'
import { civilAt, civilDay, momentOf } from '../../../src/shared/domain/calendar'
import type { WeekHours } from '../../../src/shared/domain/firm'
import { isWorkingDay, proposePromise } from '../../../src/shared/domain/promise'

const open = { fromMinute: 9 * 60, untilMinute: 18 * 60 }
const half = { fromMinute: 9 * 60, untilMinute: 13 * 60 + 30 }
const weekdays: WeekHours = [open, open, open, open, open, null, null]
const withSaturday: WeekHours = [open, open, open, open, open, half, null]
const never: WeekHours = [null, null, null, null, null, null, null]

const mondayMorning = momentOf('2026-11-23', 10 * 60)
const fridayMorning = momentOf('2026-11-27', 10 * 60)

function hourOf(at: number): string {
  const { hour, minute } = civilAt(at)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

describe('proposePromise', () => {
  it('counts whole working days from the day after intake', () => {
    const promise = proposePromise('order', mondayMorning, weekdays)
    expect(civilDay(promise.at)).toBe('2026-11-26')
    expect(hourOf(promise.at)).toBe('18:00')
    expect(promise).toMatchObject({ workingDays: 3, reason: 'working-days' })
  })

  it('never promises a day on which the firm is closed', () => {
    const promise = proposePromise('order', fridayMorning, weekdays)
    expect(civilDay(promise.at)).toBe('2026-12-02')
    expect(promise.reason).toBe('closed-days-skipped')
  })

  it('takes the closing hour of the promised day, not of the day of intake', () => {
    const promise = proposePromise('formality', fridayMorning, withSaturday)
    expect(civilDay(promise.at)).toBe('2026-11-28')
    expect(hourOf(promise.at)).toBe('13:00')
  })

  it('ends for a firm without any hours instead of looking for an open day for ever', () => {
    const promise = proposePromise('service', fridayMorning, never)
    expect(civilDay(promise.at)).toBe('2026-12-04')
    expect(hourOf(promise.at)).toBe('16:00')
    expect(promise.reason).toBe('hours-unknown')
  })

  it('does not slip into the next day when the firm closes at midnight', () => {
    const late = { fromMinute: 600, untilMinute: 1_440 }
    const promise = proposePromise('formality', mondayMorning, [late, late, late, late, late, late, late])
    expect(civilDay(promise.at)).toBe('2026-11-24')
  })

  it('stays after opening where the firm opens for less than an hour', () => {
    const short = { fromMinute: 9 * 60 + 10, untilMinute: 9 * 60 + 50 }
    const promise = proposePromise('formality', mondayMorning, [
      short,
      short,
      short,
      short,
      short,
      null,
      null,
    ])
    expect(hourOf(promise.at)).toBe('9:50')
  })

  it('keeps the wall hour when summer time ends in between', () => {
    const promise = proposePromise('formality', momentOf('2026-10-23', 600), weekdays)
    expect(civilDay(promise.at)).toBe('2026-10-26')
    expect(hourOf(promise.at)).toBe('18:00')
  })
})

describe('isWorkingDay', () => {
  it('knows closed weekdays, and Monday to Friday where nothing is named', () => {
    expect(isWorkingDay('2026-11-28', weekdays)).toBe(false)
    expect(isWorkingDay('2026-11-28', withSaturday)).toBe(true)
    expect(isWorkingDay('2026-11-28', never)).toBe(false)
    expect(isWorkingDay('2026-11-27', never)).toBe(true)
  })
})
