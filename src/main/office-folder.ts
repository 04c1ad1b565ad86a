import { createHash, randomBytes } from 'node:crypto'
import type { Backups, Clock, Ids, Log, StorageHolder } from './backend/ports'
import { systemClock } from './machine/clock'
import type { RunJob } from './storage/backup-jobs'
import { createBackups } from './storage/backups'
import { nodeFileSystem } from './storage/node-file-system'
import type { Opening } from './storage/opening'
import { createOpening } from './storage/opening'
import type { StorageOptions } from './storage/environment'
import type { Message, Stop } from './storage/message'
import { openWithRestore } from './storage/restore-swap'
import { createOfficeStorage } from './storage/start'

type Place = Pick<StorageOptions, 'dataFolder' | 'userFolder' | 'fileSystem' | 'machine'> & {
  readonly clock?: Clock
  readonly ids: Ids
  readonly log: Log
  /** Tells a person why the data is not opened; true: go on all the same, where that is safe. */
  readonly ask: (stop: Stop) => Promise<boolean>
}

export type OfficeFolder = Pick<Opening, 'begin' | 'finish'> & {
  readonly holder: StorageHolder
  /** The folder's backups; `run` does the work. */
  readonly backups: (program: { readonly version: string; readonly run: RunJob }) => Backups
  readonly notices: () => { code: string; detail: string }[]
  /** Saves what is under way; an office that is still being read is left as it was. */
  readonly close: () => Promise<void>
}

/** One data folder over the life of the program: opened at start, or founded by the first start. */
export function createOfficeFolder({ ids, ask, ...place }: Place): OfficeFolder {
  const options = { clock: systemClock, ...place, randomBytes, newId: ids.next }
  const opening = createOpening({ open: (hooks) => openWithRestore({ ...options, ...hooks }), ask })
  const { phase, opened, begin, finish, take, onProgress, abandon } = opening
  return {
    begin,
    finish,
    holder: {
      phase,
      current: opened,
      small: () => {
        const now = phase()
        return now.kind === 'opening' ? now.preview.small : opened()?.small
      },
      ready: async () => void (await finish()),
      onProgress,
      found: async (pc) => {
        const founded = await createOfficeStorage(options, pc)
        if (founded.kind === 'stopped') throw new Error(`the office was not founded: ${founded.code}`)
        take(founded)
        return founded
      },
    },
    backups: (program) => {
      const { clock, dataFolder, fileSystem = nodeFileSystem } = options
      return createBackups({ clock, dataFolder, fileSystem, current: opened, ...program })
    },
    notices: () => (opened()?.messages ?? []).map(asNotice),
    close: async () => {
      await abandon()
      await opened()?.close()
    },
  }
}

function asNotice({ code, facts }: Message) {
  return { code, detail: Object.values(facts).join(', ') }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
