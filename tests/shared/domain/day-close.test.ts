import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookedCents, bookingsOf, mayCloseDay, sumsByMethod } from '../../../src/shared/domain/day-close'
import { paymentIdSchema } from '../../../src/shared/domain/ids'
import { paymentMethodTypes } from '../../../src/shared/domain/payment'

const day = '2026-11-23'
const noon = Date.UTC(2026, 10, 23, 11)
const hourMs = 3_600_000

const aBooking = fc
  .record({
    amountCents: fc.integer({ min: 1, max: 5_000_000 }),
    by: fc.constantFrom('leonie', 'sabine', 'ole'),
    type: fc.constantFrom(...paymentMethodTypes),
    isReversal: fc.boolean(),
    happenedAt: fc.integer({ min: noon - 40 * hourMs, max: noon + 40 * hourMs }),
  })
  .map(({ type, isReversal, ...rest }) => ({
    ...rest,
    method: { type, reference: '1' },
    ...(isReversal ? { reverses: paymentIdSchema.parse('p') } : {}),
  }))

describe('the sums of a day', () => {
  it('are those of its bookings, reversals taken off, by method and by person (any sequence)', () => {
    fc.assert(
      fc.property(fc.array(aBooking, { maxLength: 40 }), (bookings) => {
        const own = bookingsOf(bookings, day)
        const sums = sumsByMethod(own)
        const total = own.reduce((sum, booking) => sum + bookedCents(booking), 0)
        expect(sums.map(({ method }) => method)).toEqual([...paymentMethodTypes])
        expect(sums.reduce((sum, { cents }) => sum + cents, 0)).toBe(total)
        expect(sums.reduce((sum, { count }) => sum + count, 0)).toBe(own.length)
        for (const { cents, people } of sums) {
          expect(people.reduce((sum, person) => sum + person.cents, 0)).toBe(cents)
        }
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('end at midnight in Germany, not in Greenwich (a late payment on the wrong day)', () => {
    const at = (happenedAt: number) => ({
      happenedAt,
      amountCents: 1,
      by: 'x',
      method: { type: 'transfer' as const, reference: '1' },
    })
    const late = at(Date.UTC(2026, 10, 23, 22, 59))
    const next = at(Date.UTC(2026, 10, 23, 23, 1))
    expect(bookingsOf([late, next], day)).toEqual([late])
  })
})

describe('which day may be closed', () => {
  it('is today and yesterday, an earlier one with the right, tomorrow never', () => {
    const may = (other: string, lookBack: boolean) => mayCloseDay(other, noon, lookBack)
    expect(['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-24'].map((one) => may(one, false))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([may('2026-01-02', true), may('2026-11-24', true)]).toEqual([true, false])
  })
})
