import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotOf, linePrefix, stampOf, versionOf } from '../../../src/shared/replication/version'

type Place = { h: number; device: number; epoch: number; seq: number; index: number }

const fields = ['h', 'device', 'epoch', 'seq', 'index'] as const
const place: fc.Arbitrary<Place> = fc.record({
  h: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  device: fc.nat(3),
  epoch: fc.integer({ min: 1, max: 36 * 36 - 1 }),
  seq: fc.integer({ min: 1, max: 36 ** 6 - 1 }),
  index: fc.nat(36 ** 3 - 1),
})
const deviceOf = (i: number) => `pc-${i}`
const stampAt = (h: number) => `${String(h).padStart(13, '0')}-0000`

function textOf({ h, device, epoch, seq, index }: Place): string {
  return versionOf(linePrefix(stampAt(h), { device: deviceOf(device), epoch, seq }), index)
}

/** Line by line as engine.md §3 orders them. */
function isBefore(a: Place, b: Place): boolean {
  const first = fields.find((field) => a[field] !== b[field])
  return first !== undefined && a[first] < b[first]
}

describe('a version', () => {
  it('sorts as text like (stamp, device, epoch, seq, index): no number is compared as a word', () => {
    fc.assert(
      fc.property(place, place, fc.nat(4), (a, b, same) => {
        const near = { ...b }
        for (const field of fields.slice(0, same)) near[field] = a[field]
        expect(textOf(a) < textOf(near)).toBe(isBefore(a, near))
        expect(textOf(a) === textOf(near)).toBe(fields.every((field) => a[field] === near[field]))
      }),
      { seed: 11, numRuns: 2_000 },
    )
  })

  it('gives back its line and its stamp', () => {
    fc.assert(
      fc.property(place, (one) => {
        const { h, device, epoch, seq } = one
        expect(dotOf(textOf(one))).toEqual({ device: deviceOf(device), epoch, seq })
        expect(stampOf(textOf(one))).toBe(stampAt(h))
      }),
      { seed: 12 },
    )
  })

  it('that is a bare stamp or nothing has no line', () => {
    for (const text of ['', stampAt(1), `${stampAt(1)}.pc-1`, `${stampAt(1)}.pc-1.01`])
      expect(dotOf(text)).toBeUndefined()
  })
})
