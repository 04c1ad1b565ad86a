import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Office } from '../../shared/domain/office'
import { fsck } from '../../shared/domain/fsck'
import type { Finding } from '../../shared/domain/fsck'
import type { BackupPlace, Manifest } from './backup-manifest'
import type { Report } from './backup-make'
import { BackupDamaged, unpackBackup } from './backup-unpack'
import type { FileSystem } from './file-system'
import { readIdentity } from './identity'
import type { Machine } from './machine'
import type { OpenedStorage } from './open-office'
import { openStorage } from './start'

export type Checked = { readonly findings: readonly Finding[]; readonly records: number }

type Scratch = {
  readonly fileSystem: FileSystem
  /** A folder that may be emptied: holds a data folder and a user folder of its own. */
  readonly folder: string
  readonly machine: Machine
  readonly now: number
}

/** Copies of the office that are only looked into; beside the data folder, emptied at every start. */
export function scratchFolder(dataFolder: string): string {
  return `${dataFolder}.scratch`
}

export function dataIn(scratch: string): string {
  return join(scratch, 'office')
}

/** Opens a data folder that nobody works in, with the real storage, reads from it and leaves it as it was. */
export async function withOffice<T>(
  { fileSystem, folder, machine, now }: Scratch,
  read: (storage: OpenedStorage) => Promise<T>,
): Promise<T> {
  const dataFolder = dataIn(folder)
  const self = await readIdentity(fileSystem, dataFolder)
  // As on the machine it was made on: looking into a backup must not begin a new epoch in it.
  const id = async () => (self.kind === 'found' ? self.value.machine : machine.id())
  const opening = await openStorage({
    fileSystem,
    machine: { ...machine, id },
    dataFolder,
    userFolder: join(folder, 'user'),
    clock: { now: () => now },
    randomBytes,
    newId: randomUUID,
  })
  if (opening.kind !== 'opened') {
    const code = opening.kind === 'new' ? 'missing' : opening.code
    throw new BackupDamaged('journal', code)
  }
  try {
    return await read(opening)
  } finally {
    await opening.store.close()
    await fileSystem.removeFolder(join(folder, 'user'))
  }
}

/** The rules of fsck, and whether every file that a record names is there. */
export async function checkOffice(
  office: Office,
  hasFile: (sha256: string) => Promise<boolean> | boolean,
): Promise<Checked> {
  const { findings, files } = fsck(office)
  const missing: string[] = []
  for (const name of files) if (!(await hasFile(name))) missing.push(name)
  const records = Object.values(office.tables).reduce((sum, table) => sum + table.size, 0)
  const all = missing.length === 0 ? findings : [...findings, { code: 'file-missing' as const, ids: missing }]
  return { findings: all, records }
}

type Examined<T> = { readonly manifest: Manifest; readonly checked: Checked; readonly read: T }

/**
 * Restores a backup into a scratch folder, opens it with the real storage and checks it; the folder is emptied before
 * and after. Throws BackupDamaged.
 */
export async function examineBackup<T>(
  place: BackupPlace,
  name: string,
  scratch: Scratch,
  read: (office: Office) => Promise<T>,
  report?: Report,
): Promise<Examined<T>> {
  const { fileSystem, folder } = scratch
  await fileSystem.removeFolder(folder)
  try {
    const target = dataIn(folder)
    const manifest = await unpackBackup({ place, name, target, report, withoutFiles: true })
    const kept = new Set(manifest.files.filter(({ part }) => part === 'files').map(({ sha256 }) => sha256))
    return await withOffice(scratch, async ({ store: { office } }) => ({
      manifest,
      checked: await checkOffice(office, (sha) => kept.has(sha)),
      read: await read(office),
    }))
  } finally {
    await fileSystem.removeFolder(folder)
  }
}
