import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageingEntries, ageingFigures } from '../../../src/shared/domain/report-ageing'
import { leadTimeEntries, leadTimeFigures } from '../../../src/shared/domain/report-lead-time'
import { loadEntries, loadFigures } from '../../../src/shared/domain/report-load'
import { overviewOf } from '../../../src/shared/domain/report-overview'
import { spanOfDays } from '../../../src/shared/domain/report-period'
import { promiseEntries, promiseFigures } from '../../../src/shared/domain/report-promises'
import { returnEntries, returnFigures } from '../../../src/shared/domain/report-returns'
import { revenueEntries, revenueFigures } from '../../../src/shared/domain/report-revenue'
import type { ReportScope } from '../../../src/shared/domain/report-scope'
import { takenEntries, takenFigures } from '../../../src/shared/domain/report-taken'
import { aReportOffice, at, scopeOver } from '../../support/report-office'

type Fate = {
  kind: string
  day: number
  days: number
  cents: number
  end: 'open' | 'ready' | 'gone' | 'back'
}

const fates = fc.array(
  fc.record({
    kind: fc.constantFrom('order', 'service', 'sales', 'marketing'),
    day: fc.integer({ min: 1, max: 9 }),
    days: fc.integer({ min: 0, max: 9 }),
    cents: fc.integer({ min: 0, max: 99_999 }),
    end: fc.constantFrom<Fate['end']>('open', 'ready', 'gone', 'back'),
  }),
  { maxLength: 12 },
)

function anOffice(lives: readonly Fate[]) {
  const office = aReportOffice()
  lives.forEach(({ kind, day, days, cents, end }, index) => {
    const id = String(index)
    const ready = `2026-11-${String(day + days).padStart(2, '0')}`
    const promise = { at: at('2026-11-10 16:00') }
    office.ticket(id, `2026-11-0${day}`, { kind, promise, customerId: `c${index % 3}` })
    office.item(`i${id}`, id, cents)
    office.step(`s${id}`, id, 'manufacturing')
    office.tell(id, `${ready} 10:00`, { type: 'step', stepId: `s${id}`, action: 'start', reason: '' })
    office.tell(id, `${ready} 11:30`, { type: 'step', stepId: `s${id}`, action: 'finish', reason: '' })
    if (end !== 'open') office.ready(id, `${ready} 12:00`)
    if (end === 'gone' || end === 'back') office.handOver(id, '2026-11-19', `i${id}`)
    if (end === 'back') office.takeBack(id, '2026-11-20', `i${id}`, `Grund ${index % 2}`)
  })
  return office
}

function allFigures(scope: ReportScope) {
  const { span } = scope
  return {
    taken: takenFigures(takenEntries(scope), span),
    promises: promiseFigures(promiseEntries(scope), span),
    leadTime: leadTimeFigures(leadTimeEntries(scope)),
    load: loadFigures(loadEntries(scope), span),
    ageing: ageingFigures(ageingEntries(scope)),
    returns: returnFigures(returnEntries(scope), span),
    revenue: revenueFigures(revenueEntries(scope), span),
    overview: overviewOf(scope, spanOfDays('2026-10-01', '2026-10-31')),
  }
}

const november = ['2026-11-01', '2026-11-30'] as const

describe('figures derived again', () => {
  it('are the same from an office whose rows came in another order', () => {
    fc.assert(
      fc.property(fates, fc.array(fc.nat(1_000), { minLength: 1 }), (lives, keys) => {
        const office = anOffice(lives)
        const shuffled = <T>(rows: readonly T[]): readonly T[] =>
          rows
            .map((row, index) => ({ row, key: ((keys[index % keys.length] ?? 0) * 7_919 + index) % 1_009 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row)
        const here = allFigures(scopeOver(office.build(), ...november))
        const there = allFigures(scopeOver(office.build(shuffled), ...november))
        expect(there).toEqual(here)
      }),
      { numRuns: 40 },
    )
  })

  it('sum over their parts to the whole, and a filter takes exactly its share of them', () => {
    fc.assert(
      fc.property(fates, (lives) => {
        const scope = scopeOver(anOffice(lives).build(), ...november)
        const { taken, promises, leadTime, load, ageing, returns } = allFigures(scope)
        const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
        expect(sum(taken.parts.map((part) => part.taken))).toBe(taken.taken)
        expect(sum(taken.byKind.map((part) => part.taken))).toBe(taken.taken)
        for (const field of ['kept', 'late', 'open', 'ahead'] as const) {
          expect(sum(promises.parts.map((part) => part[field]))).toBe(promises.last[field])
          expect(sum(promises.byKind.map((part) => part[field]))).toBe(promises.last[field])
        }
        expect(sum(promises.late.map(({ count }) => count))).toBe(promises.last.late + promises.last.open)
        expect(sum(leadTime.bins.map(({ count }) => count))).toBe(leadTime.all?.count ?? 0)
        expect(sum(leadTime.byKind.map(({ count }) => count))).toBe(leadTime.all?.count ?? 0)
        expect(load.minutes).toBe(lives.length * 90)
        expect(sum(ageing.parts.map(({ count }) => count))).toBe(ageing.open)
        expect(sum(returns.reasons.map(({ count }) => count))).toBe(returns.all.refund + returns.all.rework)
        const kinds = ['order', 'service', 'sales', 'marketing', 'formality'] as const
        expect(sum(kinds.map((kind) => takenEntries({ ...scope, kind }).length))).toBe(taken.taken)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the overview', () => {
  it('says the same as the reports, and what is open now', () => {
    const scope = scopeOver(
      anOffice([
        { kind: 'order', day: 2, days: 3, cents: 11_900, end: 'gone' },
        { kind: 'order', day: 3, days: 1, cents: 500, end: 'open' },
      ]).build(),
      ...november,
    )
    const { overview, revenue, leadTime } = allFigures(scope)
    expect(overview.now).toMatchObject({ taken: 2, revenue: revenue.all, leadTime: leadTime.all })
    expect(overview).toMatchObject({ open: 2, oldestDays: 21, before: { taken: 0, leadTime: null } })
  })
})
