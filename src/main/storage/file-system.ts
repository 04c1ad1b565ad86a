/** One open file; every call can fail with a Node error that carries `code`. */
export type OpenFile = {
  /** May write fewer bytes than given and says how many. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  readonly datasync: () => Promise<void>
  readonly sync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The few calls storage makes to a disk, so that a test can record them, let them fail or cut the power. */
export type FileSystem = {
  /** Opens a file that must not exist yet (EEXIST), mode 0600. */
  readonly create: (path: string) => Promise<OpenFile>
  /** Opens an existing file for writing (ENOENT). */
  readonly open: (path: string) => Promise<OpenFile>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Also makes the folders above it; mode 0700; content if it exists. */
  readonly makeFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Removes a folder with all it holds. */
  readonly removeFolder: (path: string) => Promise<void>
  readonly syncFolder: (path: string) => Promise<void>
  /** Bytes that this program may still write on the disk that holds a folder. */
  readonly free: (folder: string) => Promise<number>
  readonly pause: (delayMs: number) => Promise<void>
}

export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return 'UNKNOWN'
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The file's bytes, or undefined when there is no such file. */
export function readIfPresent(fileSystem: FileSystem, path: string): Promise<Uint8Array | undefined> {
  return unlessMissing(fileSystem.read(path))
}

export async function removeIfPresent(fileSystem: FileSystem, path: string): Promise<void> {
  await unlessMissing(fileSystem.remove(path))
}

/** What desktops drop into any folder they show. */
const clutter = /^(desktop\.ini|thumbs\.db|\.ds_store|\..*)$/i

/** A folder's names without the desktop's clutter, sorted; undefined when there is no such folder. */
export async function namesIn(
  fileSystem: FileSystem,
  folder: string,
): Promise<readonly string[] | undefined> {
  const names = await unlessMissing(fileSystem.names(folder))
  return names?.filter((name) => !clutter.test(name)).toSorted()
}

/** Writes all bytes from a position on; a short write goes on, a write of nothing is a full disk. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let offset = 0
  while (offset < bytes.byteLength) {
    const rest = offset === 0 ? bytes : bytes.subarray(offset)
    const written = await file.write(rest, position + offset)
    if (written <= 0) throw Object.assign(new Error('nothing written'), { code: 'ENOSPC' })
    offset += written
  }
}
