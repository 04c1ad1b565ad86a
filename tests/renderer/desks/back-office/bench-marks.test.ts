import { describe, expect, it } from 'vitest'
import { markedAfter } from '../../../../src/renderer/desks/back-office/bench-marks'

const order = ['a', 'b', 'c', 'd', 'e']

describe('choosing several jobs', () => {
  it('takes one in and out again', () => {
    const one = markedAfter(new Set(), 'b', 'one', order)
    expect([...one]).toEqual(['b'])
    expect([...markedAfter(one, 'b', 'one', order)]).toEqual([])
  })

  it('takes all from the last one chosen, upwards and downwards', () => {
    expect([...markedAfter(new Set(['b']), 'd', 'range', order)].toSorted()).toEqual(['b', 'c', 'd'])
    expect([...markedAfter(new Set(['d']), 'b', 'range', order)].toSorted()).toEqual(['b', 'c', 'd'])
  })

  it('begins with one where nothing was chosen, or what was chosen is filtered away', () => {
    expect([...markedAfter(new Set(), 'c', 'range', order)]).toEqual(['c'])
    expect([...markedAfter(new Set(['gone']), 'c', 'range', order)]).toEqual(['gone', 'c'])
  })
})
