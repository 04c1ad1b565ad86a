import { describe, expect, it } from 'vitest'
import { createOwnStream } from '../../../src/main/storage/own-stream'
import { createStreamHeads } from '../../../src/main/storage/stream'
import { noHeads } from '../../../src/shared/replication/heads'

const own = () => createOwnStream({ office: 'o', device: 'me', epoch: 2, parent: null })
const at = (device: string, epoch: number, seq: number) => ({
  device,
  epoch,
  seq,
  hash: `${seq}`,
  seen: noHeads,
})

describe('this PC’s own stream', () => {
  it('stands among all others where the chain is, not where it was read', () => {
    const others = [at('me', 1, 9), at('me', 2, 3), at('other', 2, 4)]
    const head = { seq: 5, hash: '5', seen: noHeads }
    expect(own().among(others, head)).toEqual([at('me', 1, 9), at('other', 2, 4), at('me', 2, 5)])
  })

  it('is not named before its first line', () => {
    expect(own().among([at('me', 1, 9)], { seq: 0, hash: '', seen: noHeads })).toEqual([at('me', 1, 9)])
  })

  it('is left out of what its lines have seen; its earlier epochs are not', () => {
    const { without } = own()
    expect(without({ me: { 1: 9, 2: 3 }, other: { 2: 4 } })).toEqual({ me: { 1: 9 }, other: { 2: 4 } })
    expect(without({ me: { 2: 3 }, other: { 2: 4 } })).toEqual({ other: { 2: 4 } })
    expect(without({ other: { 2: 4 } })).toEqual({ other: { 2: 4 } })
  })

  it('is computed anew when heads have moved, and once while they have not', () => {
    const { without } = own()
    const heads = { me: { 2: 3 }, other: { 1: 1 } }
    expect(without(heads)).toBe(without(heads))
    expect(without({ me: { 2: 3 }, other: { 1: 2 } })).toEqual({ other: { 1: 2 } })
  })
})

describe('the heads of all streams', () => {
  it('start at nothing for an unknown one, and keep one place per device and epoch', () => {
    const streams = createStreamHeads([at('a', 1, 1)])
    expect(streams.heads()).toEqual({ a: { 1: 1 } })
    streams.set(at('a', 1, 2))
    streams.set(at('a', 2, 1))
    expect(streams.all()).toEqual([at('a', 1, 2), at('a', 2, 1)])
    expect(streams.heads()).toEqual({ a: { 1: 2, 2: 1 } })
    expect(streams.get('b', 1)).toEqual({ device: 'b', epoch: 1, seq: 0, hash: '', seen: {} })
  })

  it('may go back: what was taken out of memory is not known any more', () => {
    const streams = createStreamHeads([at('a', 1, 2)])
    streams.set(at('a', 1, 0))
    expect(streams.heads()).toEqual({ a: { 1: 0 } })
  })
})
