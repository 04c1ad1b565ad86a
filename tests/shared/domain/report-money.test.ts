import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesOf, returnEntries, returnFigures } from '../../../src/shared/domain/report-returns'
import { revenueBookings, revenueEntries, revenueFigures } from '../../../src/shared/domain/report-revenue'
import { eventsOf, ticketTotals } from '../../../src/shared/domain/ticket-view'
import type { Office } from '../../../src/shared/domain/office'
import { aBuyer, aReportOffice, scopeOver } from '../../support/report-office'

const year = (office: Office) => scopeOver(office, '2026-01-01', '2026-12-31')
const revenue = (office: Office) => revenueFigures(revenueEntries(year(office)), year(office).span)

function bookingsOf(office: Office, id: string) {
  const ticket = office.tables.tickets.get(id)
  if (ticket === undefined) throw new Error('no such ticket')
  return revenueBookings(office, ticket)
}

describe('revenue', () => {
  it('is what left, in the period in which it left, net and gross', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-10-30')
    office.item('a', '1', 11_900)
    office.item('b', '1', 5_000)
    office.ready('1', '2026-10-31')
    office.handOver('1', '2026-11-02', 'a')
    const built = office.build()
    expect(revenue(built).all).toEqual({ netCents: 10_000, grossCents: 11_900, tickets: 1 })
    const october = scopeOver(built, '2026-10-01', '2026-10-31')
    expect(revenueEntries(october)).toEqual([])
  })

  it('of a ticket handed over in parts adds up to its invoice to the cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cents: fc.integer({ min: 1, max: 9_999 }), seven: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom('gross', 'net'),
        (lines, priceMode) => {
          const office = aReportOffice()
          office.ticket('1', '2026-11-02', { priceMode })
          lines.forEach(({ cents, seven }, index) =>
            office.item(`i${index}`, '1', cents, { taxRate: seven ? 7 : 19 }),
          )
          office.ready('1', '2026-11-03')
          lines.forEach((_line, index) => office.handOver('1', `2026-11-${index + 10}`, `i${index}`))
          const built = office.build()
          const ticket = built.tables.tickets.get('1')
          if (ticket === undefined) throw new Error('no ticket')
          const { netCents, grossCents } = ticketTotals(ticket, [...built.tables.items.values()])
          expect(revenue(built).all).toEqual({ netCents, grossCents, tickets: 1 })
        },
      ),
    )
  })

  it('is taken off again when things come back, at the price they left for', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-10-01')
    office.item('a', '1', 0)
    office.ready('1', '2026-10-02')
    office.handOver('1', '2026-10-05', 'a')
    office.takeBack('1', '2026-11-05', 'a')
    const price = { type: 'price', itemId: 'a', beforeCents: 11_900, afterCents: 0, consent: 'x' }
    office.tell('1', '2026-11-05', price)
    expect(bookingsOf(office.build(), '1').map(({ grossCents }) => grossCents)).toEqual([11_900, -11_900])
  })

  it('has no quotes, no cancelled tickets, nothing given back unworked; advice once it is ready', () => {
    const office = aReportOffice()
    office.ticket('quote', '2026-11-02', {
      kind: 'sales',
      quote: { validUntil: '2026-12-01', state: 'open' },
    })
    office.item('q', 'quote', 1_000, { origin: 'advice' })
    office.ready('quote', '2026-11-03')
    office.ticket('cancelled', '2026-11-02')
    office.item('c', 'cancelled', 1_000)
    office.ready('cancelled', '2026-11-03')
    office.handOver('cancelled', '2026-11-03', 'c')
    office.tell('cancelled', '2026-11-04', { type: 'work', action: 'cancel', reason: 'x' })
    office.ticket('back', '2026-11-02')
    office.item('b', 'back', 1_000, { origin: 'brought-in' })
    office.tell('back', '2026-11-02', { type: 'possession', action: 'bring-in', itemId: 'b' })
    office.tell('back', '2026-11-03', { type: 'possession', action: 'give-back', itemId: 'b' })
    office.ticket('advice', '2026-11-02')
    office.item('d', 'advice', 2_380, { origin: 'advice' })
    office.ready('advice', '2026-11-06')
    const built = office.build()
    for (const id of ['quote', 'cancelled', 'back']) expect(bookingsOf(built, id)).toEqual([])
    expect(bookingsOf(built, 'advice')).toMatchObject([{ netCents: 2_000, grossCents: 2_380 }])
  })

  it('of a merged customer counts for the record that stayed; the parts sum to the whole', () => {
    const office = aReportOffice()
    const kinds = ['order', 'service', 'sales']
    kinds.forEach((kind, index) => {
      const id = String(index)
      office.ticket(id, '2026-03-02', { kind, customerId: `c${index}` })
      office.item(`i${id}`, id, 1_190 * (index + 1))
      office.ready(id, '2026-03-03')
      office.handOver(id, `2026-0${index + 4}-02`, `i${id}`)
    })
    const built = office.build()
    const moved = { tickets: [], followUps: [], questions: [] }
    const merged = { into: 'c1', at: 1, by: 'p1', moved, before: {}, after: {} }
    built.tables.customers.set('c0', aBuyer('c0', { merged }))
    const { all, parts, byKind, byCustomer } = revenue(built)
    for (const cut of [parts, byKind, byCustomer]) {
      const sum = (field: 'netCents' | 'grossCents' | 'tickets') =>
        cut.reduce((whole, row) => whole + row[field], 0)
      expect([sum('netCents'), sum('grossCents'), sum('tickets')]).toEqual([
        all.netCents,
        all.grossCents,
        all.tickets,
      ])
    }
    expect(byCustomer.map(({ key, netCents }) => [key, netCents])).toEqual([
      ['c1', 3_000],
      ['c2', 3_000],
    ])
  })
})

