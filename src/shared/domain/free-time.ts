/** The free stretches on somebody's line of working minutes: ascending, apart, the last one without an end. */
export type FreeTime = { readonly froms: number[]; readonly untils: number[] }

export function allFree(): FreeTime {
  return { froms: [0], untils: [Number.POSITIVE_INFINITY] }
}

/** The first minute, not before `earliest`, from which so many minutes are free in one piece. */
export function firstFit({ froms, untils }: FreeTime, earliest: number, minutes: number): number {
  let low = 0
  let high = untils.length - 1
  const end = earliest + minutes
  while (low < high) {
    const middle = (low + high) >> 1
    if ((untils[middle] ?? 0) >= end) high = middle
    else low = middle + 1
  }
  for (let index = low; index < froms.length; index += 1) {
    const from = Math.max(froms[index] ?? 0, earliest)
    if ((untils[index] ?? 0) - from >= minutes) return from
  }
  return Number.POSITIVE_INFINITY
}

/** The same when some minutes are taken beside: stretches [from, until), in any order. */
export function firstFitBeside(
  free: FreeTime,
  taken: readonly (readonly [number, number])[],
  earliest: number,
  minutes: number,
): number {
  let from = firstFit(free, earliest, minutes)
  for (;;) {
    const start = from
    const inTheWay = taken.find(([begin, end]) => begin < start + minutes && end > start)
    if (inTheWay === undefined) return start
    from = firstFit(free, inTheWay[1], minutes)
  }
}

/** Takes minutes that are free in one piece; changes the free time in place. */
export function takeTime({ froms, untils }: FreeTime, from: number, minutes: number): void {
  const until = from + minutes
  let index = 0
  let high = froms.length - 1
  while (index < high) {
    const middle = (index + high + 1) >> 1
    if ((froms[middle] ?? 0) <= from) index = middle
    else high = middle - 1
  }
  const begin = froms[index] ?? 0
  const end = untils[index] ?? 0
  if (begin < from && until < end) {
    untils[index] = from
    froms.splice(index + 1, 0, until)
    untils.splice(index + 1, 0, end)
  } else if (begin < from) untils[index] = from
  else if (until < end) froms[index] = until
  else {
    froms.splice(index, 1)
    untils.splice(index, 1)
  }
}
