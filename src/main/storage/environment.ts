import { join } from 'node:path'
import type { Clock, Log, Preview } from '../backend/ports'
import type { RandomBytes } from './chain'
import type { FileSystem } from './file-system'
import type { Machine } from './machine'
import { thisMachine } from './machine'
import { nodeFileSystem } from './node-file-system'
import type { Pace } from './pace'
import { unpaced } from './pace'

/** A stop that a person may answer with "go on": the PC then continues under a new epoch and letter. */
export type Question = 'device-lost' | 'rolled-back'

export type StorageOptions = {
  readonly dataFolder: string
  /** This user's own folder outside the data: holds the pointer and the witness. */
  readonly userFolder: string
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly newId: () => string
  readonly fileSystem?: FileSystem
  readonly machine?: Machine
  readonly log?: Log
  /** Questions that a person has answered. */
  readonly accept?: readonly Question[]
  /** Told who may come in, once the folder is locked; the office is read when it resolves. */
  readonly onPreview?: (preview: Preview) => Promise<void>
  /** In which slices the office is read. */
  readonly pace?: Pace
}

export type Environment = Required<Omit<StorageOptions, 'log' | 'onPreview'>> &
  Pick<StorageOptions, 'onPreview'> & { readonly log: Log | undefined }

export function environmentOf(options: StorageOptions): Environment {
  const { fileSystem = nodeFileSystem, machine = thisMachine, log, accept = [], pace = unpaced } = options
  return { ...options, fileSystem, machine, log, accept, pace }
}

export type Folders = Record<
  'journal' | 'snapshot' | 'files' | 'small' | 'drafts' | 'quarantine' | 'backup',
  string
>

export function foldersOf(dataFolder: string): Folders {
  return {
    journal: join(dataFolder, 'journal'),
    snapshot: join(dataFolder, 'snapshot'),
    files: join(dataFolder, 'files'),
    small: join(dataFolder, 'small'),
    drafts: join(dataFolder, 'drafts'),
    quarantine: join(dataFolder, 'quarantine'),
    backup: join(dataFolder, 'backup'),
  }
}
