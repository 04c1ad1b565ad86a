import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countingBookings,
  lastCount,
  missingByTicket,
  reservedByTicket,
  stockFrom,
  usedByStep,
  usedFor,
  wastedFor,
} from '../../../src/shared/domain/stock'
import { bookingKinds, bookingRules } from '../../../src/shared/domain/stock-booking'
import { aBooking } from '../../support/material'

const goods = (thousandths: number) => aBooking({ kind: 'goods-in', thousandths })
const reserve = (ticketId: string, thousandths: number) =>
  aBooking({ kind: 'reserve', ticketId, thousandths })

describe('the stock', () => {
  it('is the sum of what came and went; what is set aside moves nothing on the shelf', () => {
    const bookings = [
      goods(100_000),
      aBooking({ kind: 'use', thousandths: -30_000 }),
      aBooking({ kind: 'waste', thousandths: -2_000 }),
      aBooking({ kind: 'put-back', ticketId: 't1', thousandths: 5_000 }),
      aBooking({ kind: 'count', thousandths: -1_000 }),
      reserve('t1', 20_000),
    ]
    expect(stockFrom(bookings)).toEqual({ stock: 72_000, reserved: 20_000, free: 52_000 })
  })

  it('is the same whatever order the bookings of two PCs arrive in', () => {
    const kind = fc.constantFrom(...bookingKinds)
    const booking = fc
      .record({ kind, amount: fc.integer({ min: 0, max: 50_000 }), ticketId: fc.constantFrom('t1', 't2') })
      .map(({ kind: one, amount, ticketId }) =>
        aBooking({ kind: one, ticketId, thousandths: (bookingRules[one].sign || 1) * amount }),
      )
    fc.assert(
      fc.property(
        fc.array(booking, { maxLength: 20 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (all, keys) => {
          const shuffled = all
            .map((one, index) => ({ one, key: keys[index] ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one)
          expect(stockFrom(shuffled)).toEqual(stockFrom(all))
          expect(new Map(missingByTicket(shuffled))).toEqual(new Map(missingByTicket(all)))
          for (const amount of reservedByTicket(shuffled).values()) expect(amount).toBeGreaterThan(0)
        },
      ),
      { seed: 26, numRuns: 300 },
    )
  })

  it('consumes a reservation by using it, and is not below nothing where two PCs used the same one', () => {
    const use = () => aBooking({ kind: 'use', ticketId: 't1', thousandths: -15_000, fromReserved: 15_000 })
    expect(reservedByTicket([goods(50_000), reserve('t1', 20_000), use()]).get('t1')).toBe(5_000)
    const both = [goods(50_000), reserve('t1', 20_000), use(), use()]
    expect(reservedByTicket(both).has('t1')).toBe(false)
    expect(stockFrom(both)).toEqual({ stock: 20_000, reserved: 0, free: 20_000 })
  })

  it('tells what a ticket used, put back and spoiled from what others did', () => {
    const bookings = [
      aBooking({ kind: 'use', ticketId: 't1', thousandths: -8_000 }),
      aBooking({ kind: 'put-back', ticketId: 't1', thousandths: 3_000 }),
      aBooking({ kind: 'waste', ticketId: 't1', thousandths: -1_000 }),
      aBooking({ kind: 'use', ticketId: 't2', thousandths: -4_000 }),
    ]
    expect([usedFor(bookings, 't1'), wastedFor(bookings, 't1')]).toEqual([5_000, 1_000])
  })

  it('serves reservations in the order in which they were made; the later one lacks', () => {
    const bookings = [goods(30_000), reserve('t1', 20_000), reserve('t2', 20_000)]
    expect([...missingByTicket(bookings)]).toEqual([['t2', 10_000]])
    expect([...missingByTicket(bookings.toReversed())]).toEqual([['t2', 10_000]])
    expect([...missingByTicket([reserve('t3', 5_000)])]).toEqual([['t3', 5_000]])
  })
})

describe('the last count', () => {
  const count = (counted: number, thousandths: number) => aBooking({ kind: 'count', counted, thousandths })

  it('agrees with the book until a booking from before it arrives from another PC', () => {
    const early = aBooking({ kind: 'use', thousandths: -5_000 })
    const bookings = [goods(100_000), count(90_000, -100_000 + 90_000)]
    expect(lastCount(bookings)).toMatchObject({ counted: 90_000, isDoubtful: false })
    const late = { ...early, stamp: bookings[0]?.stamp ?? '' }
    expect(lastCount([...bookings, late])).toMatchObject({ counted: 90_000, isDoubtful: true })
  })

  it('is doubtful when two PCs counted the same shelf at once, and not after what comes later', () => {
    const bookings = [goods(100_000), count(90_000, -10_000), count(90_000, -10_000)]
    expect(stockFrom(bookings).stock).toBe(80_000)
    expect(lastCount(bookings)?.isDoubtful).toBe(true)
    expect(lastCount([...bookings, count(90_000, 10_000)])?.isDoubtful).toBe(false)
    expect(lastCount([goods(1_000), count(900, -100), goods(5_000)])?.isDoubtful).toBe(false)
  })

  it('is not one that was taken back, and there is none where nobody counted', () => {
    const wrong = count(9_000, -91_000)
    const back = aBooking({ kind: 'count', thousandths: 91_000, reverses: wrong.id })
    expect(lastCount([goods(100_000), wrong, back])).toBeUndefined()
    expect(lastCount([goods(1_000)])).toBeUndefined()
  })
})

describe('what counts of a book', () => {
  const use = () => aBooking({ kind: 'use', ticketId: 't1', thousandths: -5_000 })
  const back = (id: string) =>
    aBooking({ kind: 'use', ticketId: 't1', thousandths: 5_000, reverses: id, device: 'pc-2' })

  it('takes a booking back once, by the earlier of two PCs, in whatever order they arrive', () => {
    const used = use()
    const [first, second] = [back(used.id), back(used.id)]
    for (const bookings of [
      [goods(20_000), used, first, second],
      [second, goods(20_000), first, used],
    ]) {
      expect(stockFrom(countingBookings(bookings)).stock).toBe(20_000)
      expect(countingBookings(bookings)).not.toContain(second)
    }
  })

  it('tells what was used on which step, less what was put back there', () => {
    const on = (stepId: string, kind: string, thousandths: number) =>
      aBooking({ kind, ticketId: 't1', stepId, thousandths })
    const bookings = [
      on('s1', 'use', -5_000),
      on('s1', 'put-back', 2_000),
      on('s2', 'use', -1_000),
      on('s2', 'put-back', 1_000),
      use(),
      aBooking({ kind: 'use', ticketId: 't2', stepId: 's1', thousandths: -9_000 }),
    ]
    expect(usedByStep(bookings, 't1')).toEqual({ s1: 3_000 })
  })
})
