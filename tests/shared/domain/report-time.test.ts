import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageingEntries, ageingFigures } from '../../../src/shared/domain/report-ageing'
import {
  binsOf,
  distributionOf,
  leadTimeEntries,
  leadTimeFigures,
} from '../../../src/shared/domain/report-lead-time'
import { loadEntries, loadFigures } from '../../../src/shared/domain/report-load'
import { promiseEntries, promiseFigures } from '../../../src/shared/domain/report-promises'
import { takenEntries, takenFigures } from '../../../src/shared/domain/report-taken'
import { aReportOffice, at, scopeOver } from '../../support/report-office'

describe('tickets taken in', () => {
  it('count on the day of intake, by the office clock, the last minute of the span included', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-01 00:00')
    office.ticket('2', '2026-11-30 23:59')
    office.ticket('3', '2026-12-01 00:00')
    office.ticket('4', '2026-11-02', { kind: 'service' })
    office.tell('4', '2026-11-03', { type: 'work', action: 'cancel', reason: 'x' })
    const scope = scopeOver(office.build(), '2026-11-01', '2026-11-30')
    const figures = takenFigures(takenEntries(scope), scope.span)
    expect(figures).toMatchObject({ taken: 3, cancelled: 1, unit: 'day' })
    expect(figures.parts.find(({ key }) => key === '2026-11-30')?.taken).toBe(1)
    expect(figures.byKind).toEqual([
      { key: 'order', taken: 2, cancelled: 0 },
      { key: 'service', taken: 1, cancelled: 1 },
    ])
    expect(takenEntries({ ...scope, kind: 'service' })).toHaveLength(1)
  })

  it('of an area are those that stand in it or have a step in it', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-02')
    office.ticket('2', '2026-11-02')
    office.step('s1', '2', 'accounting')
    const scope = scopeOver(office.build(), '2026-11-01', '2026-11-30', { area: 'accounting' })
    expect(takenEntries(scope).map(({ ticketId }) => ticketId)).toEqual(['2'])
  })
})

describe('promises', () => {
  function anOffice() {
    const office = aReportOffice()
    const promise = (when: string) => ({ promise: { at: at(when) } })
    office.ticket('kept', '2026-11-02', promise('2026-11-05 16:00'))
    office.ready('kept', '2026-11-05 16:00')
    office.ticket('late', '2026-11-02', promise('2026-11-05 16:00'))
    office.ready('late', '2026-11-08 10:00')
    office.ticket('moved', '2026-11-02', promise('2026-11-12 16:00'))
    const move = { type: 'promise', at: at('2026-11-12 16:00'), before: at('2026-11-06 16:00'), reason: 'x' }
    office.tell('moved', '2026-11-05', move)
    office.ready('moved', '2026-11-11')
    office.ticket('open', '2026-11-02', promise('2026-11-20 16:00'))
    office.ticket('ahead', '2026-11-02', promise('2026-11-28 16:00'))
    office.ticket('gone', '2026-11-02', promise('2026-11-05 16:00'))
    office.tell('gone', '2026-11-03', { type: 'work', action: 'cancel', reason: 'x' })
    office.ticket('none', '2026-11-02')
    return office
  }

  it('are kept to the minute, late afterwards, broken while open; moved ones differ by first and last', () => {
    const scope = scopeOver(anOffice().build(), '2026-11-01', '2026-11-30')
    const figures = promiseFigures(promiseEntries(scope), scope.span)
    expect(figures.last).toMatchObject({ kept: 2, late: 1, open: 1, ahead: 1, share: 0.5 })
    expect(figures.first).toMatchObject({ kept: 1, late: 2, open: 1, ahead: 1, share: 0.25 })
    expect(figures.moved).toBe(1)
    const late = Object.fromEntries(figures.late.map(({ key, count }) => [key, count]))
    expect(late).toMatchObject({ '2-3': 2, '1': 0, '0': 0 })
  })

  it('fall into the period of their date, so a moved one may stand in two', () => {
    const office = anOffice().build()
    const early = scopeOver(office, '2026-11-06', '2026-11-06')
    const entries = promiseEntries(early)
    expect(entries.map(({ ticketId, against }) => [ticketId, against])).toEqual([['moved', 'first']])
  })

  it('stay kept when the customer complains later', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-02', { promise: { at: at('2026-11-05 16:00') } })
    office.ready('1', '2026-11-05 12:00')
    office.tell('1', '2026-11-07', { type: 'work', action: 'complain', reason: 'x' })
    const scope = scopeOver(office.build(), '2026-11-01', '2026-11-30')
    expect(promiseFigures(promiseEntries(scope), scope.span).last).toMatchObject({ kept: 1, open: 0 })
  })
})

