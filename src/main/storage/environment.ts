import { join } from 'node:path'
import type { Clock, Log, Preview } from '../backend/ports'
import { createBallast, defaultBallastBytes, withBallast } from './ballast'
import type { Care } from './care'
import { createCare } from './care'
import type { RandomBytes } from './chain'
import type { Compactor } from './compactor'
import { createCompactor } from './compactor'
import type { FileSystem } from './file-system'
import type { Machine } from './machine'
import { thisMachine } from './machine'
import { nodeFileSystem } from './node-file-system'
import { createOldLines } from './old-lines'
import type { Pace } from './pace'
import { unpaced } from './pace'
import type { SnapshotLimits } from './snapshot-limits'
import { usualLimits } from './snapshot-limits'

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
  /** How much is put aside for the day on which the disk is full; 64 MiB, 0 for none. */
  readonly ballastBytes?: number
  /** Version of this program, for what is backed up before a change of format. */
  readonly program?: string
  /** In which slices the office is read. */
  readonly pace?: Pace
  /** Who makes snapshots while the office is open; this thread by default. */
  readonly compactor?: Compactor
  readonly snapshots?: SnapshotLimits
}

export type Environment = Required<Omit<StorageOptions, 'log' | 'onPreview'>> &
  Pick<StorageOptions, 'onPreview'> & { readonly log: Log | undefined; readonly care: Care }

export function environmentOf(options: StorageOptions): Environment {
  const {
    fileSystem: disk = nodeFileSystem,
    machine = thisMachine,
    log,
    accept = [],
    pace = unpaced,
    program = '',
    snapshots = usualLimits,
  } = options
  const { dataFolder, randomBytes, ballastBytes = defaultBallastBytes } = options
  const ballast = createBallast({ fileSystem: disk, dataFolder, bytes: ballastBytes, randomBytes })
  const oldLines = createOldLines(disk, foldersOf(dataFolder).journal)
  const care = createCare({ fileSystem: disk, dataFolder, ballast, oldLines, log })
  const fileSystem = withBallast(disk, care.release)
  const { compactor = createCompactor(fileSystem) } = options
  const parts = { fileSystem, machine, log, accept, pace, program, ballastBytes, care, snapshots, compactor }
  return { ...options, ...parts }
}

export type Folders = Record<
  'journal' | 'snapshot' | 'files' | 'small' | 'drafts' | 'visits' | 'quarantine' | 'backup',
  string
>

export function foldersOf(dataFolder: string): Folders {
  return {
    journal: join(dataFolder, 'journal'),
    snapshot: join(dataFolder, 'snapshot'),
    files: join(dataFolder, 'files'),
    small: join(dataFolder, 'small'),
    drafts: join(dataFolder, 'drafts'),
    visits: join(dataFolder, 'visits'),
    quarantine: join(dataFolder, 'quarantine'),
    backup: join(dataFolder, 'backup'),
  }
}
