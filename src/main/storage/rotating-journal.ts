import type { Journal } from './journal'

type Rotation = {
  /** Bytes that lie in earlier segments and in no snapshot yet. */
  readonly waitingBytes: number
  /** From how many bytes on a new segment begins. */
  readonly limitBytes: () => number
  /** Everything written so far lies in segments that nobody writes to any more; the next line waits for it. */
  readonly onSealed: () => Promise<void>
}

/**
 * A journal that begins a new segment once enough was written. It does so right after a sync, when the segment holds
 * nothing that is not on disk: leaving it there needs no further write that could fail.
 */
export function createRotatingJournal(journal: Journal, rotation: Rotation): Journal {
  const { limitBytes, onSealed } = rotation
  let waitingBytes = rotation.waitingBytes
  return {
    ...journal,
    append: async (bytes, firstSeq) => {
      await journal.append(bytes, firstSeq)
      waitingBytes += bytes.byteLength
    },
    sync: async () => {
      await journal.sync()
      if (waitingBytes < limitBytes()) return
      waitingBytes = 0
      await journal.leave(Infinity)
      await onSealed()
    },
  }
}
