import { join } from 'node:path'
import type { Clock, Log } from '../backend/ports'
import type { RandomBytes } from './chain'
import type { FileSystem } from './file-system'
import type { Machine } from './machine'
import { thisMachine } from './machine'
import { nodeFileSystem } from './node-file-system'

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
}

export type Environment = Required<Omit<StorageOptions, 'log'>> & { readonly log: Log | undefined }

export function environmentOf(options: StorageOptions): Environment {
  const { fileSystem = nodeFileSystem, machine = thisMachine, log, accept = [] } = options
  return { ...options, fileSystem, machine, log, accept }
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
