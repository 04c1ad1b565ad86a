import { dirname, join } from 'node:path'
import type { BackupPart } from '../../shared/domain/backup'
import { readBlob } from './backup-blobs'
import type { Report } from './backup-make'
import type { BackupPlace, Manifest } from './backup-manifest'
import { readManifest } from './backup-manifest'
import { renamePatiently, writeBeside } from './durable-file'
import type { FileSystem } from './file-system'

/** Thrown when a backup cannot be read to its last byte; `file` is the path that is damaged. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
  constructor(
    readonly part: BackupPart,
    readonly file: string,
  ) {
    super(`${part} ${file}`)
  }
}

/** The manifest of a backup that is to be read; throws BackupDamaged when there is none that can be. */
export async function manifestOf(place: BackupPlace, name: string): Promise<Manifest> {
  const manifest = await readManifest(place, name)
  if (manifest === undefined) throw new BackupDamaged('manifest', name)
  return manifest
}

/** Writes a file so that it is on disk under its name once the folder is synced. */
export async function writeThrough(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  await renamePatiently(fileSystem, await writeBeside(fileSystem, path, bytes), path)
}

type Unpack = {
  readonly place: BackupPlace
  readonly name: string
  /** The folder that becomes the data folder of the backup; must be empty or absent. */
  readonly target: string
  readonly report?: Report | undefined
  /** Kept files are checked but not written out. */
  readonly withoutFiles?: boolean
}

/**
 * Writes a backup out as a data folder, every byte checked against the manifest and synced. Throws BackupDamaged at the
 * first file that is missing or not what it was.
 */
export async function unpackBackup({ place, name, target, report, withoutFiles }: Unpack): Promise<Manifest> {
  const { fileSystem } = place
  const manifest = await manifestOf(place, name)
  const folders = new Set<string>([target])
  await fileSystem.makeFolder(target)
  for (const [done, { path, part, sha256, length }] of manifest.files.entries()) {
    report?.(done, manifest.files.length)
    const bytes = await readBlob(place, sha256, length)
    if (bytes === undefined) throw new BackupDamaged(part, path)
    if (withoutFiles === true && part === 'files') continue
    const full = join(target, ...path.split('/'))
    if (!folders.has(dirname(full))) {
      await fileSystem.makeFolder(dirname(full))
      for (let folder = dirname(full); folder !== target; folder = dirname(folder)) folders.add(folder)
    }
    await writeThrough(fileSystem, full, bytes)
  }
  // The deepest first, so that each name is on disk before the folder that holds it.
  for (const folder of [...folders].toSorted((a, b) => b.length - a.length))
    await fileSystem.syncFolder(folder)
  report?.(manifest.files.length, manifest.files.length)
  return manifest
}
