import type { Heads } from '../../shared/domain/versions'
import type { Head, Writer } from './chain'
import type { StreamHead } from './stream'

/** This PC's own epoch among all streams; it moves with every commit and is known from the chain. */
export type OwnStream = {
  readonly headAt: (head: Head) => StreamHead
  /** All streams, this PC's at the given place; without it before its first line. */
  readonly among: (heads: readonly StreamHead[], head: Head) => readonly StreamHead[]
  /** Heads of all others, and of this PC's earlier epochs. */
  readonly without: (heads: Heads) => Heads
}

export function createOwnStream({ device, epoch }: Writer): OwnStream {
  const headAt = (head: Head): StreamHead => ({ device, epoch, ...head })
  let last: { readonly of: Heads; readonly without: Heads } | undefined
  return {
    headAt,
    among: (heads, head) => [
      ...heads.filter((one) => one.device !== device || one.epoch !== epoch),
      ...(head.seq === 0 ? [] : [headAt(head)]),
    ],
    without: (heads) => {
      if (last?.of === heads) return last.without
      const { [String(epoch)]: _own, ...earlier } = heads[device] ?? {}
      const { [device]: _device, ...others } = heads
      const without = Object.keys(earlier).length === 0 ? others : { ...others, [device]: earlier }
      last = { of: heads, without }
      return without
    },
  }
}
