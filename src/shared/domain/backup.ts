/** Why a backup was made. */
export const backupKinds = ['daily', 'manual', 'before-migration', 'before-restore'] as const
export type BackupKind = (typeof backupKinds)[number]

/** What can be damaged in a backup, as it is named to a person. */
export const backupParts = ['manifest', 'journal', 'snapshot', 'files', 'device'] as const
export type BackupPart = (typeof backupParts)[number]

/** One backup as it is listed. */
export type BackupRow = {
  readonly name: string
  readonly kind: BackupKind
  /** When it was made, ms. */
  readonly at: number
  /** Counts up with every backup of a data folder: which is the newest, whatever the clock said. */
  readonly number: number
  /** Version of the program that made it. */
  readonly program: string
  /** Bytes of the data in it, before packing. */
  readonly bytes: number
  /** When the newest entry in it was written, ms. */
  readonly newestEntryAt: number
  /** Every packed file it names is there. */
  readonly whole: boolean
}

/** A manifest that cannot be read is listed by its name only. */
type UnreadableBackup = { readonly name: string }

export type BackupList = {
  /** Newest first, by number. */
  readonly backups: readonly BackupRow[]
  readonly unreadable: readonly UnreadableBackup[]
}

/** A backup is due when the last one is older than this. */
const backupDueMs = 24 * 3_600_000
/** From then on the management is told. */
export const backupOldMs = 3 * 24 * 3_600_000

/** The newest backup that can be restored; the list is ordered newest first. */
export function newestWhole(backups: readonly BackupRow[]): BackupRow | undefined {
  return backups.find(({ whole }) => whole)
}

/**
 * True when the daily backup should be made. A last one from the future means that the clock went back: then one is
 * made at once, and its own time holds from there on.
 */
export function isBackupDue(lastAt: number | null, now: number): boolean {
  return lastAt === null || now - lastAt >= backupDueMs || lastAt > now
}
