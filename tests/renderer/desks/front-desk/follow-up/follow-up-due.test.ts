import { describe, expect, it } from 'vitest'
import {
  dueMoment,
  dueOn,
  parseDue,
  quickDays,
} from '../../../../../src/renderer/desks/front-desk/follow-up-due'

/** Monday, 2026-11-23, 10:42 in Germany. */
const morning = Date.UTC(2026, 10, 23, 9, 42)

describe('when a note is due', () => {
  it('is never due in the past or after closing, as long as there is time (would catch "today 9:00")', () => {
    expect(dueOn('2026-11-23', morning)).toEqual({ day: '2026-11-23', time: '12:00' })
    const afternoon = Date.UTC(2026, 10, 23, 15, 30)
    expect(dueOn('2026-11-23', afternoon).time).toBe('17:00')
    const evening = Date.UTC(2026, 10, 23, 18, 30)
    expect(dueMoment(dueOn('2026-11-23', evening))).toBeGreaterThan(evening)
  })

  it('counts days by the office clock, over the end of summer time', () => {
    const saturday = Date.UTC(2026, 9, 24, 10)
    const sunday = quickDays(saturday)[1]?.day ?? ''
    expect(sunday).toBe('2026-10-25')
    expect(dueMoment({ day: sunday, time: '09:00' })).toBe(Date.UTC(2026, 9, 25, 8))
  })

  it.each([
    ['heute 16:00', { day: '2026-11-23', time: '16:00' }],
    ['heute um 16 Uhr', { day: '2026-11-23', time: '16:00' }],
    ['+1', { day: '2026-11-24', time: '09:00' }],
    ['morgen 8:30', { day: '2026-11-24', time: '08:30' }],
    ['23.11. 16', { day: '2026-11-23', time: '16:00' }],
    ['14:30', { day: '2026-11-23', time: '14:30' }],
    ['9:00', { day: '2026-11-24', time: '09:00' }],
    ['bald', null],
    ['', null],
  ])('is said in words: %s (would catch a time read as a year)', (text, due) => {
    expect(parseDue(text, morning)).toEqual(due)
  })
})
