import { describe, expect, it } from 'vitest'
import { backOf } from '../../../../src/renderer/desks/back-office/bench-calls'
import { aRow, aStep, mehmet } from './a-row'

describe('the way back from a move', () => {
  it('gives to whoever had it, seen with whoever has it now', () => {
    const back = backOf(aRow({ owner: mehmet }), { type: 'own', owner: 'tobias' })
    expect(back).toEqual([{ move: { type: 'own', owner: 'mehmet' }, seenOwner: 'tobias' }])
  })

  it('brings a step back to its area and its owner: an area alone would leave it free', () => {
    const row = aRow({ owner: mehmet, step: aStep() })
    expect(backOf(row, { type: 'area', area: 'fulfilment' })).toEqual([
      { move: { type: 'area', area: 'manufacturing' }, seenOwner: null },
      { move: { type: 'own', owner: 'mehmet' }, seenOwner: null },
    ])
  })

  it('lays held work back where it lay: not begun stays not begun', () => {
    const hold = { type: 'work', action: 'hold', reason: 'Platten' } as const
    expect(backOf(aRow(), hold)).toEqual([{ move: { type: 'put-back' }, seenOwner: null }])
    expect(backOf(aRow({ work: 'in-work' }), hold)).toEqual([
      { move: { type: 'work', action: 'resume', reason: '' }, seenOwner: null },
    ])
  })

  it('knows no way back from what others may have acted on: a passed check', () => {
    expect(backOf(aRow({ work: 'done' }), { type: 'work', action: 'pass-check', reason: '' })).toBeUndefined()
  })
})
