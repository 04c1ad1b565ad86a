import { createHash, randomBytes } from 'node:crypto'
import type { Clock, Log, StorageHolder } from './backend/ports'
import type { FileSystem } from './storage/file-system'
import { systemClock } from './machine/clock'
import type { Ids } from './backend/ports'
import { createOfficeStorage, openStorage } from './storage/start'
import type { OpenedStorage } from './storage/open-office'
import type { Question } from './storage/environment'
import type { Stop } from './storage/message'

type Place = {
  readonly clock?: Clock
  readonly fileSystem?: FileSystem
  readonly dataFolder: string
  readonly userFolder: string
  readonly ids: Ids
  readonly log: Log
}

export type OfficeFolder = {
  /** Undefined once the folder is open or new; else why it was not opened. */
  readonly open: (accept: readonly Question[]) => Promise<Stop | undefined>
  readonly holder: StorageHolder
  readonly notices: () => { code: string; detail: string }[]
  readonly close: () => Promise<void>
}

/** One data folder over the life of the program: opened at start, or founded by the first start. */
export function createOfficeFolder({ ids, ...place }: Place): OfficeFolder {
  const options = { clock: systemClock, ...place, randomBytes, newId: ids.next }
  let opened: OpenedStorage | undefined
  return {
    open: async (accept) => {
      const opening = await openStorage({ ...options, accept })
      if (opening.kind === 'stopped') return opening
      if (opening.kind === 'opened') opened = opening
      return undefined
    },
    holder: {
      current: () => opened,
      found: async (pc) => {
        const founded = await createOfficeStorage(options, pc)
        if (founded.kind === 'stopped') throw new Error(`the office was not founded: ${founded.code}`)
        opened = founded
        return founded
      },
    },
    notices: () =>
      (opened?.messages ?? []).map(({ code, facts }) => ({ code, detail: Object.values(facts).join(', ') })),
    close: async () => opened?.close(),
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
