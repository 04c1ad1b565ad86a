/** Chance from a seed (mulberry32), the same on every machine. */
export type Chance = {
  /** A whole number from 0 to below `length`. */
  readonly pick: (length: number) => number
  readonly isLucky: (percent: number) => boolean
  readonly one: <T>(values: readonly T[]) => T
}

export function createChance(seed: number): Chance {
  let state = (seed * 2_654_435_761) | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = (length: number) => Math.floor(next() * length)
  return {
    pick,
    isLucky: (percent) => pick(100) < percent,
    one: (values) => {
      const value = values[pick(values.length)]
      if (value === undefined) throw new Error('nothing to choose from')
      return value
    },
  }
}

const minute = 60_000
const day = 1_440 * minute

/** How wrong the clocks of real PCs are (engine.md §4, row 8). */
export const clockErrorsMs = [0, 5 * minute, -5 * minute, -day, 365 * day]
