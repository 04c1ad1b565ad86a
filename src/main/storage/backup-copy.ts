import { join } from 'node:path'
import { readBlob, writeBlob } from './backup-blobs'
import type { Report } from './backup-make'
import type { BackupPlace } from './backup-manifest'
import {
  blobFolder,
  blobName,
  listBackups,
  manifestNames,
  readManifest,
  writeManifest,
} from './backup-manifest'
import { pruneBackups, removeUnusedBlobs } from './backup-prune'
import { sweepTemporary } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'

const ourFolder = 'Durchreiche-Sicherung'

/** Where this PC's backups lie below a place that a person chose. */
export function backupFolderAt(chosen: string, device: string): string {
  return join(chosen, ourFolder, device)
}

/**
 * Makes our folder at a chosen place. From then on its absence means that the stick is out: what lies under the same
 * path without it is another disk, and nothing is written there.
 */
export async function claimPlace(fileSystem: FileSystem, chosen: string, device: string): Promise<void> {
  const folder = backupFolderAt(chosen, device)
  await fileSystem.makeFolder(blobFolder(folder))
  await fileSystem.syncFolder(folder)
}

/** The folder with backups at or below a place that a person chose to restore from; undefined: there is none. */
export async function findBackups(fileSystem: FileSystem, chosen: string): Promise<string | undefined> {
  const below = await Promise.all(
    [join(chosen, ourFolder), chosen].map(async (folder) =>
      ((await namesIn(fileSystem, folder).catch(() => undefined)) ?? []).map((name) => join(folder, name)),
    ),
  )
  for (const folder of [chosen, ...below.flat()]) {
    const names = await manifestNames({ fileSystem, folder }).catch(() => undefined)
    if (names !== undefined && names.length > 0) return folder
  }
  return undefined
}

/** Thrown when the second place is not there: not an error of ours, the stick may be in a drawer. */
export class PlaceAbsent extends Error {
  override readonly name = 'PlaceAbsent'
}

/**
 * Brings the newest whole backup to the second place, each file read, checked, written and read back; then the same
 * keeping rule holds there. Throws PlaceAbsent, or what the disk says; what was half brought is taken away.
 */
export async function copyNewestBackup(from: BackupPlace, to: BackupPlace, report?: Report): Promise<void> {
  const there = await listBackups(to)
  if (there === undefined) throw new PlaceAbsent()
  const newest = (await listBackups(from))?.backups.find(({ whole }) => whole)
  const manifest = newest === undefined ? undefined : await readManifest(from, newest.name)
  if (newest === undefined || manifest === undefined) return
  await to.fileSystem.makeFolder(blobFolder(to.folder))
  await sweepTemporary(to.fileSystem, blobFolder(to.folder))
  try {
    const known = new Set(await namesIn(to.fileSystem, blobFolder(to.folder)))
    for (const [done, { sha256, path, part, length }] of manifest.files.entries()) {
      report?.(done, manifest.files.length)
      // Kept files never change: brought once, proved by the drill.
      if (part === 'files' && known.has(blobName(sha256))) continue
      const bytes = await readBlob(from, sha256, length)
      if (bytes === undefined) throw new Error(`backup ${newest.name} is damaged at ${path}`)
      await writeBlob(to, bytes)
    }
    await to.fileSystem.syncFolder(blobFolder(to.folder))
    await writeManifest(to, newest.name, manifest)
    await pruneBackups(to)
  } catch (error) {
    await removeUnusedBlobs(to).catch(() => undefined)
    throw error
  }
}
