import { describe, expect, it } from 'vitest'
import type { Self } from '../../../src/main/storage/incoming'
import { sortIncoming } from '../../../src/main/storage/incoming'
import { frame } from '../../../src/main/storage/line'
import type { StreamHeads } from '../../../src/main/storage/stream'
import { createStreamHeads } from '../../../src/main/storage/stream'
import type { Linked } from '../../../src/main/storage/chain'
import { aLineWriter } from '../../support/storage/line-writer'
import { aCustomer } from '../../support/storage/records'

const self: Self = { office: 'office-1', device: 'me', epoch: 2 }
const nothing = { taken: 0, waiting: 0, damaged: 0, newer: 0, foreign: 0, forks: [] }
const always = (_device: string) => true

function sort(lines: readonly (Linked | Uint8Array)[], streams = createStreamHeads([]), isOpen = always) {
  const bytes = lines.map((line) => ('bytes' in line ? line.bytes : line))
  const { arrived, received } = sortIncoming(bytes, self, streams, isOpen)
  return { received, streams, order: arrived.map(({ line }) => `${line.d} ${line.e} ${line.n}`) }
}

/** Two devices; what the second writes last has seen the first one's three lines. */
function twoDevices() {
  const a = aLineWriter('a')
  const b = aLineWriter('b', { seed: 2 })
  const first = [a.line(aCustomer('c1')), a.line(), a.line()]
  const own = b.line(aCustomer('c2'))
  b.heads = { a: { 1: 3 } }
  return { first, own, after: b.line(aCustomer('c3')) }
}

/** Another line in the same place. */
function rival(device: string, count: number, epoch = 1): Linked[] {
  const writer = aLineWriter(device, { seed: 99, epoch })
  return Array.from({ length: count }, () => writer.line(aCustomer('other')))
}

function known(lines: readonly Linked[], streams = createStreamHeads([])): StreamHeads {
  sort(lines, streams)
  return streams
}

describe('lines that arrive', () => {
  it('in any order are taken so that each follows those it had seen', () => {
    const { first, own, after } = twoDevices()
    const { order, received } = sort([after, ...first.toReversed(), own])
    expect(received).toEqual({ ...nothing, taken: 5 })
    expect(order.indexOf('b 1 2')).toBeGreaterThan(order.indexOf('a 1 3'))
    expect(order.filter((one) => one.startsWith('a'))).toEqual(['a 1 1', 'a 1 2', 'a 1 3'])
  })

  it('move the heads on, with what they had seen', () => {
    const { first, own, after } = twoDevices()
    const { streams } = sort([...first, own, after])
    expect(streams.heads()).toEqual({ a: { 1: 3 }, b: { 1: 2 } })
    expect(streams.get('b', 1)).toMatchObject({ seq: 2, hash: after.head.hash, seen: { a: { 1: 3 } } })
  })

  it('say what is new to their writer: what its earlier lines had seen still counts', () => {
    const a = aLineWriter('a')
    const b = aLineWriter('b', { seed: 2 })
    const first = a.line()
    b.heads = { a: { 1: 1 } }
    const { streams } = sort([first, b.line(), b.line()])
    expect(streams.get('b', 1)).toMatchObject({ seq: 2, seen: { a: { 1: 1 } } })
  })

  it('again are known and change nothing', () => {
    const { first } = twoDevices()
    expect(sort(first, known(first)).received).toEqual(nothing)
    expect(sort([...first, ...first]).received).toEqual({ ...nothing, taken: 3 })
  })

  it('behind a gap wait', () => {
    const { first } = twoDevices()
    expect(sort(first.slice(1)).received).toEqual({ ...nothing, waiting: 2 })
  })

  it('before what they had seen of another device wait, and fit when it is there', () => {
    const { first, own, after } = twoDevices()
    const { received, streams } = sort([own, after, ...first.slice(0, 2)])
    expect(received).toEqual({ ...nothing, taken: 3, waiting: 1 })
    expect(sort([...first.slice(2), after], streams).received).toEqual({ ...nothing, taken: 2 })
  })

  it('damaged, of a newer format and of another office are counted and left out', () => {
    const { first } = twoDevices()
    const [one, two, three] = first
    if (one === undefined || two === undefined || three === undefined) throw new Error('three lines')
    const flipped = Uint8Array.from(two.bytes, (byte, i) => (i === 40 ? byte ^ 1 : byte))
    const lines = [one, flipped, three, frame('{"v":99}'), aLineWriter('z', { office: 'other' }).line()]
    expect(sort(lines).received).toEqual({
      ...nothing,
      taken: 1,
      waiting: 1,
      damaged: 1,
      newer: 1,
      foreign: 1,
    })
  })

  it('of a stream that is closed after a failed write are left for later without a word', () => {
    const { first, own } = twoDevices()
    const { received } = sort([...first, own, ...rival('a', 1)], undefined, (device) => device !== 'a')
    expect(received).toEqual({ ...nothing, taken: 1 })
  })
})

