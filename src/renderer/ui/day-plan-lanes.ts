/** Where blocks of one column lie when several share a time. Pure; times in minutes after midnight. */
export type Timed = { readonly key: string; readonly from: number; readonly to: number }
export type Placed<Block extends Timed> = {
  readonly block: Block
  /** From 0, left to right. */
  readonly lane: number
  /** How many lanes share the width where this block lies. */
  readonly lanes: number
}

/** Each block gets the first lane that is free at its time; those that touch in time share the width. */
export function placeInLanes<Block extends Timed>(
  blocks: readonly Block[],
  shortest: number,
): Placed<Block>[] {
  const placed: Placed<Block>[] = []
  let group: { block: Block; lane: number }[] = []
  let groupEnd = -1
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1
    placed.push(...group.map((one) => ({ ...one, lanes })))
    group = []
  }
  for (const block of blocks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (block.from >= groupEnd) close()
    const taken = new Set(
      group.filter((one) => endOf(one.block, shortest) > block.from).map(({ lane }) => lane),
    )
    let lane = 0
    while (taken.has(lane)) lane += 1
    group.push({ block, lane })
    groupEnd = Math.max(groupEnd, endOf(block, shortest))
  }
  close()
  return placed
}

/** A short block is drawn tall enough to be hit. */
export function endOf({ from, to }: Timed, shortest: number): number {
  return Math.max(to, from + shortest)
}
