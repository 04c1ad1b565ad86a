import { describe, expect, it } from 'vitest'
import type { LineHeader } from '../../../src/main/storage/line'
import { encodeLine, frame, hashOfLine, innerHash, parseLine, unframe } from '../../../src/main/storage/line'

const header: LineHeader = {
  v: 1,
  office: 'office-1',
  d: 'pc-1',
  e: 1,
  n: 2,
  h: '1772438400000-0000',
  t: 1_772_438_400_000,
  u: 'person-1',
  q: 'request-1',
  s: 1,
  p: 'aa',
}
const operation =
  '{"type":"set","collection":"customers","id":"c1","fields":{"note":"Grüße ,\\"o\\":[ \\ud800"}}'
const content = { operations: [operation, operation], reply: '{"id":"c1"}', salts: ['s1', 's2', 's3'] }

function parsed(json: string) {
  return parseLine(frame(json).subarray(0, -1))
}

describe('a journal line', () => {
  it('reads back as it was written, with the same hash', () => {
    const { bytes, hash } = encodeLine(header, content)
    const read = parseLine(bytes.subarray(0, -1))
    if (read.kind !== 'line') throw new Error(read.kind)
    expect(read.line).toMatchObject({ ...header, r: { value: { id: 'c1' }, k: 's3' } })
    expect(read.line.o).toEqual([
      { op: JSON.parse(operation), k: 's1' },
      { op: JSON.parse(operation), k: 's2' },
    ])
    expect(hashOfLine(read.line, read.text)).toBe(hash)
  })

  it('has the checksum of zlib as eight lower-case digits, a space and one LF', () => {
    // The check value that every description of CRC-32 gives.
    expect(frame('123456789').toString()).toBe('cbf43926 123456789\n')
  })

  it('is refused with any digit of its checksum changed', () => {
    const { bytes } = encodeLine(header, content)
    for (let i = 0; i < 8; i++) {
      const changed = Uint8Array.from(bytes.subarray(0, -1))
      changed[i] = changed[i] === 0x30 ? 0x31 : 0x30
      expect(unframe(changed)).toBeUndefined()
    }
  })

  it('keeps its hash when an operation is erased down to its inner hash', () => {
    const { bytes, hash } = encodeLine(header, content)
    const json = bytes.toString().slice(9, -1)
    const erased = parsed(
      json.replace(`{"op":${operation},"k":"s1"}`, `{"x":"${innerHash('s1', operation)}"}`),
    )
    if (erased.kind !== 'line') throw new Error(erased.kind)
    expect(erased.line.o[0]).toEqual({ x: innerHash('s1', operation) })
    expect(hashOfLine(erased.line, erased.text)).toBe(hash)
  })

  it('changes its hash with the header, an operation, a salt and the reply', () => {
    const changed = [
      encodeLine({ ...header, u: 'person-2' }, content),
      encodeLine(header, { ...content, operations: [operation] }),
      encodeLine(header, { ...content, salts: ['s1', 's9', 's3'] }),
      encodeLine(header, { ...content, reply: '{"id":"c2"}' }),
    ]
    const hashes = [encodeLine(header, content), ...changed].map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(5)
  })

  it('is refused as newer only when its checksum is right', () => {
    expect(parsed('{"v":3}')).toEqual({ kind: 'newer', version: 3 })
    expect(parseLine(Buffer.from('00000000 {"v":3}'))).toEqual({ kind: 'damaged' })
  })

  const whole = { ...header, parent: null, f: 'person-2', abandoned: 3, o: [], r: { value: null, k: 's' } }
  const wrong: readonly (readonly [string, object])[] = [
    ['no version', { v: 0 }],
    ['a text for a number', { n: '2' }],
    ['a fraction for a number', { t: 1.5 }],
    ['a negative number', { s: -1 }],
    ['a number for a text', { q: 7 }],
    ['no list of operations', { o: {} }],
    ['an operation without salt', { o: [{ op: {} }] }],
    ['an operation that is no object', { o: [7] }],
    ['an erased operation without hash', { o: [{ x: 1 }] }],
    ['a reply without salt', { r: { value: 1 } }],
    ['a reply that is none', { r: 7 }],
    ['for whom as a number', { f: 7 }],
    ['an abandoned text', { abandoned: 'x' }],
    ['heads that are none', { b: 7 }],
    ['heads of a device that are none', { b: { a: 7 } }],
    ['a text for a head', { b: { a: { 1: 'x' } } }],
    ['a parent without hash', { parent: { epoch: 1, seq: 1 } }],
  ]

  it('takes a line with everything', () => {
    expect(parsed(JSON.stringify(whole)).kind).toBe('line')
    expect(parsed(JSON.stringify({ ...whole, parent: { epoch: 1, seq: 2, hash: 'aa' } })).kind).toBe('line')
  })

  it.each(wrong)('is refused with %s', (_name, part) => {
    expect(parsed(JSON.stringify({ ...whole, ...part }))).toEqual({ kind: 'damaged' })
  })

  it('is refused when it is no JSON, no object or too short', () => {
    for (const json of ['{', '[]', '7', 'null', '']) expect(parsed(json)).toEqual({ kind: 'damaged' })
    expect(unframe(Buffer.from('cbf43926_123456789'))).toBeUndefined()
    expect(unframe(Buffer.from('CBF43926 123456789'))).toBeUndefined()
  })
})
