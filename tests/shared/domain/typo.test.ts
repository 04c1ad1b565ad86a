import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginsButOneTypo, isOneTypoApart } from '../../../src/shared/domain/typo'

const word = fc.stringMatching(/^[a-d]{1,7}$/)
const seeded = { seed: 20_261_123, numRuns: 2_000 }

/** Optimal string alignment, written out as in the textbook. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity
  rows.forEach((row, i) => {
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) {
        row[j] = i + j
        continue
      }
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1)
    }
  })
  return at(a.length, b.length)
}

describe('one typo', () => {
  it.each([
    ['maier', 'mayer', true],
    ['maier', 'maiers', true],
    ['maier', 'amier', true],
    ['maier', 'maeir', true],
    ['maier', 'meyer', false],
    ['maier', 'aimer', false],
  ])('%s and %s: %s', (a, b, is) => expect(isOneTypoApart(a, b)).toBe(is))

  it('is the textbook distance of at most one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneTypoApart(a, b)).toBe(distance(a, b) <= 1)
      }),
      seeded,
    )
  })

  it('in the beginning of a word is one typo apart from one of its beginnings', () => {
    fc.assert(
      fc.property(word, word, (typed, whole) => {
        const beginnings = Array.from({ length: whole.length + 1 }, (_, end) => whole.slice(0, end))
        expect(beginsButOneTypo(typed, whole)).toBe(beginnings.some((some) => distance(typed, some) <= 1))
      }),
      seeded,
    )
  })
})
