import type { BackupKind, BackupRow } from '../../shared/domain/backup'
import { sweepTemporary } from './durable-file'
import type { BackupFile, BackupPlace, Manifest } from './backup-manifest'
import {
  blobFolder,
  blobName,
  listBackups,
  manifestName,
  manifestNames,
  readManifest,
  rowOf,
  writeManifest,
} from './backup-manifest'
import { sha256Of, writeBlob } from './backup-blobs'
import { pruneBackups, removeUnusedBlobs } from './backup-prune'
import type { Sealed, Source } from './backup-sources'
import { backupSources, createReach, isUnbegun } from './backup-sources'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'

/** Files done of all. */
export type Report = (done: number, all: number) => void

type MakeBackup = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly kind: BackupKind
  /** Wall clock, ms. */
  readonly at: number
  readonly program: string
  readonly office: string
  readonly device: string
  /** Undefined when nothing writes in the folder. */
  readonly sealed?: Sealed | undefined
  readonly report?: Report | undefined
}

/** A snapshot was replaced while it was read. */
class SourceGone extends Error {
  override readonly name = 'SourceGone'
}

type Known = { readonly blobs: ReadonlySet<string>; readonly lengths: ReadonlyMap<string, number> }

/** What is packed already, with the lengths the newest backup gives. */
async function knownBlobs(place: BackupPlace, newest: string | undefined): Promise<Known> {
  const blobs = new Set(await namesIn(place.fileSystem, blobFolder(place.folder)))
  const manifest = newest === undefined ? undefined : await readManifest(place, newest)
  return { blobs, lengths: new Map(manifest?.files.map(({ sha256, length }) => [sha256, length])) }
}

/** A kept file never changes: it is packed once and proved by the drill, not read again every day. */
function asPacked({ path, part, sha256 }: Source, { blobs, lengths }: Known): BackupFile | undefined {
  const length = sha256 === undefined ? undefined : lengths.get(sha256)
  if (sha256 === undefined || length === undefined || !blobs.has(blobName(sha256))) return undefined
  return { path, part, sha256, length }
}

/** A kept file that is not what its name says is as good as gone; the check tells of it. */
function isRotten({ sha256 }: Source, bytes: Uint8Array): boolean {
  return sha256 !== undefined && sha256Of(bytes) !== sha256
}

async function packAll(place: BackupPlace, wish: MakeBackup, known: Known) {
  const { fileSystem, dataFolder, sealed, report } = wish
  const sources = await backupSources({ fileSystem, dataFolder }, sealed)
  const reach = createReach()
  const files: BackupFile[] = []
  for (const [done, source] of sources.entries()) {
    report?.(done, sources.length)
    const packed = asPacked(source, known)
    if (packed !== undefined) {
      files.push(packed)
      continue
    }
    const bytes = await source.read()
    if (bytes === undefined) throw new SourceGone(source.path)
    if (isUnbegun(source, bytes) || isRotten(source, bytes)) continue
    reach.see(source, bytes)
    const { path, part } = source
    files.push({ path, part, sha256: await writeBlob(place, bytes), length: bytes.byteLength })
  }
  await fileSystem.syncFolder(blobFolder(place.folder))
  report?.(sources.length, sources.length)
  return { files, ...reach.get() }
}

const tries = 3

async function packPatiently(place: BackupPlace, wish: MakeBackup, known: Known) {
  for (let left = tries; ; left--) {
    try {
      return await packAll(place, wish, known)
    } catch (error) {
      if (!(error instanceof SourceGone) || left === 1) throw error
    }
  }
}

/**
 * Copies a data folder into <data>/backup: new files packed and read back, the manifest last, then what the keeping
 * rule no longer keeps is removed. Throws when any of that fails; what the attempt packed is then taken away again, so
 * that a full disk gets its room back, and the backups from before are untouched.
 */
export async function makeBackup(wish: MakeBackup): Promise<BackupRow> {
  const { fileSystem, dataFolder, kind, at, program, office, device } = wish
  const place = { fileSystem, folder: foldersOf(dataFolder).backup }
  await fileSystem.makeFolder(blobFolder(place.folder))
  await sweepTemporary(fileSystem, place.folder)
  await sweepTemporary(fileSystem, blobFolder(place.folder))
  const list = await listBackups(place)
  const newest = list?.backups[0]
  const name = manifestName(at, (await manifestNames(place)) ?? [])
  try {
    const packed = await packPatiently(place, wish, await knownBlobs(place, newest?.name))
    const number = (newest?.number ?? 0) + 1
    const manifest: Manifest = { format: 1, number, kind, at, program, office, device, ...packed }
    await writeManifest(place, name, manifest)
    // Whatever cannot be removed now is removed the next time; the backup is made.
    await pruneBackups(place).catch(() => undefined)
    return rowOf(name, manifest, new Set(await namesIn(fileSystem, blobFolder(place.folder))))
  } catch (error) {
    await sweepTemporary(fileSystem, place.folder).catch(() => undefined)
    await removeUnusedBlobs(place).catch(() => undefined)
    throw error
  }
}
