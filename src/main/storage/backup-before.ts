import type { BackupKind, BackupRow } from '../../shared/domain/backup'
import { makeBackup } from './backup-make'
import type { FileSystem } from './file-system'
import { readIdentity } from './identity'

type Place = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  /** Wall clock, ms. */
  readonly now: number
  /** Version of this program. */
  readonly program: string
}

/**
 * Backs up a data folder that is locked and not open, before something is done to it that cannot be undone: call it in
 * a migration before the first write, and do not go on when it throws (a full disk, a device.json that is lost).
 */
export async function backupBefore(
  kind: Extract<BackupKind, `before-${string}`>,
  { fileSystem, dataFolder, now, program }: Place,
): Promise<BackupRow> {
  const identity = await readIdentity(fileSystem, dataFolder)
  if (identity.kind !== 'found') throw new Error(`no backup without device.json: ${identity.kind}`)
  const { office, device } = identity.value
  return makeBackup({ fileSystem, dataFolder, kind, at: now, program, office, device })
}
