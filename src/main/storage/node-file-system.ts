import { mkdir, open, readdir, rename, rm, statfs, unlink } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { errorCode } from './file-system'
import type { FileSystem, OpenFile } from './file-system'

async function openFile(path: string, flags: 'r+' | 'wx'): Promise<OpenFile> {
  const handle = await open(path, flags, 0o600)
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    // Windows cannot sync a folder and says EPERM; its renames are journaled by NTFS.
    if (process.platform !== 'win32' || errorCode(error) !== 'EPERM') throw error
  }
}

/**
 * The whole file in one call to the disk where it fits: readFile comes back to the main thread after every 512 KB, which
 * makes large files wait for whatever else it does.
 */
async function read(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.allocUnsafeSlow(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await handle.read(bytes, length, size - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  create: (path) => openFile(path, 'wx'),
  open: (path) => openFile(path, 'r+'),
  read,
  names: (folder) => readdir(folder),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  rename,
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder,
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  pause: async (delayMs) => {
    await setTimeout(delayMs)
  },
}
