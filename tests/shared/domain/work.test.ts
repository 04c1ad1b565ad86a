import { describe, expect, it } from 'vitest'
import { allowedMoves } from './allowed-moves'
import { waitAfter, waitLeft } from '../../../src/shared/domain/attempts'
import { moveWork, workActions, workStates } from '../../../src/shared/domain/work'
import { movePossession, possessionActions, possessionStates } from '../../../src/shared/domain/possession'
import { neededPoints } from '../../../src/shared/domain/ready'
import { nextNumber, seriesAt } from '../../../src/shared/domain/number-series'

describe('the work life', () => {
  it('knows exactly these moves; any other is refused', () => {
    const moves = workStates.flatMap((from) =>
      workActions.flatMap((action) => {
        const moved = moveWork(from, action, 'Grund')
        return moved.ok ? [`${from} ${action} ${moved.value}`] : []
      }),
    )
    expect(moves.toSorted()).toEqual(allowedMoves.work.toSorted())
  })

  it('asks for a reason where others will want to know why', () => {
    const asking = workActions.filter((action) =>
      workStates.some((from) => {
        const moved = moveWork(from, action, '')
        return !moved.ok && moved.code === 'reason-missing'
      }),
    )
    expect(asking).toEqual(['hold', 'fail-check', 'complain', 'cancel', 'reopen'])
  })
})

describe('the possession life', () => {
  it('knows exactly these moves', () => {
    const moves = possessionStates.flatMap((from) =>
      possessionActions.flatMap((action) => {
        const to = movePossession(from, action)
        return to === undefined ? [] : [`${from} ${action} ${to}`]
      }),
    )
    expect(moves.toSorted()).toEqual(allowedMoves.possession.toSorted())
  })
})

describe('what ready needs', () => {
  it('depends on the kind and on where the items come from', () => {
    expect(neededPoints('order', [{ origin: 'made' }])).toEqual(['check', 'shelf', 'price'])
    expect(neededPoints('order', [{ origin: 'sold' }])).toEqual(['shelf', 'price'])
    expect(neededPoints('service', [])).toEqual(['check', 'price'])
    expect(neededPoints('formality', [])).toEqual(['result', 'answer'])
    expect(neededPoints('sales', [{ origin: 'made' }])).toEqual([
      'check',
      'shelf',
      'price',
      'result',
      'answer',
    ])
  })
})

describe('numbers and misses', () => {
  it('count on from the highest number of the PC and year', () => {
    const series = seriesAt('B', Date.UTC(2026, 11, 31, 23, 30))
    // Half past midnight in Germany: the new year has begun.
    expect(series).toBe('B27')
    expect(
      nextNumber(
        series,
        new Map([
          ['B27', 1_086],
          ['A27', 9],
        ]),
      ),
    ).toBe('B27-01087')
  })

  it('wait 30 s after five misses, doubling to 15 min, and never longer than that with a clock set back', () => {
    expect([4, 5, 6, 9, 10, 30].map(waitAfter)).toEqual([0, 30_000, 60_000, 480_000, 900_000, 900_000])
    expect(waitLeft({ misses: 5, last: 1_000_000 }, 0)).toBe(30_000)
    expect(waitLeft({ misses: 5, last: 0 }, 30_000)).toBe(0)
  })
})
