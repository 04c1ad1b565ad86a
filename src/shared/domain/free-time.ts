/**
 * The free stretches on somebody's line of working minutes, ascending and apart, the last one without an end; in
 * blocks that know their longest, so that looking for a long one passes over thousands of short ones.
 */
export type FreeTime = { readonly blocks: Block[] }

type Block = { readonly froms: number[]; readonly untils: number[]; longest: number }

const blockSize = 48

export function allFree(): FreeTime {
  return { blocks: [{ froms: [0], untils: [Number.POSITIVE_INFINITY], longest: Number.POSITIVE_INFINITY }] }
}

/** The first minute, not before `earliest`, from which so many minutes are free in one piece. */
export function firstFit({ blocks }: FreeTime, earliest: number, minutes: number): number {
  const end = earliest + minutes
  for (const { froms, untils, longest } of blocks) {
    if (longest < minutes || (untils[untils.length - 1] ?? 0) < end) continue
    for (let index = 0; index < froms.length; index += 1) {
      const from = Math.max(froms[index] ?? 0, earliest)
      if ((untils[index] ?? 0) - from >= minutes) return from
    }
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
export function takeTime({ blocks }: FreeTime, from: number, minutes: number): void {
  const place = blocks.findLastIndex(({ froms }) => (froms[0] ?? 0) <= from)
  const block = blocks[place]
  if (block === undefined) return
  const { froms, untils } = block
  const index = froms.findLastIndex((one) => one <= from)
  const until = from + minutes
  const left: [number, number][] = []
  const begin = froms[index] ?? from
  const end = untils[index] ?? until
  if (begin < from) left.push([begin, from])
  if (until < end) left.push([until, end])
  froms.splice(index, 1, ...left.map(([one]) => one))
  untils.splice(index, 1, ...left.map(([, one]) => one))
  block.longest = longestOf(block)
  if (froms.length === 0) blocks.splice(place, 1)
  else if (froms.length > blockSize) blocks.splice(place, 1, ...halves(block))
}

function longestOf({ froms, untils }: Pick<Block, 'froms' | 'untils'>): number {
  let longest = 0
  for (let index = 0; index < froms.length; index += 1)
    longest = Math.max(longest, (untils[index] ?? 0) - (froms[index] ?? 0))
  return longest
}

function halves({ froms, untils }: Block): Block[] {
  const middle = froms.length >> 1
  return [
    { froms: froms.slice(0, middle), untils: untils.slice(0, middle) },
    { froms: froms.slice(middle), untils: untils.slice(middle) },
  ].map((half) => ({ ...half, longest: longestOf(half) }))
}
