import { dirname, join } from 'node:path'
import type { Json } from '../../shared/replication/operation'
import { errorCode, namesIn, readIfPresent, removeIfPresent, writeAll } from './file-system'
import type { FileSystem } from './file-system'
import { checksum } from './line'

/** Once this resolves, a power cut finds the new document; before, the old or the new, never a mixture. */
export async function writeDocument(fileSystem: FileSystem, path: string, value: Json): Promise<void> {
  const newest = await readIfPresent(fileSystem, path)
  await writeWhole(fileSystem, path, encodeDocument(value), async () => {
    // A damaged copy must not push the good one out. In between only the previous copy stands, which is what was
    // last promised.
    if (newest !== undefined && decodeDocument(newest) !== undefined) {
      await renamePatiently(fileSystem, path, previousOf(path))
    }
  })
}

/**
 * Bytes under a name, whole or not at all, on disk with their name once this resolves; leaves nothing half-written
 * when it fails. `before` runs when the bytes are on disk and not yet named.
 */
export async function writeWhole(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  before: () => Promise<void> = async () => undefined,
): Promise<void> {
  const temporary = await writeBeside(fileSystem, path, bytes)
  try {
    await before()
    await renamePatiently(fileSystem, temporary, path)
  } catch (error) {
    await fileSystem.remove(temporary).catch(() => undefined)
    throw error
  }
  await fileSystem.syncFolder(dirname(path))
}

let made = 0

/** Bytes under a name of their own, synced; leaves nothing behind when it fails. */
export async function writeBeside(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<string> {
  made += 1
  const temporary = `${path}.${process.pid}-${made}.tmp`
  await removeIfPresent(fileSystem, temporary)
  const file = await fileSystem.create(temporary)
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await fileSystem.remove(temporary).catch(() => undefined)
    throw error
  }
  return temporary
}

export function previousOf(path: string): string {
  return `${path}.old`
}

const held = new Set(['EPERM', 'EBUSY', 'EACCES'])
const firstPauseMs = 10
const longestWaitMs = 5_000

/** A virus scanner that holds either file makes rename fail for a moment on Windows. */
export async function renamePatiently(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  let waitedMs = 0
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    try {
      await fileSystem.rename(from, to)
      return
    } catch (error) {
      if (!held.has(errorCode(error)) || waitedMs + pauseMs > longestWaitMs) throw error
      await fileSystem.pause(pauseMs)
      waitedMs += pauseMs
    }
  }
}

/** A document as it stands in its file: readable JSON that carries its own checksum. */
export function encodeDocument(value: Json): Uint8Array {
  const text = JSON.stringify(value)
  return Buffer.from(`{"crc":"${checksum(Buffer.from(text))}","value":${text}}\n`)
}

/** The document, or undefined when the bytes are not one. */
function decodeDocument(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const document: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof document !== 'object' || document === null) return undefined
    if (!('crc' in document) || !('value' in document)) return undefined
    const { crc, value } = document
    return crc === checksum(Buffer.from(JSON.stringify(value))) ? { value } : undefined
  } catch {
    return undefined
  }
}

export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged' }
  /** `restored`: the newer copy was damaged and the previous one took its place. */
  | { readonly kind: 'found'; readonly value: unknown; readonly restored: boolean }

/** Reads the newest undamaged copy of a small document. */
export async function readDocument(fileSystem: FileSystem, path: string): Promise<Found> {
  const newest = await readIfPresent(fileSystem, path)
  const found = newest === undefined ? undefined : decodeDocument(newest)
  if (found !== undefined) return { kind: 'found', value: found.value, restored: false }
  const previous = await readIfPresent(fileSystem, previousOf(path))
  const older = previous === undefined ? undefined : decodeDocument(previous)
  if (older !== undefined) return { kind: 'found', value: older.value, restored: newest !== undefined }
  return newest === undefined && previous === undefined ? { kind: 'absent' } : { kind: 'damaged' }
}

const leftBehind = /\.\d+-\d+\.tmp$/

/** The name of a file that was never finished. */
export function isTemporary(name: string): boolean {
  return leftBehind.test(name)
}

/** Removes what a program that was killed while writing left in a folder; call it before anything is written there. */
export async function sweepTemporary(fileSystem: FileSystem, folder: string): Promise<void> {
  for (const name of (await namesIn(fileSystem, folder)) ?? []) {
    if (isTemporary(name)) await removeIfPresent(fileSystem, join(folder, name))
  }
}
