import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCivilDay, slashOrderOf } from '../../../src/main/imports/civil-day'
import { decimalMarkOf, readScaled } from '../../../src/main/imports/decimal'
import { lineNetCents } from '../../../src/main/imports/line-net'

describe('readScaled', () => {
  it.each([
    ['14.00', 1400],
    ['14,00', 1400],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1.234.567', 123456700],
    ["1'234.50", 123450],
    ['1 234,5 €', 123450],
    ['EUR 7', 700],
    ['0.005', 1],
    ['1.005', 101, '.'],
    ['2.675', 268, '.'],
    ['0.0049999', 0],
    ['-3,50', -350],
    ['3,50-', -350],
    [',5', 50],
    ['90071992547409.91', 9007199254740991],
  ] as const)('reads %s exactly as %i cents; a float would be a cent off', (text, cents, mark?: '.') => {
    expect(readScaled(text, 2, mark ?? null)).toEqual({ ok: true, value: cents })
  })

  it('leaves 1.234 open unless the file says which mark it uses', () => {
    expect(readScaled('1.234', 2, null)).toEqual({ ok: false, why: 'ambiguous' })
    expect(readScaled('1.234', 2, ',')).toEqual({ ok: true, value: 123400 })
    expect(readScaled('1.234', 3, '.')).toEqual({ ok: true, value: 1234 })
    expect(decimalMarkOf(['1.234', '5', '2,50'])).toBe(',')
    expect(decimalMarkOf(['1.234', '5'])).toBeNull()
    expect(decimalMarkOf(['1,50', '2.50'])).toBeNull()
    expect(decimalMarkOf(['1.234.567'])).toBe(',')
  })

  it.each(['', 'abc', '1.2.3', '1,23,456', '12.34,5.6', '--1', '1e5', '0x10', '1.23.456'])(
    'refuses %j',
    (text) => {
      expect(readScaled(text, 2, null)).toMatchObject({ ok: false, why: 'unreadable' })
    },
  )

  it('refuses what no whole number can hold, instead of rounding it', () => {
    expect(readScaled('99999999999999999', 2, null)).toEqual({ ok: false, why: 'out-of-range' })
  })

  it('reads back every amount however it is written', () => {
    const law = fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
      const whole = String(Math.trunc(cents / 100))
      const fraction = String(cents % 100).padStart(2, '0')
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
      for (const text of [`${whole}.${fraction}`, `${whole},${fraction}`, `${grouped},${fraction} €`]) {
        expect(readScaled(text, 2, null)).toEqual({ ok: true, value: cents })
      }
    })
    fc.assert(law, { seed: 3 })
  })
})

describe('readCivilDay', () => {
  it.each([
    ['1996-07-04 00:00:00.000', '1996-07-04'],
    ['04.07.1996', '1996-07-04'],
    ['4.7.96', '1996-07-04'],
    ['4. 7. 2006', '2006-07-04'],
    ['1996-07-04T23:30:00Z', '1996-07-04'],
    ['19960704', '1996-07-04'],
    ['29.02.2024', '2024-02-29'],
    ['31/12/1999', '1999-12-31'],
    ['12/31/1999', '1999-12-31'],
    ['5/5/2005', '2005-05-05'],
  ])('reads %s as %s; no time zone may move it', (text, day) => {
    expect(readCivilDay(text, null)).toEqual({ ok: true, value: day })
  })

  it.each(['29.02.2023', '31.04.2020', '00.01.2020', '2020-13-01', '35250', 'morgen', '1.1'])(
    'refuses %s',
    (text) => {
      expect(readCivilDay(text, null)).toEqual({ ok: false, why: 'unreadable' })
    },
  )

  it('takes the order of 03/04/2020 from the file or leaves it open', () => {
    expect(readCivilDay('03/04/2020', null)).toEqual({ ok: false, why: 'ambiguous' })
    expect(readCivilDay('03/04/2020', 'day-first')).toEqual({ ok: true, value: '2020-04-03' })
    expect(readCivilDay('03/04/2020', 'month-first')).toEqual({ ok: true, value: '2020-03-04' })
    expect(slashOrderOf(['03/04/2020', '25/04/2020'])).toBe('day-first')
    expect(slashOrderOf(['25/04/2020', '04/25/2020'])).toBeNull()
  })
})

describe('lineNetCents', () => {
  it.each([
    [1680, 15_000, 1500, 21420],
    [1, 500, 0, 1],
    [1, 499, 0, 0],
    [333, 1_000, 500, 316],
    [10_000_000_000, 1_000_000_000, 0, 1e16],
  ])('%i cents × %i/1000 − %i bp is %i, half up', (price, quantity, discount, net) => {
    const line = { unitPriceCents: price, quantityThousandths: quantity, discountBasisPoints: discount }
    expect(lineNetCents(line)).toBe(net)
  })
})
