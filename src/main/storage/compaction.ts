import { join } from 'node:path'
import type { Environment } from './environment'
import { foldersOf } from './environment'
import { namesIn } from './file-system'
import type { Identity } from './identity'
import type { Journal } from './journal'
import { createJournal } from './journal'
import { createRotatingJournal } from './rotating-journal'
import type { StreamHead } from './stream'

type Parts = {
  readonly environment: Environment
  readonly identity: Identity
  /** What the last snapshot holds, and what lies behind it. */
  readonly bytes: { readonly snapshot: number; readonly tail: number }
  readonly onFailure: () => void
}

export type Compaction = {
  /** This PC's journal, as the database shall write it. */
  readonly journal: Journal
  /** Where the newest snapshot made here ends; undefined: none was made yet. */
  readonly covered: () => readonly StreamHead[] | undefined
  /** Calls a snapshot that is being made off; afterwards nothing touches the folder any more. */
  readonly close: () => Promise<void>
}

/**
 * Lets the next snapshot be made in the background whenever enough was written. After a failure it is tried again when
 * as much has come again: the journal has everything, only the next start takes longer.
 */
export function createCompaction({ environment, identity, bytes, onFailure }: Parts): Compaction {
  const { fileSystem, dataFolder, compactor, snapshots, log } = environment
  const { device, epoch, office: officeId } = identity
  const { journal: journalFolder, snapshot: snapshotFolder } = foldersOf(dataFolder)
  const ownFolder = join(journalFolder, device)
  let snapshotBytes = bytes.snapshot
  let covered: readonly StreamHead[] | undefined
  let running: Promise<void> | undefined
  let isClosed = false

  const run = async (sealed: readonly string[]) => {
    try {
      const made = await compactor.compact({ snapshotFolder, journalFolder, officeId, device, sealed })
      snapshotBytes = made.bytes
      covered = made.streams
    } catch (error) {
      if (isClosed) return
      log?.error('snapshot-failed', { error: String(error) })
      onFailure()
    } finally {
      running = undefined
    }
  }
  const begin = async () => {
    // Before the next line is written: what lies there now, nobody writes to any more.
    const sealed = await namesIn(fileSystem, ownFolder).catch(() => undefined)
    if (sealed !== undefined && !isClosed) running ??= run(sealed)
  }
  const limitBytes = () =>
    running === undefined ? Math.max(snapshots.minBytes, snapshots.share * snapshotBytes) : Infinity
  const journal = createJournal(fileSystem, ownFolder, epoch)
  return {
    journal: createRotatingJournal(journal, { waitingBytes: bytes.tail, limitBytes, onSealed: begin }),
    covered: () => covered,
    close: async () => {
      isClosed = true
      await compactor.abandon()
      await running
    },
  }
}
