import type { Chain, Head } from './chain'
import { errorCode } from './file-system'
import type { Journal } from './journal'

export type Failure = { readonly stage: 'write' | 'sync'; readonly code: string }

/** Writes groups of lines to the journal and clears away after a failure; one call at a time. */
export type GroupWriter = {
  /** All bytes written, then the sync; `head` is the group's last line. */
  readonly write: (lines: readonly Uint8Array[], head: Head) => Promise<Failure | undefined>
  /**
   * An unsynced line that says how far the disk is sure, so that rot in the last group can be told from a torn end.
   * It is chained in the same turn.
   */
  readonly seal: () => Promise<Failure | undefined>
  /** Makes sure that what failed will not come back; false: nobody knows, nothing more may be written. */
  readonly clearAway: (failure: Failure) => Promise<boolean>
  /** Numbers go on behind the last line that was written: what was chained since is lost. */
  readonly forget: () => void
  /** The last line that is certainly on disk. */
  readonly durable: () => Head
}

type Parts = { readonly journal: Journal; readonly chain: Chain; readonly head: Head }

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const [only] = lines
  return lines.length === 1 && only !== undefined ? only : Buffer.concat(lines)
}

export function createGroupWriter({ journal, chain, head }: Parts): GroupWriter {
  let durable = head
  /** The last line the segment holds whole; beyond `durable` only by an unsynced seal. */
  let good = head

  const cutBack = async (): Promise<boolean> => {
    try {
      await journal.cutBack()
      durable = good
      return true
    } catch {
      return false
    }
  }

  /** What was written since the last sync may or may not be on disk: a new segment declares it void. */
  const abandon = async (): Promise<boolean> => {
    try {
      await journal.leave(durable.seq)
      chain.reset(durable)
      const first = chain.seal(durable.seq, durable.seq + 1)
      await journal.append(first.bytes, first.head.seq)
      await journal.sync()
      durable = first.head
      good = first.head
      return true
    } catch {
      return false
    }
  }

  return {
    write: async (lines, last) => {
      let stage: Failure['stage'] = 'write'
      try {
        await journal.append(joined(lines), good.seq + 1)
        stage = 'sync'
        await journal.sync()
        good = last
        durable = last
        return undefined
      } catch (error) {
        return { stage, code: errorCode(error) }
      }
    },
    seal: async () => {
      const sealed = chain.seal(durable.seq)
      try {
        await journal.append(sealed.bytes, sealed.head.seq)
        good = sealed.head
        return undefined
      } catch (error) {
        return { stage: 'write', code: errorCode(error) }
      }
    },
    clearAway: async ({ stage }) => {
      const certain = (stage === 'write' && (await cutBack())) || (await abandon())
      chain.reset(good)
      return certain
    },
    forget: () => chain.reset(good),
    durable: () => durable,
  }
}
