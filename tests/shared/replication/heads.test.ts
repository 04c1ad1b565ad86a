import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/shared/replication/delivery'
import {
  beyond,
  covers,
  dotsOf,
  headOf,
  includes,
  joinHeads,
  noHeads,
  withHead,
} from '../../../src/shared/replication/heads'

const heads = { a: { 1: 3, 2: 1 }, b: { 1: 7 } }

describe('heads', () => {
  it('are zero where nothing is known: of a device and of an epoch', () => {
    expect([headOf(heads, 'a', 1), headOf(heads, 'a', 3), headOf(heads, 'c', 1)]).toEqual([3, 0, 0])
  })

  it('include a line up to the last known one of its own epoch, and no line of another', () => {
    expect(includes(heads, { device: 'a', epoch: 1, seq: 3 })).toBe(true)
    expect(includes(heads, { device: 'a', epoch: 1, seq: 4 })).toBe(false)
    expect(includes(heads, { device: 'a', epoch: 2, seq: 2 })).toBe(false)
  })

  it('never go back, and are never changed in place', () => {
    const before = structuredClone(heads)
    expect(withHead(heads, { device: 'a', epoch: 1, seq: 2 })).toBe(heads)
    expect(withHead(heads, { device: 'a', epoch: 1, seq: 9 })).toEqual({ a: { 1: 9, 2: 1 }, b: { 1: 7 } })
    expect(heads).toEqual(before)
  })

  it('joined are the higher of both, place by place', () => {
    expect(joinHeads(heads, { a: { 1: 1, 2: 4 }, c: { 1: 2 } })).toEqual({
      a: { 1: 3, 2: 4 },
      b: { 1: 7 },
      c: { 1: 2 },
    })
    expect(joinHeads(noHeads, heads)).toEqual(heads)
  })

  it('cover what is needed only when every place of it is known', () => {
    expect(covers(heads, noHeads)).toBe(true)
    expect(covers(heads, { a: { 1: 3 }, b: { 1: 7 } })).toBe(true)
    expect(covers(heads, { a: { 1: 3, 2: 2 } })).toBe(false)
    expect(covers(heads, { c: { 1: 1 } })).toBe(false)
  })

  it('beyond what was told are only the news, and nothing at all where there are none', () => {
    expect(beyond(heads, { a: { 1: 3 }, b: { 1: 6 } })).toEqual({ a: { 2: 1 }, b: { 1: 7 } })
    expect(beyond(heads, heads)).toBeUndefined()
    expect(beyond(noHeads, heads)).toBeUndefined()
  })

  it('are told place by place with the epoch as a number', () => {
    expect(dotsOf({ a: { 2: 5 } })).toEqual([{ device: 'a', epoch: 2, seq: 5 }])
  })
})

describe('the turn of a line', () => {
  const at = (seq: number, needs: Parameters<typeof joinHeads>[0] = noHeads) =>
    placeOf({ device: 'a', epoch: 1, seq, needs }, heads)

  it('is known up to the head, also the head itself: no line is applied twice', () => {
    expect([at(1), at(3)]).toEqual(['known', 'known'])
  })

  it('is next right behind the head, and waits beyond a gap', () => {
    expect([at(4), at(5)]).toEqual(['next', 'waiting'])
  })

  it('waits for what the line had seen of others', () => {
    expect(at(4, { b: { 1: 7 } })).toBe('next')
    expect(at(4, { b: { 1: 8 } })).toBe('waiting')
  })

  it('in an epoch nobody knows begins with its first line', () => {
    expect(placeOf({ device: 'z', epoch: 1, seq: 1, needs: noHeads }, heads)).toBe('next')
    expect(placeOf({ device: 'z', epoch: 1, seq: 2, needs: noHeads }, heads)).toBe('waiting')
  })
})
