import type { Office } from '../../shared/domain/office'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import { done } from '../../shared/domain/refusal'
import { noHeads } from '../../shared/replication/heads'
import { isOperation } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { takeOver } from '../../shared/replication/replay'
import type { Writer } from './chain'
import type { CommitQueue } from './commit-queue'
import type { CopyWriter } from './copy-writer'
import type { Arrived, Received } from './incoming'
import { sortIncoming } from './incoming'
import { operationsOf } from './line'
import type { Listeners } from './listeners'
import type { StreamHead, StreamHeads } from './stream'
import { streamKey } from './stream'

type Parts = {
  readonly office: Office
  readonly self: Writer
  /** What memory shows; moves at once. */
  readonly streams: StreamHeads
  /** What is on disk; moves when it is. */
  readonly durable: StreamHeads
  readonly pending: Pending[]
  readonly queue: CommitQueue
  readonly copies: CopyWriter
  readonly listeners: Listeners
}

export type Taking = {
  /** With a refusal when it was taken back. */
  readonly settled: Promise<Refusal | undefined>
  readonly outcome: Promise<Outcome<Received>>
}

/** Shows another PC's line in memory and queues its copy; resolves when that is on disk or was taken back. */
function stageCopy(parts: Parts, arrived: Arrived, before: StreamHead): Promise<Refusal | undefined> {
  const { office, streams, durable, pending, queue } = parts
  const { head, bytes, line, origin } = arrived
  const taken = takeOver(office, operationsOf(line), origin)
  pending.push(...taken.pending)
  return new Promise((resolve) => {
    queue.add({
      bytes,
      place: { kind: 'copy', head },
      takeBack: () => {
        taken.undo()
        pending.length -= taken.pending.length
        streams.set(before)
      },
      settle: (refusal) => {
        if (refusal === undefined) durable.set(head)
        resolve(refusal)
      },
    })
  })
}

/** Takes in what another PC sent: remote lines are always applied (engine.md §3), one queue with the own ones. */
export function createReceiver(parts: Parts): (lines: readonly Uint8Array[]) => Taking {
  const { self, streams, copies, listeners } = parts
  return (lines) => {
    const last = new Map(streams.all().map((head) => [streamKey(head), head]))
    const { arrived, received } = sortIncoming(lines, self, streams, copies.isOpen)
    const written = arrived.map((one) => {
      const { head } = one
      const before = last.get(streamKey(head)) ?? { ...head, seq: 0, hash: '', seen: noHeads }
      last.set(streamKey(head), head)
      return stageCopy(parts, one, before)
    })
    const settled = Promise.all(written).then((all) => all.find((refusal) => refusal !== undefined))
    const outcome = settled.then((refusal) => {
      if (refusal !== undefined) return refusal
      const told = arrived.flatMap(({ line }) => operationsOf(line))
      const operations = told.filter((one) => one !== undefined).filter(isOperation)
      if (operations.length > 0) listeners.tell({ operations })
      return done(received)
    })
    return { settled, outcome }
  }
}
