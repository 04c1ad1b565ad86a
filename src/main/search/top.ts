/** Keeps the best so many of all that are offered, without sorting the others. */
export type Top = {
  readonly offer: (value: number) => void
  /** Best first. */
  readonly sorted: () => number[]
}

/** `compare` is negative when a comes before b; it must tell any two apart. */
export function createTop(limit: number, compare: (a: number, b: number) => number): Top {
  /** A heap: its first is the worst of those kept. */
  const kept: number[] = []
  const at = (index: number) => kept[index] ?? 0
  const swap = (a: number, b: number) => {
    const value = at(a)
    kept[a] = at(b)
    kept[b] = value
  }
  const rise = () => {
    for (let child = kept.length - 1; child > 0;) {
      const parent = (child - 1) >> 1
      if (compare(at(parent), at(child)) > 0) return
      swap(parent, child)
      child = parent
    }
  }
  const sink = () => {
    for (let parent = 0; ;) {
      const left = parent * 2 + 1
      if (left >= kept.length) return
      const right = left + 1
      const worse = right < kept.length && compare(at(right), at(left)) > 0 ? right : left
      if (compare(at(parent), at(worse)) > 0) return
      swap(parent, worse)
      parent = worse
    }
  }
  return {
    offer: (value) => {
      if (kept.length < limit) {
        kept.push(value)
        rise()
      } else if (limit > 0 && compare(value, at(0)) < 0) {
        kept[0] = value
        sink()
      }
    },
    sorted: () => kept.toSorted(compare),
  }
}
