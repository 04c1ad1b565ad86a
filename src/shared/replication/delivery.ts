import type { Heads } from '../domain/versions'
import { covers, headOf } from './heads'
import type { Dot } from './version'

/** A line of another PC, as far as its place in the causal order goes. */
export type Placed = Dot & {
  /** Heads that must be here first: what the line names as seen, and where its epoch branched off. */
  readonly needs: Heads
}

/** `waiting`: something it builds on is not here yet. `known`: it is here already. */
export type Place = 'next' | 'waiting' | 'known'

/** Whether a line may be applied to an office that has come as far as `heads` (engine.md §3, causal delivery). */
export function placeOf({ device, epoch, seq, needs }: Placed, heads: Heads): Place {
  const head = headOf(heads, device, epoch)
  if (seq <= head) return 'known'
  return seq === head + 1 && covers(heads, needs) ? 'next' : 'waiting'
}
