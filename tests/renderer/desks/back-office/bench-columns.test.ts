import { describe, expect, it } from 'vitest'
import {
  areaTiles,
  facesOf,
  groupRows,
  leastWidth,
} from '../../../../src/renderer/desks/back-office/bench-columns'
import { aRow, mehmet, tobias } from './a-row'

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
