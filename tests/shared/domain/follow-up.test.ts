import { describe, expect, it } from 'vitest'
import { dueGroupOf, maxAttempts, phoneToCall, withAttempt } from '../../../src/shared/domain/follow-up'

/** Monday, 2026-11-23, 23:30 in Germany. */
const lateMonday = Date.UTC(2026, 10, 23, 22, 30)
const minuteMs = 60_000

describe('a follow-up', () => {
  it('is of today by the office clock (would catch days counted in UTC)', () => {
    expect(dueGroupOf(lateMonday - minuteMs, lateMonday)).toBe('overdue')
    expect(dueGroupOf(lateMonday + 29 * minuteMs, lateMonday)).toBe('today')
    expect(dueGroupOf(lateMonday + 31 * minuteMs, lateMonday)).toBe('later')
  })

  it('is called at the number noted, else at the customer’s first (would catch calling the wrong one)', () => {
    const customer = { phones: ['0761 1', '0171 2'] }
    expect(phoneToCall({ phone: '0151 9' }, customer)).toBe('0151 9')
    expect(phoneToCall({}, customer)).toBe('0761 1')
    expect(phoneToCall({}, undefined)).toBe('')
  })

  it('keeps the last tries and never more than its record may hold', () => {
    const attempt = { at: 1, by: 'p1', outcome: 'not-reached' as const }
    const many = Array.from({ length: maxAttempts }, (_, at) => ({ ...attempt, at }))
    const after = withAttempt({ attempts: many }, { ...attempt, at: 999 })
    expect(after).toHaveLength(maxAttempts)
    expect(after.at(-1)?.at).toBe(999)
  })
})