describe('lead time', () => {
  it('is civil days from intake to the first time all was ready, imported: from order to shipping', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-02 17:59')
    office.ready('1', '2026-11-03 08:00')
    office.ticket('2', '1996-07-04 09:00', { kind: 'sales' })
    office.tell('2', '1996-07-16 16:00', { type: 'imported', importId: 'i1', shipped: true })
    office.ticket('3', '2026-11-02')
    const built = office.build()
    expect(leadTimeEntries(scopeOver(built, '2026-11-01', '2026-11-30'))).toEqual([
      { ticketId: '1', kind: 'order', days: 1 },
    ])
    const old = leadTimeFigures(leadTimeEntries(scopeOver(built, '1996-07-01', '1996-07-31')))
    expect(old.byKind).toMatchObject([{ key: 'sales', median: 12, count: 1 }])
  })

  it('says quantiles that are values of tickets, at least that share at or below them', () => {
    expect(distributionOf([4, 1, 3, 2])).toMatchObject({
      shortest: 1,
      quarter: 1,
      median: 2,
      threeQuarters: 3,
    })
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), (values) => {
        const found = distributionOf(values)
        const below = (limit: number) => values.filter((one) => one <= limit).length / values.length
        expect(values).toContain(found?.ninety)
        expect(below(found?.ninety ?? -1)).toBeGreaterThanOrEqual(0.9)
        expect(below(found?.median ?? -1)).toBeGreaterThanOrEqual(0.5)
        expect(below((found?.median ?? 0) - 1)).toBeLessThan(0.5)
      }),
    )
  })

  it('stands in bins that follow each other and hold every ticket once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000)), (values) => {
        const bins = binsOf(values)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        expect(bins.length).toBeLessThanOrEqual(16)
        bins.forEach(({ from, to, count }, index) => {
          expect(from).toBe(index === 0 ? 0 : (bins[index - 1]?.to ?? 0) + 1)
          expect(values.filter((one) => one >= from && one <= to)).toHaveLength(count)
        })
      }),
    )
  })
})

describe('working time', () => {
  function worked(spans: readonly (readonly [string, string])[], corrections: readonly number[] = []) {
    const office = aReportOffice()
    office.ticket('1', '2026-11-02')
    office.step('s1', '1', 'manufacturing')
    for (const [from, until] of spans) {
      office.tell('1', from, { type: 'step', stepId: 's1', action: 'start', reason: '' })
      office.tell('1', until, { type: 'step', stepId: 's1', action: 'pause', reason: '' })
    }
    for (const minutes of corrections)
      office.tell('1', '2026-11-22', { type: 'step-time', stepId: 's1', minutes, reason: 'x' })
    const scope = scopeOver(office.build(), '2026-11-01', '2026-11-30')
    return loadFigures(loadEntries(scope), scope.span)
  }
  const inWeek = (figures: ReturnType<typeof worked>, monday: string) =>
    figures.parts.find(({ key }) => key === monday)?.minutes.manufacturing ?? 0

  it('is cut at the end of a week, so that no minute counts in two', () => {
    const figures = worked([['2026-11-08 23:30', '2026-11-09 00:45']])
    expect([inWeek(figures, '2026-11-02'), inWeek(figures, '2026-11-09')]).toEqual([30, 45])
    expect(figures.minutes).toBe(75)
  })

  it('takes what was corrected from the latest week first, and never goes below nothing', () => {
    const spans = [
      ['2026-11-03 09:00', '2026-11-03 10:00'],
      ['2026-11-10 09:00', '2026-11-10 09:20'],
    ] as const
    const figures = worked(spans, [-30])
    expect([inWeek(figures, '2026-11-02'), inWeek(figures, '2026-11-09')]).toEqual([50, 0])
    expect(worked(spans, [-500]).minutes).toBe(0)
    expect(inWeek(worked(spans, [15]), '2026-11-09')).toBe(35)
  })

  it('counts work that still goes on until now, and only the area asked for', () => {
    const office = aReportOffice()
    office.ticket('1', '2026-11-02')
    office.step('s1', '1', 'manufacturing')
    office.tell('1', '2026-11-23 10:00', { type: 'step', stepId: 's1', action: 'start', reason: '' })
    const scope = scopeOver(office.build(), '2026-11-01', '2026-11-30')
    expect(loadFigures(loadEntries(scope), scope.span)).toMatchObject({
      minutes: 42,
      areas: ['manufacturing'],
    })
    const other = { ...scope, area: 'fulfilment' as const }
    expect(loadFigures(loadEntries(other), other.span).minutes).toBe(0)
  })
})

describe('ageing', () => {
  it('sorts what is open by age and state, the oldest first, and leaves out what is closed', () => {
    const office = aReportOffice()
    office.ticket('new', '2026-11-23 09:00')
    office.ticket('week', '2026-11-16')
    office.tell('week', '2026-11-17', { type: 'work', action: 'start', reason: '' })
    office.ticket('old', '2026-01-05')
    office.ticket('closed', '2026-01-01')
    office.tell('closed', '2026-01-02', { type: 'work', action: 'cancel', reason: 'x' })
    const figures = ageingFigures(ageingEntries(scopeOver(office.build(), '2026-11-01', '2026-11-30')))
    expect(figures.open).toBe(3)
    expect(figures.states).toEqual(['received', 'in-work'])
    expect(figures.parts.filter(({ count }) => count > 0)).toEqual([
      { key: '0-2', count: 1, byState: { received: 1, 'in-work': 0 } },
      { key: '3-7', count: 1, byState: { received: 0, 'in-work': 1 } },
      { key: '91', count: 1, byState: { received: 1, 'in-work': 0 } },
    ])
    expect(figures.oldest.map(({ ticketId }) => ticketId)).toEqual(['old', 'week', 'new'])
  })
})
