import { describe, expect, it } from 'vitest'
import { outstandingOf, purchaseNoteSchema } from '../../../src/shared/domain/purchase-note'
import type { BookingWish } from '../../../src/shared/domain/stock-rules'
import { planBooking, planCount, planReversal } from '../../../src/shared/domain/stock-rules'
import { maxThousandths } from '../../../src/shared/domain/stock-booking'
import { aBooking } from '../../support/material'

const goods = aBooking({ kind: 'goods-in', thousandths: 100_000 })
const reserved = aBooking({ kind: 'reserve', ticketId: 't1', thousandths: 40_000 })

function plan(wish: Partial<BookingWish>, book = [goods, reserved]) {
  return planBooking(book, { kind: 'use', thousandths: 10_000, reason: '', anyway: false, ...wish })
}

describe('a booking', () => {
  it('takes with a minus and brings with a plus, whatever was typed', () => {
    expect(plan({ kind: 'goods-in' })).toMatchObject({ value: { thousandths: 10_000 } })
    expect(plan({})).toMatchObject({ value: { thousandths: -10_000 } })
    expect(plan({ kind: 'waste', reason: 'schief' })).toMatchObject({ value: { thousandths: -10_000 } })
    expect(plan({ kind: 'release', ticketId: 't1' })).toMatchObject({ value: { thousandths: -10_000 } })
  })

  it('consumes what is set aside for its ticket, and only that', () => {
    expect(plan({ ticketId: 't1', thousandths: 50_000 })).toMatchObject({
      value: { thousandths: -50_000, fromReserved: 40_000 },
    })
    expect(plan({ ticketId: 't2' })).toEqual({ ok: true, value: { kind: 'use', thousandths: -10_000 } })
  })

  it('waste asks for a reason and leaves the reservation: the job still needs it', () => {
    expect(plan({ kind: 'waste', ticketId: 't1' })).toMatchObject({ code: 'reason-missing' })
    const wasted = plan({ kind: 'waste', ticketId: 't1', reason: 'schief' })
    expect(wasted).toEqual({ ok: true, value: { kind: 'waste', thousandths: -10_000 } })
  })

  it('more than the book has is said first, and booked when somebody says it again', () => {
    expect(plan({ thousandths: 100_001 })).toMatchObject({ code: 'stock-short', facts: { stock: 100_000 } })
    expect(plan({ thousandths: 100_001, anyway: true })).toMatchObject({ value: { thousandths: -100_001 } })
  })

  it('what is set aside for another ticket is not taken in silence', () => {
    expect(plan({ thousandths: 60_001 })).toMatchObject({ code: 'stock-reserved', facts: { free: 60_000 } })
    expect(plan({ thousandths: 100_000, ticketId: 't1' }).ok).toBe(true)
    expect(plan({ thousandths: 60_001, anyway: true }).ok).toBe(true)
  })

  it('a reservation beyond what is free is a wish that somebody has to mean', () => {
    const wish = { kind: 'reserve', ticketId: 't2', thousandths: 60_001 } as const
    expect(plan(wish)).toMatchObject({ code: 'stock-short', facts: { stock: 60_000 } })
    expect(plan({ ...wish, anyway: true }).ok).toBe(true)
  })

  it('neither puts back what was not used nor releases what was not set aside', () => {
    const used = aBooking({ kind: 'use', ticketId: 't1', thousandths: -5_000 })
    const book = [goods, reserved, used]
    expect(plan({ kind: 'put-back', ticketId: 't1', thousandths: 5_000 }, book).ok).toBe(true)
    const tooMuch = plan({ kind: 'put-back', ticketId: 't1', thousandths: 5_001, anyway: true }, book)
    expect(tooMuch).toMatchObject({ code: 'not-used', facts: { used: 5_000 } })
    expect(plan({ kind: 'release', ticketId: 't1', thousandths: 40_001 })).toMatchObject({
      code: 'not-reserved',
    })
    expect(plan({ kind: 'put-back' })).toMatchObject({ code: 'malformed' })
  })

  it('refuses sums the book cannot hold', () => {
    expect(plan({ kind: 'goods-in', thousandths: maxThousandths })).toMatchObject({ code: 'stock-too-high' })
    expect(planCount([aBooking({ kind: 'use', thousandths: -maxThousandths })], 1)).toMatchObject({
      code: 'stock-too-high',
    })
  })
})

describe('a count', () => {
  it('books the difference to the book as it is, also none', () => {
    expect(planCount([goods], 97_000)).toEqual({
      ok: true,
      value: { kind: 'count', thousandths: -3_000, counted: 97_000 },
    })
    expect(planCount([goods], 100_000)).toMatchObject({ value: { thousandths: 0 } })
  })
})

describe('a booking taken back', () => {
  const used = aBooking({ kind: 'use', ticketId: 't1', thousandths: -15_000, fromReserved: 15_000 })

  it('is the same with the opposite amounts, and gives the reservation back', () => {
    expect(planReversal([goods, reserved, used], used.id, false)).toEqual({
      ok: true,
      value: { kind: 'use', thousandths: 15_000, fromReserved: -15_000 },
    })
  })

  it('sets nothing aside again where the work is over', () => {
    expect(planReversal([goods, reserved, used], used.id, true)).toEqual({
      ok: true,
      value: { kind: 'use', thousandths: 15_000 },
    })
    const released = aBooking({ kind: 'release', ticketId: 't1', thousandths: -40_000 })
    expect(planReversal([goods, reserved, released], released.id, true)).toMatchObject({
      code: 'move-not-allowed',
    })
  })

  it('goes once, and not for what itself takes back', () => {
    const back = aBooking({ kind: 'use', ticketId: 't1', thousandths: 15_000, reverses: used.id })
    expect(planReversal([goods, used, back], used.id, false)).toMatchObject({ code: 'booking-reversed' })
    expect(planReversal([goods, used, back], back.id, false)).toMatchObject({ code: 'booking-is-reversal' })
    expect(planReversal([goods], 'nothing', false)).toMatchObject({ code: 'not-found' })
  })

  it('is refused where its material has gone on: put back since, or used up', () => {
    const putBack = aBooking({ kind: 'put-back', ticketId: 't1', thousandths: 10_000 })
    expect(planReversal([goods, reserved, used, putBack], used.id, false)).toMatchObject({ code: 'not-used' })
    const most = aBooking({ kind: 'use', ticketId: 't1', thousandths: -40_000, fromReserved: 40_000 })
    expect(planReversal([goods, reserved, most], reserved.id, false)).toMatchObject({ code: 'not-reserved' })
  })
})

describe('a purchase note', () => {
  it('has to come what was noted less what came and stayed', () => {
    const note = purchaseNoteSchema.parse({
      id: 'note-1',
      stamp: 's',
      articleId: 'paper',
      thousandths: 100_000,
      supplier: '',
      state: 'ordered',
      notedAt: 1,
      notedBy: 'person-1',
      note: '',
    })
    const came = aBooking({ kind: 'goods-in', thousandths: 30_000, purchaseNoteId: 'note-1' })
    const other = aBooking({ kind: 'goods-in', thousandths: 30_000 })
    expect(outstandingOf(note, [came, other])).toBe(70_000)
    const back = aBooking({ kind: 'goods-in', thousandths: -30_000, purchaseNoteId: 'note-1' })
    expect(outstandingOf(note, [came, back])).toBe(100_000)
    expect(outstandingOf({ ...note, state: 'dropped' }, [came])).toBe(0)
  })
})
