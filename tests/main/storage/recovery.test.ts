import { describe, expect, it } from 'vitest'
import { frame } from '../../../src/main/storage/line'
import { firstLine, lastLine, wasDurable } from '../../../src/main/storage/recovery'
import { aLineWriter } from '../../support/storage/line-writer'
import { scanAll } from '../../support/storage/sample-journal'

const expected = { office: 'office-1', device: 'a', epoch: 1, seq: 1 }

/** Four lines; line n says that n − 1 was durable. */
function fourLines(over: Parameters<typeof aLineWriter>[1] = {}): Uint8Array[] {
  const writer = aLineWriter('a', over)
  return Array.from({ length: 4 }, () => writer.line().bytes)
}
const all = (lines: readonly (Uint8Array | undefined)[]) =>
  Buffer.concat(lines.map((line) => line ?? new Uint8Array(0)))
const scan = (lines: readonly (Uint8Array | undefined)[]) => {
  const { lines: taken, end } = scanAll(all(lines), expected)
  return { taken: taken.map(({ line }) => line.n), end }
}

describe('scanning a segment', () => {
  it('ends whole behind its last line', () => {
    expect(scan(fourLines())).toEqual({ taken: [1, 2, 3, 4], end: { kind: 'whole' } })
  })

  it('ends at a number that is left out, doubled or of another epoch', () => {
    const [one, two, three] = fourLines()
    const offset = one?.byteLength ?? 0
    const end = { kind: 'damage', offset, seq: 2 }
    expect(scan([one, three, two])).toEqual({ taken: [1], end })
    expect(scan([one, one])).toEqual({ taken: [1], end })
    expect(scan([one, fourLines({ epoch: 2 })[1]])).toEqual({ taken: [1], end })
  })

  it('ends at a line without its end, and at one of another office, device or a newer program', () => {
    const [one, two] = fourLines()
    expect(scan([one, two?.slice(0, -1)])).toMatchObject({ taken: [1], end: { kind: 'damage', seq: 2 } })
    expect(scan([one, fourLines({ office: 'other' })[1]]).end).toEqual({ kind: 'office', seq: 2 })
    expect(scan([one, aLineWriter('b').line().bytes]).end).toEqual({ kind: 'office', seq: 2 })
    expect(scan([one, frame('{"v":99}')]).end).toEqual({ kind: 'newer', seq: 2 })
  })
})

describe('a bad line was durable', () => {
  const lines = fourLines()
  const tail = all(['garbage\n', ...lines.slice(2)].map((one) => Buffer.from(one)))
  const knew = (seq: number, over = {}) => wasDurable(tail, 0, { ...expected, seq, ...over })

  it('exactly if a good line behind it says so of its number or a later one', () => {
    expect([1, 2, 3, 4, 9].map((seq) => knew(seq))).toEqual([true, true, true, false, false])
  })

  it('not because a line of another office, device or epoch says so', () => {
    for (const over of [{ office: 'other' }, { device: 'b' }, { epoch: 2 }]) expect(knew(1, over)).toBe(false)
  })

  it('not because of what stands before, nor because of a line without its end', () => {
    expect(wasDurable(tail, tail.byteLength - (lines[3]?.byteLength ?? 0), { ...expected, seq: 3 })).toBe(
      true,
    )
    expect(wasDurable(tail.subarray(0, -1), 0, { ...expected, seq: 3 })).toBe(false)
  })
})

describe('the ends of a segment', () => {
  const lines = fourLines()

  it('are its first and its last line, if they are whole', () => {
    expect([firstLine(all(lines))?.n, lastLine(all(lines))?.line.n]).toEqual([1, 4])
    expect([firstLine(all(lines.slice(0, 1)))?.n, lastLine(all(lines.slice(0, 1)))?.line.n]).toEqual([1, 1])
  })

  it('are nothing where bytes are missing or changed', () => {
    const bytes = all(lines)
    expect(lastLine(bytes.subarray(0, -1))).toBeUndefined()
    // A last line that only lost its end and gained a byte reads like a whole one.
    expect(lastLine(Buffer.concat([bytes.subarray(0, -1), Buffer.from(' ')]))).toBeUndefined()
    expect(firstLine(bytes.subarray(0, 20))).toBeUndefined()
    for (const one of [new Uint8Array(0), Buffer.from('\n'), Buffer.from('x\n')]) {
      expect([firstLine(one), lastLine(one)]).toEqual([undefined, undefined])
    }
  })
})
