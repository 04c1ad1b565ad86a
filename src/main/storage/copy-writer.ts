import { join } from 'node:path'
import type { FileSystem, OpenFile } from './file-system'
import { errorCode, removeIfPresent, writeAll } from './file-system'
import type { Failure } from './group-writer'
import { segmentName } from './segment'
import type { StreamHead } from './stream'
import { streamKey } from './stream'

/** A line of another PC, byte for byte with its LF, and where it stands. */
export type Copy = { readonly head: StreamHead; readonly bytes: Uint8Array }

/**
 * Keeps the copies of other PCs' journals: the same bytes, in segments named by the same rule. All of a write is on
 * disk before it resolves, so that a line of this PC which names them never outlives them.
 */
export type CopyWriter = {
  readonly write: (copies: readonly Copy[]) => Promise<Failure | undefined>
  /** After a failed write: back to the last synced byte. What cannot be taken back is left for the next start to judge. */
  readonly clearAway: () => Promise<void>
  /** False while nobody knows what of a stream is on disk: nothing may be added to it before the next start. */
  readonly isOpen: (device: string, epoch: number) => boolean
  readonly close: () => Promise<void>
}

type Open = { readonly file: OpenFile; readonly path: string; readonly folder: string; synced: number }

/** `onLeft` is called when a file without a line stays, whose name the next segment would need. */
async function createSegment(
  fileSystem: FileSystem,
  root: string,
  head: StreamHead,
  onLeft: () => void,
): Promise<Open> {
  const folder = join(root, head.device)
  await fileSystem.makeFolder(folder)
  await fileSystem.syncFolder(root)
  const path = join(folder, segmentName(head.epoch, head.seq))
  const file = await fileSystem.create(path)
  try {
    await fileSystem.syncFolder(folder)
  } catch (error) {
    await file.close().catch(() => undefined)
    await removeIfPresent(fileSystem, path).catch(onLeft)
    throw error
  }
  return { file, path, folder, synced: 0 }
}

/** A segment without a synced line goes altogether: it would claim the name of the next one. */
async function takeBack(fileSystem: FileSystem, { file, path, folder, synced }: Open): Promise<void> {
  if (synced > 0) {
    await file.truncate(synced)
    await file.datasync()
    return
  }
  await file.close()
  await removeIfPresent(fileSystem, path)
  await fileSystem.syncFolder(folder)
}

/** `root` is <data>/journal and exists. */
export function createCopyWriter(fileSystem: FileSystem, root: string): CopyWriter {
  const segments = new Map<string, Open>()
  const unclear = new Set<string>()
  let touched: readonly string[] = []

  const openFor = async (head: StreamHead): Promise<Open> => {
    const key = streamKey(head)
    const open = segments.get(key) ?? (await createSegment(fileSystem, root, head, () => unclear.add(key)))
    segments.set(key, open)
    return open
  }

  return {
    write: async (copies) => {
      touched = [...new Set(copies.map(({ head }) => streamKey(head)))]
      const written: { readonly open: Open; readonly length: number }[] = []
      let stage: Failure['stage'] = 'write'
      try {
        for (const key of touched) {
          const own = copies.filter(({ head }) => streamKey(head) === key)
          const [first] = own
          if (first === undefined) continue
          const open = await openFor(first.head)
          const bytes = Buffer.concat(own.map((copy) => copy.bytes))
          await writeAll(open.file, bytes, open.synced)
          written.push({ open, length: bytes.byteLength })
        }
        stage = 'sync'
        for (const { open } of written) await open.file.datasync()
        for (const { open, length } of written) open.synced += length
        return undefined
      } catch (error) {
        return { stage, code: errorCode(error) }
      }
    },
    clearAway: async () => {
      for (const key of touched) {
        const open = segments.get(key)
        if (open === undefined) continue
        if (open.synced === 0) segments.delete(key)
        try {
          await takeBack(fileSystem, open)
        } catch {
          unclear.add(key)
        }
      }
    },
    isOpen: (device, epoch) => !unclear.has(streamKey({ device, epoch })),
    close: async () => {
      for (const { file } of segments.values()) await file.close()
      segments.clear()
    },
  }
}
