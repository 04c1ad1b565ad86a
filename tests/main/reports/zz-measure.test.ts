import { expect, it } from 'vitest'
import { aReportOffice, at, scopeOver } from '../../support/report-office'
import { overviewOf } from '../../../src/shared/domain/report-overview'
import { spanOfDays } from '../../../src/shared/domain/report-period'
import { takenEntries, takenFigures } from '../../../src/shared/domain/report-taken'
import { promiseEntries, promiseFigures } from '../../../src/shared/domain/report-promises'
import { leadTimeEntries, leadTimeFigures } from '../../../src/shared/domain/report-lead-time'
import { returnEntries, returnFigures } from '../../../src/shared/domain/report-returns'
import { revenueEntries, revenueFigures } from '../../../src/shared/domain/report-revenue'
import { ageingEntries, ageingFigures } from '../../../src/shared/domain/report-ageing'
import { loadEntries, loadFigures } from '../../../src/shared/domain/report-load'
it('m', () => {
  const o = aReportOffice()
  for (let i = 0; i < 100_000; i += 1) {
    const id = String(i)
    const month = String((i % 11) + 1).padStart(2, '0')
    const d = String((i % 20) + 1).padStart(2, '0')
    o.ticket(id, `2026-${month}-${d}`, { promise: { at: at(`2026-${month}-${d}`) + 3 * 86_400_000 } })
    o.item(`a${id}`, id, 1190); o.item(`b${id}`, id, 2380)
    o.ready(id, `2026-${month}-${String((i % 20) + 3).padStart(2, '0')}`)
    o.handOver(id, `2026-${month}-${String((i % 20) + 5).padStart(2, '0')}`, `a${id}`, `b${id}`)
  }
  const s = scopeOver(o.build(), '2025-12-01', '2026-11-30')
  const b = spanOfDays('2024-12-01', '2025-11-30')
  const runs: [string, () => unknown][] = [
    ['overview', () => overviewOf(s, b)],
    ['taken', () => takenFigures(takenEntries(s), s.span)],
    ['promises', () => promiseFigures(promiseEntries(s), s.span)],
    ['lead', () => leadTimeFigures(leadTimeEntries(s))],
    ['returns', () => returnFigures(returnEntries(s), s.span)],
    ['revenue', () => revenueFigures(revenueEntries(s), s.span)],
    ['ageing', () => ageingFigures(ageingEntries(s))],
    ['load', () => loadFigures(loadEntries(s), s.span)],
  ]
  for (const [name, run] of runs) {
    const t: number[] = []
    for (let r = 0; r < 3; r += 1) { const x = performance.now(); run(); t.push(Math.round(performance.now() - x)) }
    console.log(name, t.join(' '))
  }
  expect(1).toBe(1)
}, 300_000)
