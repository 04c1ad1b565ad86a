import { describe, expect, it } from 'vitest'
import { minuteMs, momentOf } from '../../../src/shared/domain/calendar'
import type { WeekHours } from '../../../src/shared/domain/firm'
import { holidayCalendar } from '../../../src/shared/domain/holidays'
import type { WorkRules } from '../../../src/shared/domain/work-time'
import { openDays, openMinutes, windowsOn } from '../../../src/shared/domain/work-time'

const day = { fromMinute: 540, untilMinute: 1_080 }
const week: WeekHours = [day, day, day, day, day, null, null]
const always = { fromMinute: 0, untilMinute: 1_440 }
const never = () => false
const open: WorkRules = { openOn: openDays(week, never), absences: [] }

function minutes(rules: WorkRules, on: string): number {
  return windowsOn(on, rules).reduce((sum, { from, until }) => sum + (until - from) / minuteMs, 0)
}

describe('windowsOn', () => {
  it('is the hours of the weekday', () => {
    expect(windowsOn('2026-11-23', open)).toEqual([
      { from: momentOf('2026-11-23', 540), until: momentOf('2026-11-23', 1_080) },
    ])
    expect(windowsOn('2026-11-28', open)).toEqual([])
  })

  it('has nothing on a holiday of the Land, and only there', () => {
    const isHoliday = (land: string) => (on: string) => holidayCalendar(land)(on) !== null
    const inLand = (land: string) => ({ ...open, openOn: openDays(week, isHoliday(land)) })
    expect(minutes(inLand('BW'), '2026-01-06')).toBe(0)
    expect(minutes(inLand('HE'), '2026-01-06')).toBe(540)
  })

  it('cuts absences out, also overlapping ones, at the edges and across days', () => {
    const at = (minute: number) => momentOf('2026-11-23', minute)
    const absences = [
      { from: at(720), until: at(780) },
      { from: at(700), until: at(730) },
      { from: at(500), until: at(550) },
      { from: at(1_060), until: momentOf('2026-11-25', 600) },
    ]
    expect(windowsOn('2026-11-23', { ...open, absences })).toEqual([
      { from: at(550), until: at(700) },
      { from: at(780), until: at(1_060) },
    ])
    expect(minutes({ ...open, absences }, '2026-11-24')).toBe(0)
    expect(minutes({ ...open, absences }, '2026-11-25')).toBe(480)
  })

  it('counts only whole minutes nobody is away in', () => {
    const absences = [
      { from: momentOf('2026-11-23', 600) + 30_000, until: momentOf('2026-11-23', 610) + 30_000 },
    ]
    expect(minutes({ ...open, absences }, '2026-11-23')).toBe(540 - 11)
  })

  it('a night is an hour shorter when summer begins and an hour longer when it ends', () => {
    const hours = [always, always, always, always, always, always, always]
    const rules = { ...open, openOn: openDays(hours, never) }
    expect(minutes(rules, '2026-03-29')).toBe(23 * 60)
    expect(minutes(rules, '2026-10-25')).toBe(25 * 60)
    expect(minutes(rules, '2026-10-26')).toBe(24 * 60)
  })

  it('a firm without named hours works a usual week, not never', () => {
    const rules = { ...open, openOn: openDays([null, null, null, null, null, null, null], never) }
    expect(minutes(rules, '2026-11-23')).toBe(480)
    expect(minutes(rules, '2026-11-28')).toBe(0)
  })
})

describe('openMinutes', () => {
  it('counts over night and weekend only what is open', () => {
    const stretch = { from: momentOf('2026-11-27', 1_020), until: momentOf('2026-11-30', 570) }
    expect(openMinutes(stretch, open)).toBe(60 + 30)
  })
  it('is nothing for a stretch that ends before it begins', () => {
    expect(openMinutes({ from: momentOf('2026-11-24'), until: momentOf('2026-11-23') }, open)).toBe(0)
  })
})