describe('a fork', () => {
  it('is the newest known number with another content', () => {
    const { first } = twoDevices()
    const { received } = sort(rival('a', 3).slice(2), known(first))
    expect(received).toEqual({ ...nothing, forks: [{ device: 'a', epoch: 1, seq: 3 }] })
  })

  it('is the next number that does not follow the line that is here', () => {
    const { first } = twoDevices()
    const { received, streams } = sort(rival('a', 4).slice(3), known(first))
    expect(received).toEqual({ ...nothing, forks: [{ device: 'a', epoch: 1, seq: 4 }] })
    expect(streams.heads()).toEqual({ a: { 1: 3 } })
  })

  it('is not a number far ahead: that one waits, nobody can tell yet', () => {
    const { first } = twoDevices()
    expect(sort(rival('a', 5).slice(4), known(first)).received).toEqual({ ...nothing, waiting: 1 })
  })

  it('within one message lets the first of both in and stops the stream', () => {
    const { first, own } = twoDevices()
    const [one, two, three] = first
    if (one === undefined || two === undefined || three === undefined) throw new Error('three lines')
    const { received, order } = sort([one, ...rival('a', 1), two, three, own])
    expect(received.forks).toEqual([{ device: 'a', epoch: 1, seq: 1 }])
    expect(order).toEqual(['a 1 1', 'b 1 1'])
  })

  it('in one epoch does not stop another epoch of the device', () => {
    const { first } = twoDevices()
    const parent = { epoch: 1, seq: 3, hash: first[2]?.head.hash ?? '' }
    const next = aLineWriter('a', { epoch: 2, parent }).line()
    const { received, order } = sort([...rival('a', 3).slice(2), next], known(first))
    expect(received.forks).toHaveLength(1)
    expect(order).toEqual(['a 2 1'])
  })

  it('is any line under this PC’s own name that it did not write', () => {
    const { received } = sort(rival('me', 1, 2))
    expect(received).toEqual({ ...nothing, forks: [{ device: 'me', epoch: 2, seq: 1 }] })
    expect(sort(rival('me', 4, 2).slice(3)).received.forks).toHaveLength(1)
    expect(sort(rival('me', 1, 3)).received.forks).toHaveLength(1)
  })

  it('is not what this PC wrote itself and hears again', () => {
    const own = rival('me', 2, 2)
    const [first, last] = own
    if (first === undefined || last === undefined) throw new Error('two lines')
    const streams = createStreamHeads([{ device: 'me', epoch: 2, ...last.head }])
    expect(sort(own, streams).received).toEqual(nothing)
  })

  it('is not a line of an epoch that this PC left: only others kept it, and it is taken back', () => {
    expect(sort(rival('me', 2, 1)).received).toEqual({ ...nothing, taken: 2 })
  })
})

describe('the first line of a new epoch', () => {
  const parentOf = (lines: readonly Linked[], seq: number) => ({
    epoch: 1,
    seq,
    hash: lines[seq - 1]?.head.hash ?? '',
  })

  it('waits for the line it branched off', () => {
    const { first } = twoDevices()
    const branch = aLineWriter('a', { epoch: 2, parent: parentOf(first, 3) }).line()
    const { received, streams } = sort([branch])
    expect(received).toEqual({ ...nothing, waiting: 1 })
    expect(sort([...first, branch], streams).received).toEqual({ ...nothing, taken: 4 })
  })

  it('counts what it branched off among what it had seen', () => {
    const { first } = twoDevices()
    const branch = aLineWriter('a', { epoch: 2, parent: parentOf(first, 2) }).line()
    const { streams } = sort([...first, branch])
    expect(streams.get('a', 2).seen).toEqual({ a: { 1: 2 } })
  })

  it('is a fork when the line it names looks otherwise here', () => {
    const { first } = twoDevices()
    const branch = aLineWriter('a', { epoch: 2, parent: parentOf(rival('a', 3), 3) }).line()
    expect(sort([branch], known(first)).received.forks).toEqual([{ device: 'a', epoch: 2, seq: 1 }])
  })

  it('is a fork when it does not follow the line it names', () => {
    const { first } = twoDevices()
    const parent = parentOf(first, 3)
    const honest = Buffer.from(aLineWriter('a', { epoch: 2, parent }).line().bytes).toString()
    const lying = frame(honest.slice(9, -1).replace(`"p":"${parent.hash}"`, '"p":"ff"'))
    expect(sort([lying], known(first)).received.forks).toHaveLength(1)
  })

  it('without a parent follows nothing', () => {
    const lying = Buffer.from(aLineWriter('a').line().bytes).toString()
    expect(sort([frame(lying.slice(9, -1).replace('"p":""', '"p":"ff"'))]).received.forks).toHaveLength(1)
  })
})
