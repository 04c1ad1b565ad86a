import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Log, SmallFiles } from '../backend/ports'
import { previousOf, readDocument, writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn, removeIfPresent } from './file-system'

/** Windows gives these names to devices, whatever follows the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/
const longest = 150

/** A file name that every system takes and that tells upper from lower case. */
export function fileNameFor(name: string): string {
  const plain = name.replaceAll(/[^a-z0-9_-]/g, (sign) =>
    [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  if (plain.length > longest)
    return `${plain.slice(0, 60)}~${createHash('sha256').update(name).digest('hex')}.json`
  return reserved.test(plain) ? `~${plain}.json` : `${plain}.json`
}

/** The name behind a file; undefined when it was shortened, or is none of ours. */
function nameFor(file: string): string | undefined {
  const plain = /^~?([a-z0-9_%-]+)\.json(\.old)?$/.exec(file)?.[1]
  return plain === undefined ? undefined : decodeURIComponent(plain)
}

/**
 * One durable document per name in `folder`, which exists; calls for one name happen one after the other. A document
 * whose copies are both damaged counts as absent and is logged: a lost draft must not keep anybody from working.
 */
export function createSmallFiles(fileSystem: FileSystem, folder: string, log: Log | undefined): SmallFiles {
  const tails = new Map<string, Promise<unknown>>()

  const inTurn = <T>(path: string, act: () => Promise<T>): Promise<T> => {
    const turn = (tails.get(path) ?? Promise.resolve()).then(act, act)
    tails.set(path, turn)
    const drop = () => {
      if (tails.get(path) === turn) tails.delete(path)
    }
    turn.then(drop, drop)
    return turn
  }
  const pathOf = (name: string) => join(folder, fileNameFor(name))
  return {
    read: (name) => {
      const path = pathOf(name)
      return inTurn(path, async () => {
        const found = await readDocument(fileSystem, path)
        if (found.kind === 'damaged') log?.error('small-file-damaged', { file: basename(path) })
        if (found.kind !== 'found') return undefined
        if (found.restored) log?.error('small-file-restored', { file: basename(path) })
        return found.value
      })
    },
    write: (name, value) => {
      const path = pathOf(name)
      return inTurn(path, () => writeDocument(fileSystem, path, value))
    },
    remove: (name) => {
      const path = pathOf(name)
      return inTurn(path, async () => {
        // The older first, and on disk: it must not come back in place of the newer.
        for (const copy of [previousOf(path), path]) {
          await removeIfPresent(fileSystem, copy)
          await fileSystem.syncFolder(dirname(path))
        }
      })
    },
    list: async () => {
      const names = (await namesIn(fileSystem, folder)) ?? []
      return [...new Set(names.flatMap((file) => nameFor(file) ?? []))]
    },
  }
}
