import { describe, expect, it } from 'vitest'
import { createChain } from '../../../src/main/storage/chain'
import type { Line } from '../../../src/main/storage/line'
import { parseLine } from '../../../src/main/storage/line'
import { noStamp } from '../../../src/shared/replication/clock'
import { noHeads } from '../../../src/shared/replication/heads'
import type { Heads } from '../../../src/shared/domain/versions'
import { createSeededBytes } from '../../support/storage/memory-store'

const noon = 1_772_438_400_000

function aChain(parent = { epoch: 1, seq: 4, hash: 'aa' }) {
  const state: { heads: Heads; now: number } = { heads: noHeads, now: noon }
  const chain = createChain({
    writer: { office: 'o', device: 'pc', epoch: 2, parent },
    head: { seq: 0, hash: parent.hash, seen: noHeads },
    lastStamp: noStamp,
    heads: () => state.heads,
    clock: { now: () => state.now },
    randomBytes: createSeededBytes(),
  })
  const read = ({ bytes }: { readonly bytes: Uint8Array }): Line => {
    const parsed = parseLine(bytes.subarray(0, -1))
    if (parsed.kind !== 'line') throw new Error(parsed.kind)
    return parsed.line
  }
  const say = (seen: readonly string[] = [], forWhom?: string) => {
    const author = { person: 'p', requestId: 'r', ...(forWhom === undefined ? {} : { forWhom }) }
    return chain.link({ author, operations: ['{}'], reply: '1', seen }, 7)
  }
  return { chain, state, read, say }
}

describe('a chain of lines', () => {
  it('numbers them and names the one before; the first names where its epoch branched off', () => {
    const { say, read } = aChain()
    const [one, two] = [say(), say()]
    expect(read(one)).toMatchObject({ n: 1, p: 'aa', parent: { epoch: 1, seq: 4, hash: 'aa' }, s: 7 })
    expect(read(two)).toMatchObject({ n: 2, p: one.head.hash })
    expect(read(two)).not.toHaveProperty('parent')
  })

  it('says once what it has seen of others: a line is as short as its news', () => {
    const { say, read, state } = aChain()
    state.heads = { a: { 1: 3 } }
    expect(read(say()).b).toEqual({ a: { 1: 3 } })
    const second = say()
    expect(read(second)).not.toHaveProperty('b')
    expect(second.origin.seen).toEqual({ a: { 1: 3 } })
    state.heads = { a: { 1: 3 }, c: { 1: 1 } }
    expect(read(say()).b).toEqual({ c: { 1: 1 } })
  })

  it('says for whom somebody acted, in the line and to memory', () => {
    const { say, read } = aChain()
    const line = say([], 'other')
    expect([read(line).f, line.origin.forWhom]).toEqual(['other', 'other'])
    expect(read(say())).not.toHaveProperty('f')
  })

  it('keeps its own clock going within one millisecond and over a clock set back a little', () => {
    const { say, state } = aChain()
    const first = say().origin.stamp
    const second = say().origin.stamp
    state.now -= 1_000
    const third = say().origin.stamp
    expect([first, second, third].toSorted()).toEqual([first, second, third])
    expect(new Set([first, second, third]).size).toBe(3)
  })

  it('goes back to where it is reset, without a trace of what was lost', () => {
    const { chain, say, read, state } = aChain()
    const kept = say()
    state.heads = { a: { 1: 3 } }
    say()
    chain.reset(kept.head)
    expect(read(say())).toMatchObject({ n: 2, p: kept.head.hash, b: { a: { 1: 3 } } })
  })

  it('seals without operations, and voids from a number on where it is told', () => {
    const { chain, read } = aChain()
    expect(read(chain.seal(3))).toMatchObject({ o: [], s: 3, q: '' })
    expect(read(chain.seal(3))).not.toHaveProperty('abandoned')
    expect(read(chain.seal(3, 4)).abandoned).toBe(4)
  })

  it('gives every operation and reply a salt of its own', () => {
    const { say, read } = aChain()
    const { o, r } = read(say())
    const salts = [...o.map((entry) => ('k' in entry ? entry.k : '')), r?.k]
    expect(new Set(salts).size).toBe(2)
  })
})
