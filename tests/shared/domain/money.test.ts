import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balance, divideHalfUp, lineCents, paidCents, totals } from '../../../src/shared/domain/money'
import { paymentIdSchema } from '../../../src/shared/domain/ids'
import { anItem } from '../../support/records'

const line = (quantityThousandths: number, unitPriceCents: number, discountBasisPoints = 0) =>
  lineCents({ quantityThousandths, unitPriceCents, discountBasisPoints })

describe('a line', () => {
  it('is quantity × price × (1 − discount), rounded half up once', () => {
    expect(line(150_000, 89)).toBe(13_350)
    expect(line(10_000, 980, 500)).toBe(9_310)
    // 0.5 of a cent goes up; two roundings in a row would give 12.
    expect(line(1_500, 7)).toBe(11)
    expect(line(1_000, 10_000_000_000, 1)).toBe(9_999_000_000)
  })

  it('without a price is nothing yet', () => {
    expect(lineCents({ quantityThousandths: 1_000, discountBasisPoints: 0 })).toBe(0)
  })

  it('agrees with exact fractions for any amount', () => {
    const amount = fc.record({
      quantity: fc.integer({ min: 1, max: 1_000_000_000 }),
      price: fc.integer({ min: 0, max: 10_000_000_000 }),
      discount: fc.integer({ min: 0, max: 10_000 }),
    })
    fc.assert(
      fc.property(amount, ({ quantity, price, discount }) => {
        const exact = BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount)
        const error = 10_000_000n * BigInt(line(quantity, price, discount)) - exact
        expect(error > -5_000_000n && error <= 5_000_000n).toBe(true)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('rounds negative halves away from zero, as a reversal of the positive', () => {
    expect(divideHalfUp(-5n, 10n)).toBe(-1n)
    expect(divideHalfUp(5n, 10n)).toBe(1n)
  })
})

describe('totals', () => {
  const items = [
    anItem({ unitPriceCents: 10_000, taxRate: 19 }),
    anItem({ unitPriceCents: 999, taxRate: 7 }),
    anItem({ unitPriceCents: 500, taxRate: 0 }),
  ]

  it('take the tax out of gross prices, per rate on the sum', () => {
    const sum = totals(items, { priceMode: 'gross', smallBusiness: false, day: '2026-11-23' })
    expect(sum).toEqual({
      grossCents: 11_499,
      taxCents: 1_597 + 65,
      netCents: 11_499 - 1_662,
      taxes: [
        { rate: 19, percent: 19, taxCents: 1_597 },
        { rate: 7, percent: 7, taxCents: 65 },
      ],
    })
  })

  it('add the tax to net prices', () => {
    const sum = totals(items, { priceMode: 'net', smallBusiness: false, day: '2026-11-23' })
    expect(sum).toMatchObject({ netCents: 11_499, taxCents: 1_900 + 70, grossCents: 13_469 })
  })

  it('round the tax on the sum of a rate, not per line', () => {
    const three = Array.from({ length: 3 }, () => anItem({ unitPriceCents: 33, taxRate: 19 as const }))
    // Per line 6 + 6 + 6 = 18; on the sum 99 × 19 % = 18.81.
    expect(totals(three, { priceMode: 'net', smallBusiness: false, day: '2026-11-23' }).taxCents).toBe(19)
  })

  it('show no tax for a small business (§19 UStG), and the lowered rates of 2020', () => {
    expect(totals(items, { priceMode: 'gross', smallBusiness: true, day: '2026-11-23' }).taxes).toEqual([])
    const lowered = totals(items, { priceMode: 'net', smallBusiness: false, day: '2020-08-01' })
    expect(lowered.taxes.map(({ percent }) => percent)).toEqual([16, 5])
  })

  it('always sum: net plus tax is gross', () => {
    const priced = fc.record({
      cents: fc.integer({ min: 0, max: 1_000_000 }),
      rate: fc.constantFrom(19 as const, 7 as const, 0 as const),
    })
    fc.assert(
      fc.property(fc.array(priced), fc.constantFrom('gross' as const, 'net' as const), (lines, priceMode) => {
        const drafts = lines.map(({ cents, rate }) => anItem({ unitPriceCents: cents, taxRate: rate }))
        const sum = totals(drafts, { priceMode, smallBusiness: false, day: '2026-11-23' })
        expect(sum.netCents + sum.taxCents).toBe(sum.grossCents)
        expect(sum.taxes.reduce((all, { taxCents }) => all + taxCents, 0)).toBe(sum.taxCents)
      }),
      { seed: 11 },
    )
  })
})

describe('the money life', () => {
  it('is computed from due and bookings', () => {
    expect(balance(11_900, 0).state).toBe('open')
    expect(balance(11_900, 5_000)).toMatchObject({ state: 'part-paid', openCents: 6_900 })
    expect(balance(11_900, 11_900).state).toBe('paid')
    expect(balance(11_900, 12_000)).toMatchObject({ state: 'overpaid', openCents: -100 })
    expect(balance(0, 0).state).toBe('nothing-due')
  })

  it('counts a reversal against the payment it takes back', () => {
    const reversal = { amountCents: 5_000, reverses: paymentIdSchema.parse('p1') }
    expect(paidCents([{ amountCents: 5_000 }, { amountCents: 700 }, reversal])).toBe(700)
  })
})
