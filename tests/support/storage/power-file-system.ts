import { dirname, join } from 'node:path'
import type { FileSystem, OpenFile } from '../../../src/main/storage/file-system'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'
import type { Change, Logged } from './power-image'
import { failWith } from './watched-file-system'

/**
 * A disk whose power can be cut: it records every call and knows of each change from which call on it is certain, so
 * that `imageAt` (power-image.ts) can build what a crash may have left. Folders are known by their path, files by a
 * number that stays with them when they are renamed.
 */
export type PowerFileSystem = FileSystem & {
  /** How many calls that change or sync something there were; a crash happens between two of them. */
  readonly now: () => number
  readonly log: readonly Logged[]
  /** The next datasync fails, and what it should have saved stays doubtful for ever (a page may be marked clean). */
  readonly failNextSync: () => void
  /** The next write leaves half of its bytes and fails. */
  readonly failNextWrite: () => void
}

/** `base`: what is certainly there at first. */
export function createPowerFileSystem(base: MemoryFileSystem = createMemoryFileSystem()): PowerFileSystem {
  const live = createMemoryFileSystem()
  const log: Logged[] = []
  const files = new Map<string, number>()
  let now = 0
  let made = 0
  let breaks: 'sync' | 'write' | undefined

  const record = (change: Change) => {
    log.push({ change, at: now++, certainAt: Infinity, isDoomed: false })
  }
  const settle = (isOf: (change: Change) => boolean) => {
    for (const one of log) {
      if (one.certainAt === Infinity && !one.isDoomed && isOf(one.change)) one.certainAt = now
    }
    now += 1
  }
  const isDataOf = (file: number) => (change: Change) =>
    (change.type === 'write' || change.type === 'cut') && change.file === file
  const isEntryIn = (folder: string) => (change: Change) =>
    'path' in change ? dirname(change.path) === folder : 'from' in change && dirname(change.from) === folder

  const sync = (file: number) => {
    if (breaks === 'sync') {
      breaks = undefined
      for (const one of log) if (one.certainAt === Infinity && isDataOf(file)(one.change)) one.isDoomed = true
      failWith('EIO')
    }
    settle(isDataOf(file))
  }
  const opened = (inner: OpenFile, file: number): OpenFile => ({
    write: async (bytes, position) => {
      const fails = breaks === 'write'
      if (fails) breaks = undefined
      const part = bytes.slice(0, fails ? bytes.byteLength >> 1 : undefined)
      await inner.write(part, position)
      record({ type: 'write', file, position, bytes: part })
      return fails ? failWith('ENOSPC') : part.byteLength
    },
    datasync: async () => sync(file),
    sync: async () => sync(file),
    truncate: async (length) => {
      await inner.truncate(length)
      record({ type: 'cut', file, length })
    },
    close: inner.close,
  })
  const numberOf = (path: string) => files.get(path) ?? failWith('ENOENT')
  const forget = async (path: string) => {
    await live.remove(path)
    record({ type: 'unname', path, file: numberOf(path) })
    files.delete(path)
  }

  /** Everything of `base` as if it had been written and synced long ago. */
  const begin = () => {
    for (const path of base.folders) if (path !== '/') record({ type: 'folder', path })
    for (const path of base.folders) live.folders.add(path)
    for (const [path, bytes] of base.files) {
      files.set(path, ++made)
      live.put(path, bytes)
      record({ type: 'name', path, file: made })
      record({ type: 'write', file: made, position: 0, bytes })
    }
    for (const one of log) Object.assign(one, { at: -1, certainAt: -1 })
    now = 0
  }
  begin()

  return {
    now: () => now,
    log,
    failNextSync: () => {
      breaks = 'sync'
    },
    failNextWrite: () => {
      breaks = 'write'
    },
    create: async (path) => {
      const file = await live.create(path)
      files.set(path, ++made)
      record({ type: 'name', path, file: made })
      return opened(file, made)
    },
    open: async (path) => opened(await live.open(path), numberOf(path)),
    read: live.read,
    names: live.names,
    makeFolder: async (path) => {
      const missing: string[] = []
      for (let folder = join(path); !live.folders.has(folder); folder = dirname(folder)) missing.push(folder)
      await live.makeFolder(path)
      for (const folder of missing.toReversed()) record({ type: 'folder', path: folder })
    },
    rename: async (from, to) => {
      await live.rename(from, to)
      const file = numberOf(from)
      files.delete(from)
      files.set(to, file)
      record({ type: 'move', from, to, file })
    },
    remove: forget,
    removeFolder: async (path) => {
      for (const file of [...live.files.keys()].filter((one) => one.startsWith(`${path}/`)))
        await forget(file)
      await live.removeFolder(path)
      record({ type: 'unfolder', path })
    },
    syncFolder: async (path) => {
      await live.syncFolder(path)
      settle(isEntryIn(path))
    },
    pause: live.pause,
    free: live.free,
  }
}
