import type { Heads } from '../../shared/domain/versions'
import { noHeads } from '../../shared/replication/heads'

/** A place in one device's journal: the last line taken in and its hash. */
export type Position = { readonly epoch: number; readonly seq: number; readonly hash: string }

/** How far one epoch of one device is known: its last line, that line's hash, and what its lines had seen by then. */
export type StreamHead = Position & { readonly device: string; readonly seen: Heads }

/** One text per stream, for maps. */
export function streamKey({ device, epoch }: Pick<StreamHead, 'device' | 'epoch'>): string {
  return `${device} ${epoch}`
}

/** Heads by device and epoch. */
export type StreamHeads = {
  readonly get: (device: string, epoch: number) => StreamHead
  readonly set: (head: StreamHead) => void
  readonly all: () => readonly StreamHead[]
  /** The seqs alone. */
  readonly heads: () => Heads
}

export function createStreamHeads(known: readonly StreamHead[]): StreamHeads {
  const byKey = new Map<string, StreamHead>()
  let heads = noHeads
  const set = (head: StreamHead) => {
    const { device, epoch, seq } = head
    byKey.set(streamKey(head), head)
    heads = { ...heads, [device]: { ...heads[device], [epoch]: seq } }
  }
  for (const head of known) set(head)
  return {
    get: (device, epoch) =>
      byKey.get(streamKey({ device, epoch })) ?? { device, epoch, seq: 0, hash: '', seen: noHeads },
    set,
    all: () => [...byKey.values()],
    heads: () => heads,
  }
}
