import { createHash, randomBytes } from 'node:crypto'
import type { Backups, Clock, Ids, Log, StorageHolder, Timer } from './backend/ports'
import { systemClock, systemTimer } from './machine/clock'
import type { RunJob } from './storage/backup-jobs'
import { createBackups } from './storage/backups'
import { keepCaring } from './storage/care'
import { nodeFileSystem } from './storage/node-file-system'
import type { Opening } from './storage/opening'
import { createOpening } from './storage/opening'
import type { StorageOptions } from './storage/environment'
import type { Message, Stop } from './storage/message'
import { openWithRestore } from './storage/restore-swap'
import { createOfficeStorage } from './storage/start'

type Place = Pick<
  StorageOptions,
  'dataFolder' | 'userFolder' | 'fileSystem' | 'machine' | 'compactor' | 'snapshots' | 'program'
> & {
  readonly clock?: Clock
  readonly timer?: Timer
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
  /** Called when they change after the start. */
  readonly onNotices: (listener: () => void) => void
  /** Saves what is under way; an office that is still being read is left as it was. */
  readonly close: () => Promise<void>
}

/** One data folder over the life of the program: opened at start, or founded by the first start. */
export function createOfficeFolder({ ids, ask, timer = systemTimer, ...place }: Place): OfficeFolder {
  const options = { clock: systemClock, ...place, randomBytes, newId: ids.next }
  const opening = createOpening({ open: (hooks) => openWithRestore({ ...options, ...hooks }), ask })
  const { phase, opened, begin, take, onProgress, abandon } = opening
  const listeners: (() => void)[] = []
  let rest: (() => void) | undefined

  const tend = () => {
    const care = opened()?.care
    if (care === undefined || rest !== undefined) return
    care.onMessage(() => listeners.forEach((listener) => listener()))
    rest = keepCaring(care, timer)
  }
  const finish = async () => {
    const isUsable = await opening.finish()
    tend()
    return isUsable
  }
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
        tend()
        return founded
      },
    },
    backups: (program) => {
      const { clock, dataFolder, fileSystem = nodeFileSystem } = options
      return createBackups({ clock, dataFolder, fileSystem, current: opened, ...program })
    },
    notices: () => [...(opened()?.messages ?? []), ...(opened()?.care.messages() ?? [])].map(asNotice),
    onNotices: (listener) => void listeners.push(listener),
    close: async () => {
      rest?.()
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
