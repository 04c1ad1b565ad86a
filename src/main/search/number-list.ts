/** Whole numbers from 0 to 2³²−1 that grow in number, four bytes each. */
export type NumberList = {
  readonly push: (value: number) => void
  /** A copy of exactly what was pushed. */
  readonly toArray: () => Uint32Array
}

export function createNumberList(): NumberList {
  let values = new Uint32Array(1_024)
  let length = 0
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    toArray: () => values.slice(0, length),
  }
}
