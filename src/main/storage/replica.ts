import type { Database } from './database'
import type { FileSystem } from './file-system'
import type { Received } from './incoming'
import type { Outcome } from '../../shared/domain/refusal'
import type { Outgoing, Told } from './outgoing'
import { linesBeyond } from './outgoing'

/** This PC as the others of its office see it: how far it has come, what it can send, what it takes. */
export type Replica = {
  /** How far each stream is on this disk for certain; only that may be told to others. */
  readonly streams: () => readonly Told[]
  /** What the other PC lacks, by line, and the streams on which both disagree. */
  readonly linesFor: (theirs: readonly Told[]) => Promise<Outgoing>
  /** Whole lines in any order; sent again what waited may fit. */
  readonly receive: (lines: readonly Uint8Array[]) => Promise<Outcome<Received>>
}

/** `folder` is <data>/journal. */
export function createReplica(store: Database, fileSystem: FileSystem, folder: string): Replica {
  const streams = () => store.durable().map(({ device, epoch, seq, hash }) => ({ device, epoch, seq, hash }))
  return {
    streams,
    linesFor: (theirs) => linesBeyond({ fileSystem, folder }, streams(), theirs),
    receive: store.receive,
  }
}
