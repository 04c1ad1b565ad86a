import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoneyPlain } from '../../../src/renderer/ui/format'
import { parseMoney, parseQuantity } from '../../../src/renderer/ui/number-entry'

describe('parseMoney', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1,234.56', 123_456],
    ['18,4', 1840],
    ['18,40 €', 1840],
    ['18', 1800],
    ['18,', 1800],
    [',5', 50],
    ['0.5', 50],
    ['1.234', 123_400],
    ['1.234.567', 123_456_700],
    ['-3,20', -320],
    ['− 3,20', -320],
    ['0,00', 0],
  ])('reads %s as the amount the counter means', (text, cents) => {
    expect(parseMoney(text)).toBe(cents)
  })

  it.each([
    '',
    'abc',
    '12a',
    '1,234,5',
    '1.23.4',
    '1,234',
    '1.2345',
    '--1',
    ',',
    '12,345',
    '99999999999999999',
  ])('refuses %s instead of guessing an amount', (text) => {
    expect(parseMoney(text)).toBeNull()
  })

  it('takes back every amount that the program itself shows, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cents) => {
        expect(parseMoney(formatMoneyPlain(cents, 'de'))).toBe(cents)
        expect(parseMoney(formatMoneyPlain(cents, 'en'))).toBe(cents)
      }),
      { seed: 23 },
    )
  })
})

describe('parseQuantity', () => {
  it.each([
    ['2,5', 2500],
    ['2.5', 2500],
    ['0,125', 125],
    ['0.125', 125],
    ['1,234', 1234],
    ['1.000', 1_000_000],
    ['150', 150_000],
  ])('reads %s in thousandths', (text, thousandths) => {
    expect(parseQuantity(text)).toBe(thousandths)
  })

  it('refuses more than three decimals, which would be cut silently', () => {
    expect(parseQuantity('0,1234')).toBeNull()
  })
})
