import type { BackupId, Backups, Clock } from '../backend/ports'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { RunJob } from './backup-jobs'
import type { Sealed } from './backup-sources'
import { manifestOf } from './backup-unpack'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { errorCode } from './file-system'
import type { OpenedStorage } from './open-office'
import { dropRestore, writePlan } from './restore-plan'

type Parts = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly clock: Clock
  readonly version: string
  readonly current: () => Pick<OpenedStorage, 'identity' | 'store'> | undefined
  readonly run: RunJob
}

async function sealedAt({ store }: Pick<OpenedStorage, 'store'>): Promise<Sealed> {
  await store.sealed()
  return { device: store.device.id, epoch: store.device.epoch, seq: store.head().seq }
}

/** The backups of one data folder; the work itself is done by `run`. */
export function createBackups({ fileSystem, dataFolder, clock, version, current, run }: Parts): Backups {
  const at = () => ({ dataFolder, now: clock.now() })
  const opened = async <T>(
    act: (storage: NonNullable<ReturnType<typeof current>>, sealed: Sealed) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const storage = current()
    return storage === undefined ? refuse('not-set-up') : act(storage, await sealedAt(storage))
  }
  return {
    list: (where) => run('list', { ...at(), where }),
    make: (kind, report) =>
      opened(({ identity: { office, device } }, sealed) =>
        run('make', { ...at(), kind, program: version, office, device, sealed }, report),
      ),
    claim: (chosen) => opened(({ identity }) => run('claim', { ...at(), chosen, device: identity.device })),
    find: (chosen) => run('find', { ...at(), chosen }),
    copy: (to, report) => run('copy', { ...at(), to }, report),
    drill: (backup, report) => run('drill', { ...at(), backup }, report),
    preview: (backup, report) =>
      opened((_storage, sealed) => run('preview', { ...at(), backup, sealed }, report)),
    check: () => opened((_storage, sealed) => run('check', { ...at(), sealed })),
    prepare: (backup, report) => run('prepare', { ...at(), backup }, report),
    plan: (backup) => planRestore({ fileSystem, dataFolder }, backup, clock.now()),
    drop: () => dropRestore(fileSystem, dataFolder),
  }
}

async function planRestore(
  { fileSystem, dataFolder }: Pick<Parts, 'fileSystem' | 'dataFolder'>,
  { where, name }: BackupId,
  now: number,
): Promise<Outcome<null>> {
  try {
    const folder = where ?? foldersOf(dataFolder).backup
    const { office, at: backupAt } = await manifestOf({ fileSystem, folder }, name)
    await writePlan(fileSystem, dataFolder, {
      format: 1,
      office,
      backup: name,
      backupAt,
      aside: `restore-${now}`,
    })
    return done(null)
  } catch (error) {
    return refuse('write-failed', { code: errorCode(error) })
  }
}
