import { describe, expect, it } from 'vitest'
import { addDays, parseDay, parseTime } from '../../../src/renderer/ui/day-entry'

const today = '2026-11-23'

describe('parseDay', () => {
  it.each([
    ['23.11.', '2026-11-23'],
    ['23.11', '2026-11-23'],
    ['2311', '2026-11-23'],
    ['1.12.', '2026-12-01'],
    ['23.11.26', '2026-11-23'],
    ['23.11.2027', '2027-11-23'],
    ['231126', '2026-11-23'],
    ['23112027', '2027-11-23'],
    ['heute', '2026-11-23'],
    ['Morgen', '2026-11-24'],
    ['tomorrow', '2026-11-24'],
    ['+7', '2026-11-30'],
    ['-1', '2026-11-22'],
    ['2026-12-24', '2026-12-24'],
    [' 23. 11. ', '2026-11-23'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text, today)).toBe(day)
  })

  it('means next January, not last, when somebody types 2.1. in November', () => {
    expect(parseDay('2.1.', today)).toBe('2027-01-02')
  })

  it('means last week when somebody types a day just past', () => {
    expect(parseDay('20.11.', today)).toBe('2026-11-20')
  })

  it('takes a two-digit birth year into the last century', () => {
    expect(parseDay('3.4.85', today)).toBe('1985-04-03')
  })

  it.each(['', '31.2.', '32.1.', '0.5.', '311', '3', 'gestrig', '23.13.', '+'])(
    'refuses %s, which is no day of the calendar',
    (text) => {
      expect(parseDay(text, today)).toBeNull()
    },
  )

  it('knows 29 February in leap years only', () => {
    expect(parseDay('29.2.2028', today)).toBe('2028-02-29')
    expect(parseDay('29.2.2027', today)).toBeNull()
  })
})

describe('addDays', () => {
  it('crosses the change to summer time without losing a day', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  })
})

describe('parseTime', () => {
  it.each([
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['14 Uhr', '14:00'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })

  it.each(['24:00', '12:60', 'abc', ''])('refuses %s, which no clock shows', (text) => {
    expect(parseTime(text)).toBeNull()
  })
})
