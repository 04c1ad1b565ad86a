import type { FileSystem, OpenFile } from '../../../src/main/storage/file-system'

export type Call = {
  readonly method: keyof FileSystem | keyof OpenFile
  readonly path: string
  readonly bytes?: Uint8Array
}

export type Watch = {
  /** Called before each call; throwing makes the call fail, a number makes a write that short. */
  readonly before?: (call: Call) => number | undefined
  readonly after?: (call: Call) => void
  /** Called before each call; the call waits for what it answers. */
  readonly hold?: (call: Call) => Promise<void> | undefined
}

/** A file system that shows every call and lets a test make it fail. */
export function watchFileSystem(inner: FileSystem, watch: Watch): FileSystem {
  const around = async <T>(call: Call, act: (limit: number | undefined) => Promise<T>): Promise<T> => {
    const held = watch.hold?.(call)
    if (held !== undefined) await held
    const result = await act(watch.before?.(call))
    watch.after?.(call)
    return result
  }
  const watchFile = (file: OpenFile, path: string): OpenFile => ({
    write: (bytes, position) =>
      around({ method: 'write', path, bytes }, (limit) => file.write(bytes.subarray(0, limit), position)),
    datasync: () => around({ method: 'datasync', path }, file.datasync),
    sync: () => around({ method: 'sync', path }, file.sync),
    truncate: (length) => around({ method: 'truncate', path }, () => file.truncate(length)),
    close: () => around({ method: 'close', path }, file.close),
  })
  return {
    create: (path) =>
      around({ method: 'create', path }, async () => watchFile(await inner.create(path), path)),
    open: (path) => around({ method: 'open', path }, async () => watchFile(await inner.open(path), path)),
    read: (path) => around({ method: 'read', path }, () => inner.read(path)),
    names: (path) => around({ method: 'names', path }, () => inner.names(path)),
    makeFolder: (path) => around({ method: 'makeFolder', path }, () => inner.makeFolder(path)),
    rename: (path, to) => around({ method: 'rename', path }, () => inner.rename(path, to)),
    remove: (path) => around({ method: 'remove', path }, () => inner.remove(path)),
    removeFolder: (path) => around({ method: 'removeFolder', path }, () => inner.removeFolder(path)),
    syncFolder: (path) => around({ method: 'syncFolder', path }, () => inner.syncFolder(path)),
    free: (path) => around({ method: 'free', path }, () => inner.free(path)),
    pause: inner.pause,
  }
}

export function failWith(code: string): never {
  throw Object.assign(new Error(`${code}: made by the test`), { code })
}
