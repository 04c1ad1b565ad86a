import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatDay,
  formatDayText,
  formatDayTime,
  formatLongDay,
  formatMinutes,
  formatMoney,
  formatQuantity,
  formatShortDay,
  formatSince,
  formatTime,
  initialsOf,
  tintOf,
} from '../../../src/renderer/ui/format'

const mondayMorning = Date.parse('2026-11-23T09:42:00Z')
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

describe('amounts', () => {
  it('writes euros as each language does', () => {
    expect(plain(formatMoney(123_456, 'de'))).toBe('1.234,56 €')
    expect(formatMoney(123_456, 'en')).toBe('€1,234.56')
  })

  it('drops empty decimals of quantities and keeps real ones', () => {
    expect(formatQuantity(150_000, 'de')).toBe('150')
    expect(formatQuantity(2500, 'de')).toBe('2,5')
    expect(formatAmount(500_000, 'Stück', 'de')).toBe('500 Stück')
    expect(formatAmount(3_000, '24 - 12 oz bottles', 'de')).toBe('3 × 24 - 12 oz bottles')
  })
})

describe('days and times', () => {
  it("uses Berlin's clock, not the PC's", () => {
    expect(formatTime(mondayMorning, 'de')).toBe('10:42')
    expect(formatDay(Date.parse('2026-11-22T23:30:00Z'), 'de')).toBe('23.11.2026')
  })

  it('writes days short and long', () => {
    expect(formatShortDay(mondayMorning, 'de')).toBe('Mo 23.11.')
    expect(formatLongDay(mondayMorning, 'de')).toBe('Montag, 23. November')
    expect(formatDayTime(mondayMorning, 'de')).toBe('Mo 23.11., 10:42')
    expect(formatShortDay(mondayMorning, 'en')).toBe('Mon 23 Nov')
    expect(formatDayText('2026-11-23', 'de')).toBe('23.11.2026')
  })

  it('says spans in words, never as a negative time', () => {
    expect(formatMinutes(12 * 60_000, 'de')).toBe('12 Min.')
    expect(formatMinutes(118 * 60_000, 'de')).toBe('1 Std. 58 Min.')
    expect(formatMinutes(2 * 3_600_000, 'de')).toBe('2 Std.')
    expect(formatMinutes(3 * 86_400_000, 'de')).toBe('3 Tage')
    expect(formatMinutes(-5, 'de')).toBe('0 Min.')
    expect(formatSince(3 * 86_400_000, 'de')).toBe('3 Tagen')
  })
})

describe('people', () => {
  it('makes initials from names of one, two and more words', () => {
    expect(initialsOf('Mehmet Aydın')).toBe('MA')
    expect(initialsOf('Leonie')).toBe('LE')
    expect(initialsOf('Ana Maria de la Cruz')).toBe('AC')
    expect(initialsOf('  ')).toBe('')
  })

  it('gives one person the same tint everywhere', () => {
    expect(tintOf('p-17')).toBe(tintOf('p-17'))
    expect(tintOf('p-17')).toBeLessThan(6)
  })
})
