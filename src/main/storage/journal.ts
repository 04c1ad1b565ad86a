import { join } from 'node:path'
import type { FileSystem, OpenFile } from './file-system'
import { writeAll } from './file-system'
import { segmentName } from './segment'

/** Appends to the newest segment of one device; one caller at a time. */
export type Journal = {
  /** Writes behind the last good byte; opens a segment named after `firstSeq` when none is open. */
  readonly append: (bytes: Uint8Array, firstSeq: number) => Promise<void>
  readonly sync: () => Promise<void>
  /** After a failed append: back to the last good byte, on disk. */
  readonly cutBack: () => Promise<void>
  /**
   * After a failed sync or cut: leaves the segment as it is, or removes it if it holds nothing up to `durable`; the
   * next append opens a new one.
   */
  readonly leave: (durable: number) => Promise<void>
  /** Syncs first, so that the last seal is on disk. */
  readonly close: () => Promise<void>
}

type Open = { readonly file: OpenFile; readonly path: string; readonly firstSeq: number; good: number }

/**
 * `folder` is the device's journal folder and exists. A new segment's folder entry is on disk before the first append
 * resolves.
 */
export function createJournal(fileSystem: FileSystem, folder: string, epoch: number): Journal {
  let open: Open | undefined

  const begin = async (firstSeq: number): Promise<Open> => {
    const path = join(folder, segmentName(epoch, firstSeq))
    const file = await fileSystem.create(path)
    open = { file, path, firstSeq, good: 0 }
    await fileSystem.syncFolder(folder)
    return open
  }
  const leave = async (durable: number) => {
    const left = open
    open = undefined
    // Its bytes no longer count; an error on closing tells nothing new.
    await left?.file.close().catch(() => undefined)
    if (left === undefined || left.firstSeq <= durable) return
    // Nothing of it was promised, and it would claim the name of the next one.
    await fileSystem.remove(left.path)
    await fileSystem.syncFolder(folder)
  }
  return {
    append: async (bytes, firstSeq) => {
      const to = open ?? (await begin(firstSeq))
      await writeAll(to.file, bytes, to.good)
      to.good += bytes.byteLength
    },
    sync: async () => {
      await open?.file.datasync()
    },
    cutBack: async () => {
      if (open === undefined) return
      await open.file.truncate(open.good)
      await open.file.datasync()
      if (open.good === 0) await leave(0)
    },
    leave,
    close: async () => {
      const last = open
      open = undefined
      try {
        await last?.file.datasync()
      } finally {
        await last?.file.close()
      }
    },
  }
}
