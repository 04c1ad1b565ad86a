import type { Database } from './database'
import type { FileSystem } from './file-system'
import { forkAlarm } from './fork-alarm'
import type { Fork, Received } from './incoming'
import type { Message } from './message'
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

type Parts = {
  readonly store: Database
  readonly fileSystem: FileSystem
  /** <data>/journal. */
  readonly folder: string
  /** Hears of PCs that think they are the same one. */
  readonly tell: (message: Message) => void
}

export function createReplica({ store, fileSystem, folder, tell }: Parts): Replica {
  const streams = () => store.durable().map(({ device, epoch, seq, hash }) => ({ device, epoch, seq, hash }))
  const alarm = (forks: readonly Fork[]) => {
    const told = forkAlarm(store.office, forks)
    if (told !== undefined) tell(told)
  }
  return {
    streams,
    linesFor: async (theirs) => {
      const outgoing = await linesBeyond({ fileSystem, folder }, streams(), theirs)
      alarm(outgoing.forks)
      return outgoing
    },
    receive: async (lines) => {
      const received = await store.receive(lines)
      if (received.ok) alarm(received.value.forks)
      return received
    },
  }
}
