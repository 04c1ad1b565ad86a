import { join } from 'node:path'
import { backupsToKeep } from '../../shared/domain/backup-keeping'
import type { BackupPlace } from './backup-manifest'
import {
  blobFolder,
  blobName,
  listBackups,
  manifestNames,
  manifestPath,
  readManifest,
} from './backup-manifest'
import { previousOf } from './durable-file'
import { namesIn, removeIfPresent } from './file-system'

/** Removes packed files that no manifest names; a place with a manifest that cannot be read keeps them all. */
export async function removeUnusedBlobs(place: BackupPlace): Promise<void> {
  const { fileSystem, folder } = place
  const used = new Set<string>()
  for (const name of (await manifestNames(place)) ?? []) {
    const manifest = await readManifest(place, name)
    if (manifest === undefined) return
    for (const { sha256 } of manifest.files) used.add(blobName(sha256))
  }
  const blobs = (await namesIn(fileSystem, blobFolder(folder))) ?? []
  for (const blob of blobs.filter((one) => !used.has(one)))
    await removeIfPresent(fileSystem, join(blobFolder(folder), blob))
}

/**
 * Removes what the keeping rule no longer keeps: first the manifests, on disk, then the packed files only they named.
 * A backup that lacks a file stays listed until a newer one is whole.
 */
export async function pruneBackups(place: BackupPlace): Promise<void> {
  const { fileSystem, folder } = place
  const backups = (await listBackups(place))?.backups ?? []
  const kept = backupsToKeep(backups)
  const over = backups.filter(({ name }) => !kept.has(name))
  if (kept.size === 0) return
  for (const { name } of over) {
    const path = manifestPath(folder, name)
    await removeIfPresent(fileSystem, previousOf(path))
    await removeIfPresent(fileSystem, path)
  }
  await fileSystem.syncFolder(folder)
  await removeUnusedBlobs(place)
}