describe('returns', () => {
  function anOffice() {
    const office = aReportOffice()
    for (const id of ['rework', 'refund', 'wrong', 'faulty', 'fine']) {
      office.ticket(id, '2026-10-01')
      office.item(`i-${id}`, id, 1_000)
      office.ready(id, '2026-10-02')
      if (id !== 'faulty') office.handOver(id, '2026-11-02', `i-${id}`)
    }
    office.takeBack('rework', '2026-11-05', 'i-rework', 'Farbe falsch')
    office.tell('rework', '2026-11-05', { type: 'work', action: 'complain', reason: 'Farbe falsch' })
    office.takeBack('refund', '2026-11-06', 'i-refund', 'farbe  falsch')
    const price = { type: 'price', itemId: 'i-refund', beforeCents: 1_000, afterCents: 0, consent: 'x' }
    office.tell('refund', '2026-11-06', price)
    office.takeBack('wrong', '2026-11-07', 'i-wrong', 'falscher Kunde')
    office.tell('faulty', '2026-11-08', { type: 'work', action: 'complain', reason: 'Knick' })
    return office
  }

  it('tells rework, refund, correction and complaint apart; the rate leaves corrections out', () => {
    const built = anOffice().build()
    const scope = scopeOver(built, '2026-11-01', '2026-11-30')
    const figures = returnFigures(returnEntries(scope), scope.span)
    expect(figures.all).toEqual({ complaint: 1, rework: 1, refund: 1, correction: 1 })
    expect(figures).toMatchObject({ handedOver: 4, affected: 3, rate: 0.75 })
    expect(figures.reasons).toEqual([
      { key: 'Farbe falsch', count: 2 },
      { key: 'Knick', count: 1 },
    ])
    const perDay = figures.parts.reduce((sum, part) => sum + part.rework + part.refund, 0)
    expect(perDay).toBe(2)
  })

  it('takes several things that come back at once for one case', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-01')
    office.item('a', '1', 1_000)
    office.item('b', '1', 1_000)
    office.ready('1', '2026-11-02')
    office.handOver('1', '2026-11-02', 'a', 'b')
    office.takeBack('1', '2026-11-03', 'a')
    office.takeBack('1', '2026-11-03', 'b')
    expect(casesOf(eventsOf(office.build(), '1'))).toHaveLength(1)
  })
})
