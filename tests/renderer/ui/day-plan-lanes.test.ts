import { describe, expect, it } from 'vitest'
import { placeInLanes } from '../../../src/renderer/ui/day-plan-lanes'

const lanes = (...spans: [string, number, number][]) =>
  Object.fromEntries(
    placeInLanes(
      spans.map(([key, from, to]) => ({ key, from, to })),
      20,
    ).map(({ block, lane, lanes: all }) => [block.key, `${lane}/${all}`]),
  )

describe('blocks of a day plan', () => {
  it('share the width only while they share the time', () => {
    expect(lanes(['a', 540, 600], ['b', 570, 630], ['c', 660, 690])).toEqual({ a: '0/2', b: '1/2', c: '0/1' })
  })

  it('take a free lane again instead of going ever further to the right', () => {
    expect(lanes(['a', 540, 660], ['b', 540, 570], ['c', 580, 640])).toEqual({ a: '0/2', b: '1/2', c: '1/2' })
  })

  it('do not hide a short one behind the next: it is drawn as tall as a finger', () => {
    expect(lanes(['a', 540, 545], ['b', 550, 600])).toEqual({ a: '0/2', b: '1/2' })
  })
})
