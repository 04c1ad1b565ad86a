import { describe, expect, it } from 'vitest'
import { itemIdSchema } from '../../../src/shared/domain/ids'
import { daysLying, stageAfter, waitsSince } from '../../../src/shared/domain/uncollected'

const itemId = itemIdSchema.parse('banner')
const finished = (action: 'finish' | 'reopen', recordedAt: number) => ({
  recordedAt,
  facts: { type: 'item-work' as const, itemId, action, checked: true, reason: '' },
})

describe('things that nobody fetches', () => {
  it('come up after two, four and eight weeks, not a day earlier (a reminder on the first day)', () => {
    expect([0, 13, 14, 27, 28, 55, 56, 400].map((days) => stageAfter(days)?.stage)).toEqual([
      undefined,
      undefined,
      1,
      1,
      2,
      2,
      3,
      3,
    ])
  })

  it('lie here by days of the calendar, and never for less than none', () => {
    const evening = Date.UTC(2026, 10, 22, 21)
    const morning = Date.UTC(2026, 10, 23, 7)
    expect([daysLying(evening, morning), daysLying(morning, evening)]).toEqual([1, 0])
  })

  it('wait since all was ready, or since the first that was finished on its own still is', () => {
    const ready = { work: 'ready' as const, since: 70, finished: [] }
    expect(waitsSince(ready, [])).toBe(70)
    const part = { work: 'in-work' as const, since: 5, finished: [itemId] }
    const events = [finished('finish', 10), finished('reopen', 20), finished('finish', 30)]
    expect(waitsSince(part, events)).toBe(30)
    expect(waitsSince({ ...part, finished: [] }, events)).toBeUndefined()
  })
})
