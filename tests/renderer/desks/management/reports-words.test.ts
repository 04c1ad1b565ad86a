import { describe, expect, it } from 'vitest'
import { filtersOf, firstChoice, isBackwards } from '../../../../src/renderer/desks/management/reports-choice'
import { bucketWords, weekNumber } from '../../../../src/renderer/desks/management/reports-buckets'
import { formatChange, formatHours } from '../../../../src/renderer/desks/management/reports-numbers'
import { wordsIn } from '../../../../src/renderer/words'

describe('the words of a report', () => {
  it('count weeks by ISO 8601: the last days of December may lie in week 1', () => {
    expect(['2026-11-23', '2025-12-29', '2026-12-28', '2027-01-04'].map(weekNumber)).toEqual([48, 1, 53, 1])
  })

  it('name days, weeks, months and years in both languages', () => {
    const german = wordsIn('de')
    expect(bucketWords('2026-11-01', 'month', german).name).toBe('November 2026')
    expect(bucketWords('2026-11-23', 'week', german)).toEqual({
      label: 'KW 48',
      name: 'KW 48, ab 23.11.2026',
    })
    expect(bucketWords('2026-11-23', 'day', german).label).toBe('23.11.')
    expect(bucketWords('2026-01-01', 'year', wordsIn('en')).name).toBe('2026')
  })

  it('compare with nothing in no percentage', () => {
    expect(formatChange(3, 0, 'de')).toBeUndefined()
    expect(formatChange(110, 100, 'de')).toMatch(/^\+10\s%$/)
    expect(formatHours(90, 'de')).toBe('1,5')
  })
})

describe('the chosen period', () => {
  it('is asked for only once it is whole and not backwards', () => {
    const own = { ...firstChoice, period: 'own' as const }
    expect(filtersOf({ ...own, from: '2026-11-01' })).toBeUndefined()
    const backwards = { ...own, from: '2026-11-02', until: '2026-11-01' }
    expect(isBackwards(backwards)).toBe(true)
    expect(filtersOf(backwards)).toBeUndefined()
    expect(filtersOf({ ...own, from: '2026-11-01', until: '2026-11-02', kind: 'order' })).toEqual({
      period: { from: '2026-11-01', until: '2026-11-02' },
      kind: 'order',
    })
  })
})
