import type { Linked } from '../../../src/main/storage/chain'
import { createChain } from '../../../src/main/storage/chain'
import type { LineParent } from '../../../src/main/storage/line'
import { noStamp } from '../../../src/shared/replication/clock'
import { noHeads } from '../../../src/shared/replication/heads'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import type { Heads } from '../../../src/shared/domain/versions'
import { createSeededBytes, createSteppingClock } from './memory-store'

export type LineWriter = {
  /** The next line of this device, also with operations of a newer program. */
  readonly line: (...operations: readonly (JsonObject | Operation)[]) => Linked
  /** `abandoned` voids earlier segments from that number on. */
  readonly seal: (abandoned?: number) => Linked
  /** What the following lines have seen of others. */
  heads: Heads
}

type Over = {
  readonly office?: string
  readonly epoch?: number
  readonly parent?: LineParent | null
  readonly seed?: number
}

/** A PC that only writes: real lines, chained and numbered, without a disk. */
export function aLineWriter(device: string, over: Over = {}): LineWriter {
  const { office = 'office-1', epoch = 1, parent = null, seed = 1 } = over
  const writer: LineWriter = {
    heads: noHeads,
    line: (...operations) => {
      const texts = operations.map((operation) => JSON.stringify(operation))
      const author = { person: 'person-1', requestId: '' }
      return chain.link({ author, operations: texts, seen: [] }, chain.head().seq)
    },
    seal: (abandoned) => chain.seal(chain.head().seq, abandoned),
  }
  const chain = createChain({
    writer: { office, device, epoch, parent },
    // A new epoch's first line names the line it branched off as the one before it.
    head: { seq: 0, hash: parent?.hash ?? '', seen: noHeads },
    lastStamp: noStamp,
    heads: () => writer.heads,
    clock: createSteppingClock(),
    randomBytes: createSeededBytes(seed),
  })
  return writer
}
