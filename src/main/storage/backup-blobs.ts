import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BackupPlace } from './backup-manifest'
import { blobFolder, blobName } from './backup-manifest'
import { renamePatiently, writeBeside } from './durable-file'
import { readIfPresent } from './file-system'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function blobPath(folder: string, sha: string): string {
  return join(blobFolder(folder), blobName(sha))
}

/**
 * The bytes of a blob if they are there and are what their name says; every byte is read. `length`: how many there
 * must be, so that a packed file from a stick cannot fill the memory.
 */
export async function readBlob(
  { fileSystem, folder }: BackupPlace,
  sha: string,
  length?: number,
): Promise<Uint8Array | undefined> {
  const packed = await readIfPresent(fileSystem, blobPath(folder, sha))
  if (packed === undefined) return undefined
  try {
    const bytes = await unpack(packed, length === undefined ? {} : { maxOutputLength: Math.max(1, length) })
    const isWhole = length === undefined || bytes.byteLength === length
    return isWhole && sha256Of(bytes) === sha ? bytes : undefined
  } catch {
    return undefined
  }
}

/**
 * Packs bytes under their sum unless that stands there unharmed already, and reads back what it wrote. Throws when the
 * disk refuses, or gives back something else.
 */
export async function writeBlob(place: BackupPlace, bytes: Uint8Array): Promise<string> {
  const sha = sha256Of(bytes)
  if ((await readBlob(place, sha)) !== undefined) return sha
  const path = blobPath(place.folder, sha)
  await renamePatiently(place.fileSystem, await writeBeside(place.fileSystem, path, await pack(bytes)), path)
  if ((await readBlob(place, sha)) === undefined) throw new Error(`backup blob ${sha} reads back otherwise`)
  return sha
}
