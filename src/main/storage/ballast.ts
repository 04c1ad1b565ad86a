import { join } from 'node:path'
import type { RandomBytes } from './chain'
import type { FileSystem, OpenFile } from './file-system'
import { errorCode, namesIn, removeIfPresent, writeAll } from './file-system'

const mebibyte = 1 << 20
/** Enough for months of work in an office. */
export const defaultBallastBytes = 64 * mebibyte

export function isFull(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/**
 * A file of random bytes (a compressing disk would keep zeros for nothing) that is given up when the disk is full, so
 * that the last work can still be saved.
 */
export type Ballast = {
  readonly isThere: () => Promise<boolean>
  /** Gives the room back; false: there was none. */
  readonly release: () => Promise<boolean>
  /** Writes the next mebibyte; false: it stands, or it cannot be made now. Call it while nothing else is to be done. */
  readonly grow: () => Promise<boolean>
  /** Bytes that are still to be written of one that is being made. */
  readonly missing: () => number
  /** Leaves a ballast that was not finished. */
  readonly drop: () => Promise<void>
}

type Parts = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly bytes: number
  readonly randomBytes: RandomBytes
}

const fileName = 'ballast'
/** A name that the next start sweeps away. */
const unfinished = `${fileName}.0-0.tmp`

export function createBallast({ fileSystem, dataFolder, bytes, randomBytes }: Parts): Ballast {
  const path = join(dataFolder, fileName)
  const growing = join(dataFolder, unfinished)
  let made: { readonly file: OpenFile; size: number } | undefined

  const drop = async () => {
    const last = made
    made = undefined
    await last?.file.close().catch(() => undefined)
    await removeIfPresent(fileSystem, growing).catch(() => undefined)
  }
  const isThere = async () => ((await namesIn(fileSystem, dataFolder)) ?? []).includes(fileName)
  const begin = async () => {
    await removeIfPresent(fileSystem, growing)
    return { file: await fileSystem.create(growing), size: 0 }
  }
  const finish = async (file: OpenFile) => {
    await file.sync()
    made = undefined
    await file.close()
    await fileSystem.rename(growing, path)
  }
  return {
    isThere,
    release: async () => {
      await drop()
      return fileSystem.remove(path).then(
        () => true,
        () => false,
      )
    },
    grow: async () => {
      if (bytes === 0 || (made === undefined && (await isThere()))) return false
      try {
        made ??= await begin()
        const now = made
        const piece = randomBytes(Math.min(mebibyte, bytes - now.size))
        await writeAll(now.file, piece, now.size)
        now.size += piece.byteLength
        if (now.size < bytes) return true
        await finish(now.file)
        return false
      } catch {
        await drop()
        return false
      }
    },
    missing: () => bytes - (made?.size ?? 0),
    drop,
  }
}

/** A file system that gives up the ballast when the disk is full, and tries once more; syncs are never repeated. */
export function withBallast(inner: FileSystem, release: () => Promise<boolean>): FileSystem {
  const retried = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      if (!isFull(error) || !(await release())) throw error
      return act()
    }
  }
  const file = (open: OpenFile): OpenFile => ({
    ...open,
    write: (bytes, position) => retried(() => open.write(bytes, position)),
  })
  return {
    ...inner,
    create: async (path) => file(await retried(() => inner.create(path))),
    open: async (path) => file(await inner.open(path)),
    makeFolder: (path) => retried(() => inner.makeFolder(path)),
    rename: (from, to) => retried(() => inner.rename(from, to)),
  }
}
