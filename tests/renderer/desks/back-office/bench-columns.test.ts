import { describe, expect, it } from 'vitest'
import type { BenchFilter } from '../../../../src/renderer/desks/back-office/bench-columns'
import {
  areaTiles,
  countToggles,
  facesOf,
  filterRows,
  findTexts,
  groupRows,
  isFiltered,
  leastWidth,
  noFilter,
  sortRows,
} from '../../../../src/renderer/desks/back-office/bench-columns'
import type { TicketRow } from '../../../../src/shared/contract/desk-answers'
import { momentOf } from '../../../../src/shared/domain/calendar'
import { aRow, mehmet, tobias } from './a-row'

function idsOf(rows: readonly TicketRow[], part: Partial<BenchFilter>): string[] {
  return filterRows(rows, { ...noFilter, ...part }, findTexts(rows)).map(({ id }) => id)
}

describe('filterRows', () => {
  it('shows nothing that has left the bench: ready and cancelled work would be done twice', () => {
    const rows = [aRow({ id: 'a' }), aRow({ id: 'b', work: 'ready' }), aRow({ id: 'c', work: 'cancelled' })]
    expect(idsOf(rows, {})).toEqual(['a'])
  })

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
    expect(countToggles(rows, filter, findTexts(rows))).toEqual({ waiting: 1, free: 1 })
  })

  it('does not call the area or the order a filter: leaving them must not offer to clear anything', () => {
    expect(isFiltered({ ...noFilter, area: 'sales', sort: 'age' })).toBe(false)
    expect(isFiltered({ ...noFilter, text: ' ' })).toBe(false)
    expect(isFiltered({ ...noFilter, kind: 'service' })).toBe(true)
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

describe('groupRows', () => {
  const states = (groups: ReturnType<typeof groupRows>) =>
    groups.map(({ area, columns }) => [area, ...columns.map(({ state }) => state)])

  it('keeps all columns of the chosen area, also the empty ones', () => {
    expect(states(groupRows([], 'fulfilment'))).toEqual([
      ['fulfilment', 'received', 'in-work', 'on-hold', 'done', 'checked'],
    ])
  })

  it('gives areas without work no place on the whole board', () => {
    const rows = [aRow({ area: 'fulfilment', work: 'checked' })]
    expect(states(groupRows(rows, null))).toEqual([
      ['fulfilment', 'received', 'in-work', 'on-hold', 'checked'],
    ])
  })

  it('drops empty columns once the board is full, and stands in the order of the work', () => {
    const rows = [
      aRow({ area: 'sales' }),
      aRow({ area: 'fulfilment', work: 'done' }),
      aRow({ area: 'fulfilment', work: 'checked' }),
      aRow({ area: 'accounting' }),
      aRow({ area: 'manufacturing' }),
      aRow({ area: 'manufacturing', work: 'in-work' }),
    ]
    expect(states(groupRows(rows, null))).toEqual([
      ['manufacturing', 'received', 'in-work'],
      ['fulfilment', 'done', 'checked'],
      ['accounting', 'received'],
      ['sales', 'received'],
    ])
  })

  it('fills up with empty columns but never pushes work off the screen for them', () => {
    const rows = [
      aRow({ area: 'manufacturing', work: 'in-work' }),
      aRow({ area: 'fulfilment', work: 'checked' }),
      aRow({ area: 'sales' }),
      aRow({ area: 'sales', work: 'on-hold' }),
    ]
    expect(states(groupRows(rows, null))).toEqual([
      ['manufacturing', 'received', 'in-work', 'on-hold'],
      ['fulfilment', 'checked'],
      ['sales', 'received', 'on-hold'],
    ])
  })

  it('asks for more width with each column, so that cards are never crushed', () => {
    const one = groupRows([aRow()], null)
    const two = groupRows([aRow(), aRow({ area: 'fulfilment' })], null)
    expect(leastWidth(two)).toBeGreaterThan(leastWidth(one))
    expect(leastWidth([])).toBe(0)
  })
})

describe('tiles and faces', () => {
  it('keeps the chosen area when it has run empty: its filter must stay visible', () => {
    const tallies = [{ area: 'fulfilment' as const, open: 3, atRisk: 1 }]
    expect(areaTiles(tallies, 'accounting').map(({ area }) => area)).toEqual(['fulfilment', 'accounting'])
    expect(areaTiles(tallies, null).map(({ area }) => area)).toEqual(['fulfilment'])
  })

  it('shows oneself first and nobody without work here', () => {
    const petra = { id: 'petra', name: 'Petra Lindner', initials: 'PL' }
    const shown = facesOf([mehmet, tobias, petra], [aRow({ owner: mehmet })], 'petra', [])
    expect(shown.map(({ id }) => id)).toEqual(['petra', 'mehmet'])
  })
})
