import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FileStore } from '../backend/ports'
import { writeWhole } from './durable-file'
import type { FileSystem } from './file-system'
import { readIfPresent } from './file-system'

const hashPattern = /^[0-9a-f]{64}$/

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Files named by their SHA-256; bytes that do not match their name count as absent. `folder` exists. */
export function createFileStore(fileSystem: FileSystem, folder: string): FileStore {
  const get = async (name: string) => {
    if (!hashPattern.test(name)) return undefined
    const bytes = await readIfPresent(fileSystem, join(folder, name))
    return bytes !== undefined && sha256(bytes) === name ? bytes : undefined
  }
  return {
    get,
    has: async (name) => (await get(name)) !== undefined,
    put: async (bytes) => {
      const name = sha256(bytes)
      const path = join(folder, name)
      if ((await get(name)) === undefined) await writeWhole(fileSystem, path, bytes)
      // A file that stood there may be of an attempt that failed before this.
      else await fileSystem.syncFolder(folder)
      return name
    },
  }
}
