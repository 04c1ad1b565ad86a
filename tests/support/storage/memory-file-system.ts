import { dirname, join } from 'node:path'
import type { FileSystem, OpenFile } from '../../../src/main/storage/file-system'

export type MemoryFileSystem = FileSystem & {
  /** Every file by its path; a test may look in and damage things. */
  readonly files: Map<string, Uint8Array>
  readonly folders: Set<string>
  readonly put: (path: string, content: Uint8Array | string) => void
  readonly text: (path: string) => string
  /** How much fits on the disk, in bytes of all files together; endless at first. */
  readonly room: { capacity: number }
  /** A second disk with the same content. */
  readonly copy: () => MemoryFileSystem
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

type Memory = {
  readonly files: Map<string, Uint8Array>
  readonly folders: Set<string>
  readonly room: { capacity: number }
}

function freeIn({ files, room }: Memory): number {
  if (room.capacity === Infinity) return Infinity
  let used = 0
  for (const { byteLength } of files.values()) used += byteLength
  return Math.max(0, room.capacity - used)
}

/** As many of the bytes as fit; a file that is written over needs no room. */
function fitting(memory: Memory, before: Uint8Array, bytes: Uint8Array, position: number): Uint8Array {
  const end = Math.max(before.byteLength, position) + freeIn(memory)
  return position + bytes.byteLength <= end ? bytes : bytes.subarray(0, end - position)
}

/** The buffer grows by doubling, so that appending stays cheap; a file's bytes are a view of it. */
function written(before: Uint8Array, bytes: Uint8Array, position: number): Uint8Array {
  const size = Math.max(before.byteLength, position + bytes.byteLength)
  const room = before.buffer.byteLength - before.byteOffset
  if (room >= size && before.byteOffset === 0) {
    const grown = new Uint8Array(before.buffer, 0, size)
    grown.set(bytes, position)
    return grown
  }
  const grown = new Uint8Array(new ArrayBuffer(Math.max(1024, size * 2)), 0, size)
  grown.set(before)
  grown.set(bytes, position)
  return grown
}

function openIn(memory: Memory, initialPath: string): OpenFile {
  // A renamed open file keeps its inode; storage never writes after renaming, so the path is enough.
  const path = initialPath
  const current = () => {
    const bytes = memory.files.get(path)
    if (bytes === undefined) throw failure('ENOENT', path)
    return bytes
  }
  return {
    write: async (bytes, position) => {
      const before = current()
      const part = fitting(memory, before, bytes, position)
      if (part.byteLength === 0 && bytes.byteLength > 0) throw failure('ENOSPC', path)
      memory.files.set(path, written(before, part, position))
      return part.byteLength
    },
    datasync: async () => {},
    sync: async () => {},
    truncate: async (length) => {
      memory.files.set(path, current().slice(0, length))
    },
    close: async () => {},
  }
}

function childName(folder: string, path: string): string | undefined {
  const prefix = folder === '/' ? '/' : `${folder}/`
  return path.startsWith(prefix) && path !== prefix ? path.slice(prefix.length).split('/')[0] : undefined
}

function moved(memory: Memory, from: string, to: string): void {
  const bytes = memory.files.get(from)
  if (bytes !== undefined) {
    memory.files.delete(from)
    memory.files.set(to, bytes)
    return
  }
  if (!memory.folders.has(from)) throw failure('ENOENT', from)
  for (const folder of [...memory.folders]) {
    if (folder !== from && !folder.startsWith(`${from}/`)) continue
    memory.folders.delete(folder)
    memory.folders.add(to + folder.slice(from.length))
  }
  for (const [path, content] of [...memory.files]) {
    if (!path.startsWith(`${from}/`)) continue
    memory.files.delete(path)
    memory.files.set(to + path.slice(from.length), content)
  }
}

function readCalls(memory: Memory): Pick<FileSystem, 'read' | 'names' | 'create' | 'open' | 'free'> {
  const { files, folders } = memory
  return {
    create: async (path) => {
      if (files.has(path)) throw failure('EEXIST', path)
      if (!folders.has(dirname(path))) throw failure('ENOENT', path)
      files.set(path, new Uint8Array(0))
      return openIn(memory, path)
    },
    open: async (path) => {
      if (!files.has(path)) throw failure('ENOENT', path)
      return openIn(memory, path)
    },
    read: async (path) => {
      const bytes = files.get(path)
      if (bytes === undefined) throw failure('ENOENT', path)
      return bytes.slice()
    },
    names: async (folder) => {
      if (!folders.has(folder)) throw failure('ENOENT', folder)
      const names = [...files.keys(), ...folders].map((path) => childName(folder, path))
      return [...new Set(names.filter((name) => name !== undefined))]
    },
    free: async (folder) => {
      if (!folders.has(folder)) throw failure('ENOENT', folder)
      return freeIn(memory)
    },
  }
}

/** A disk in memory with the same calls and error codes as the real one; nothing is ever lost. */
export function createMemoryFileSystem(): MemoryFileSystem {
  return overMemory({ files: new Map(), folders: new Set(['/']), room: { capacity: Infinity } })
}

function overMemory(memory: Memory): MemoryFileSystem {
  const { files, folders } = memory
  const addFolders = (path: string) => {
    for (let folder = path; !folders.has(folder); folder = dirname(folder)) folders.add(folder)
  }
  return {
    ...memory,
    ...readCalls(memory),
    put: (path, content) => {
      addFolders(dirname(path))
      files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
    },
    copy: () => {
      const content = [...files].map(([path, bytes]) => [path, bytes.slice()] as const)
      return overMemory({ files: new Map(content), folders: new Set(folders), room: { ...memory.room } })
    },
    text: (path) => new TextDecoder().decode(files.get(path)),
    makeFolder: async (path) => addFolders(join(path)),
    rename: async (from, to) => moved(memory, from, to),
    remove: async (path) => {
      if (!files.delete(path)) throw failure('ENOENT', path)
    },
    removeFolder: async (path) => {
      for (const folder of folders)
        if (folder === path || folder.startsWith(`${path}/`)) folders.delete(folder)
      for (const file of files.keys()) if (file.startsWith(`${path}/`)) files.delete(file)
    },
    syncFolder: async (path) => {
      if (!folders.has(path)) throw failure('ENOENT', path)
    },
    pause: async () => {},
  }
}
