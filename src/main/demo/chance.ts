/** Repeatable chance (mulberry32): the same seed makes the same office. */
export type Chance = {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  readonly between: (from: number, until: number) => number
  readonly isLucky: (percent: number) => boolean
  /** One of a list that is not empty. */
  readonly one: <T>(values: readonly T[]) => T
}

export function createChance(seed: number): Chance {
  let state = seed
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    between: (from, until) => from + below(until - from + 1),
    isLucky: (percent) => below(100) < percent,
    one: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to choose from')
      return value
    },
  }
}
