import { describe, expect, it } from 'vitest'
import type { Me } from '../../../../src/renderer/desks/back-office/bench-filter'
import {
  countToggles,
  filterRows,
  findText,
  isFiltered,
  isSameFilter,
  noFilter,
  sortRows,
  stepTitles,
} from '../../../../src/renderer/desks/back-office/bench-filter'
import type { BenchRow } from '../../../../src/shared/contract/desk-answers'
import type { BenchFilter } from '../../../../src/shared/domain/bench-view'
import { momentOf } from '../../../../src/shared/domain/calendar'
import { aRow, aStep, mehmet, tobias } from './a-row'

const everywhere: Me = { areas: [], skills: [] }

function idsOf(rows: readonly BenchRow[], part: Partial<BenchFilter>): string[] {
  return filterRows(rows, { ...noFilter, ...part }, findText, everywhere).map(({ id }) => id)
}

describe('filterRows', () => {
  it('finds words in any order and spelling, and a number as a scanner types it', () => {
    const rows = [aRow({ id: 'a', customerName: 'Müller & Söhne', number: 'A26-01098' }), aRow({ id: 'b' })]
    expect(idsOf(rows, { text: 'plakate mueller' })).toEqual(['a'])
    expect(idsOf(rows, { text: 'A2601098' })).toEqual(['a'])
    expect(idsOf(rows, { text: 'A26-01098' })).toEqual(['a'])
  })

  it('takes the promise to the end of the chosen German day, and leaves out what has none', () => {
    const rows = [
      aRow({ id: 'late', promisedAt: momentOf('2026-11-24', 23 * 60 + 59) }),
      aRow({ id: 'after', promisedAt: momentOf('2026-11-25') }),
      aRow({ id: 'none', promisedAt: null }),
    ]
    expect(idsOf(rows, { until: '2026-11-24' })).toEqual(['late'])
  })

  it('adds up chosen people and the free ones instead of excluding both', () => {
    const rows = [aRow({ id: 'free' }), aRow({ id: 'm', owner: mehmet }), aRow({ id: 't', owner: tobias })]
    expect(idsOf(rows, { people: ['mehmet'] })).toEqual(['m'])
    expect(idsOf(rows, { people: ['mehmet'], freeOnly: true })).toEqual(['free', 'm'])
    expect(idsOf(rows, { freeOnly: true })).toEqual(['free'])
  })

  it('counts the toggles under the rest of the filter, not under themselves', () => {
    const rows = [
      aRow({ id: 'a', work: 'on-hold', owner: mehmet }),
      aRow({ id: 'b' }),
      aRow({ id: 'c', area: 'accounting', work: 'on-hold' }),
    ]
    const filter = { ...noFilter, area: 'manufacturing' as const, waitingOnly: true, freeOnly: true }
    expect(countToggles(rows, filter, findText, everywhere)).toEqual({ waiting: 1, free: 1, canDo: 2 })
  })

  it('does not call the area or the order a filter: leaving them must not offer to clear anything', () => {
    expect(isFiltered({ ...noFilter, area: 'sales', sort: 'age' })).toBe(false)
    expect(isFiltered({ ...noFilter, text: ' ' })).toBe(false)
    expect(isFiltered({ ...noFilter, kind: 'service' })).toBe(true)
  })
})

describe('what I can do', () => {
  const printer = { areas: ['manufacturing' as const], skills: ['plot'] }
  const only = (rows: readonly BenchRow[], me: Me) =>
    filterRows(rows, { ...noFilter, canDoOnly: true }, findText, me).map(({ id }) => id)

  it('shows work of the own areas, and of what asks for a skill only what one has', () => {
    const rows = [
      aRow({ id: 'plain' }),
      aRow({ id: 'elsewhere', area: 'accounting' }),
      aRow({ id: 'mine', step: aStep({ skill: 'plot' }) }),
      aRow({ id: 'not-mine', step: aStep({ skill: 'bind' }) }),
    ]
    expect(only(rows, printer)).toEqual(['plain', 'mine'])
    expect(only(rows, everywhere)).toEqual(['plain', 'elsewhere'])
  })

  it('adds up risks, and steps, but asks for both: else one filter would undo the other', () => {
    const rows = [
      aRow({ id: 'a', risk: 'over', step: aStep({ title: 'Binden' }) }),
      aRow({ id: 'b', risk: 'tight', step: aStep({ title: 'Binden' }) }),
      aRow({ id: 'c', risk: 'over' }),
    ]
    expect(idsOf(rows, { risks: ['over', 'tight'] })).toEqual(['a', 'b', 'c'])
    expect(idsOf(rows, { risks: ['over'], steps: ['Binden'] })).toEqual(['a'])
    expect(stepTitles(rows)).toEqual(['Binden'])
  })

  it('counts what was interrupted as waiting', () => {
    expect(
      idsOf([aRow({ id: 'p', work: 'in-work', paused: true }), aRow({ id: 'q' })], { waitingOnly: true }),
    ).toEqual(['p'])
  })

  it('knows a saved view again, whatever order its lists were chosen in', () => {
    const saved = { ...noFilter, people: ['a', 'b'] }
    expect(isSameFilter(saved, { ...noFilter, people: ['b', 'a'] })).toBe(true)
    expect(isSameFilter(saved, { ...noFilter, people: ['b'] })).toBe(false)
  })
})

describe('sortRows', () => {
  it('puts the worst risk first and does not change the rows it was given', () => {
    const rows = [
      aRow({ id: 'calm' }),
      aRow({ id: 'tight', risk: 'tight' }),
      aRow({ id: 'over', risk: 'over' }),
    ]
    expect(sortRows(rows, 'risk').map(({ id }) => id)).toEqual(['over', 'tight', 'calm'])
    expect(rows.map(({ id }) => id)).toEqual(['calm', 'tight', 'over'])
  })

  it('puts what has no promise last and what waits longest first', () => {
    const rows = [
      aRow({ id: 'none', promisedAt: null, since: 1 }),
      aRow({ id: 'soon', promisedAt: 5, since: 3 }),
      aRow({ id: 'later', promisedAt: 9, since: 2 }),
    ]
    expect(sortRows(rows, 'promise').map(({ id }) => id)).toEqual(['soon', 'later', 'none'])
    expect(sortRows(rows, 'age').map(({ id }) => id)).toEqual(['none', 'later', 'soon'])
  })
})
