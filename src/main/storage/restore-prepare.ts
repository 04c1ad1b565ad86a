import { join } from 'node:path'
import type { BackupPlace } from './backup-manifest'
import type { Report } from './backup-make'
import type { Checked } from './backup-examine'
import { checkOffice, withOffice } from './backup-examine'
import { readBlob, sha256Of } from './backup-blobs'
import { manifestOf, unpackBackup, writeThrough } from './backup-unpack'
import { writeDocument } from './durable-file'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { readIfPresent } from './file-system'
import { identityPath, readIdentity } from './identity'
import type { Machine } from './machine'
import { dropRestore, restoredOffice, restoreFolder } from './restore-plan'

type PrepareRestore = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly place: BackupPlace
  readonly name: string
  readonly machine: Machine
  readonly now: number
  readonly report?: Report | undefined
}

/** Thrown when a backup is of another office than the one that lies here. */
export class ForeignBackup extends Error {
  override readonly name = 'ForeignBackup'
}

/**
 * Kept files are named by their bytes, so those of the backup are added to the present ones and nothing is replaced;
 * they are there before the office that names them.
 */
async function addFiles({ fileSystem, dataFolder, place, name }: PrepareRestore): Promise<void> {
  const { files: folder } = foldersOf(dataFolder)
  const { files } = await manifestOf(place, name)
  await fileSystem.makeFolder(folder)
  for (const { part, path, sha256, length } of files) {
    if (part !== 'files') continue
    const full = join(dataFolder, ...path.split('/'))
    const here = await readIfPresent(fileSystem, full)
    if (here !== undefined && sha256Of(here) === sha256) continue
    const bytes = await readBlob(place, sha256, length)
    if (bytes !== undefined) await writeThrough(fileSystem, full, bytes)
  }
  await fileSystem.syncFolder(folder)
}

/**
 * The restored office goes on as this PC: in the newest epoch known, and on no machine, so that the start gives it a
 * new epoch and letter whatever the witness says.
 */
async function writeSelf({ fileSystem, dataFolder }: PrepareRestore): Promise<void> {
  const target = restoredOffice(dataFolder)
  const restored = await readIdentity(fileSystem, target)
  const present = await readIdentity(fileSystem, dataFolder)
  if (restored.kind !== 'found') throw new Error('a backup without device.json')
  const isSame = present.kind === 'found' && present.value.device === restored.value.device
  const self = isSame ? present.value : restored.value
  const path = identityPath(target)
  // Twice, so that the copy beside it says the same.
  for (let copies = 0; copies < 2; copies++) await writeDocument(fileSystem, path, { ...self, machine: '' })
}

/**
 * Writes a backup out beside the data folder, opens it there with the real storage and checks it. Until `writePlan` it
 * counts for nothing. Throws BackupDamaged, ForeignBackup or what the disk says, and leaves nothing behind then.
 */
export async function prepareRestore(wish: PrepareRestore): Promise<Checked> {
  const { fileSystem, dataFolder, place, name, report } = wish
  await dropRestore(fileSystem, dataFolder)
  try {
    const { office } = await manifestOf(place, name)
    const present = await readIdentity(fileSystem, dataFolder)
    if (present.kind === 'found' && present.value.office !== office) throw new ForeignBackup()
    const target = restoredOffice(dataFolder)
    const { files } = await unpackBackup({ place, name, target, report, withoutFiles: true })
    const kept = new Set(files.filter(({ part }) => part === 'files').map(({ sha256 }) => sha256))
    const scratch = { ...wish, folder: restoreFolder(dataFolder) }
    const checked = await withOffice(scratch, ({ store }) =>
      checkOffice(store.office, (sha) => kept.has(sha)),
    )
    await addFiles(wish)
    await writeSelf(wish)
    await fileSystem.syncFolder(restoreFolder(dataFolder))
    return checked
  } catch (error) {
    await dropRestore(fileSystem, dataFolder).catch(() => undefined)
    throw error
  }
}
