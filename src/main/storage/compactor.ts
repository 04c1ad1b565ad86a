import { Abandoned, createPace } from './pace'
import type { FileSystem, OpenFile } from './file-system'
import type { Compacted, CompactionOrder } from './compact'
import { compact } from './compact'

/** Makes snapshots from files, away from whoever answers the windows. One order at a time. */
export type Compactor = {
  /** Rejects when anything fails; the snapshot before then stays the current one. */
  readonly compact: (order: CompactionOrder) => Promise<Compacted>
  /** Calls the present order off; resolves when nothing touches the files any more. */
  readonly abandon: () => Promise<void>
}

/** Every call looks first whether the work is still wanted, so that none begins after it was called off. */
function abandonable(fileSystem: FileSystem, check: () => void): FileSystem {
  const guarded =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      check()
      return call(...args)
    }
  const file = (open: OpenFile): OpenFile => ({
    ...open,
    write: guarded(open.write),
    sync: guarded(open.sync),
  })
  return {
    ...fileSystem,
    create: guarded(async (path: string) => file(await fileSystem.create(path))),
    open: guarded(async (path: string) => file(await fileSystem.open(path))),
    read: guarded(fileSystem.read),
    names: guarded(fileSystem.names),
    makeFolder: guarded(fileSystem.makeFolder),
    rename: guarded(fileSystem.rename),
    removeFolder: guarded(fileSystem.removeFolder),
  }
}

/** Often enough to hear that the work is called off. */
const sliceMs = 100

/** Compacts in the calling thread: the worker's own part, and what tests use. */
export function createCompactor(fileSystem: FileSystem): Compactor {
  let running: { readonly isOver: Promise<unknown>; readonly abandon: () => void } | undefined
  return {
    compact: async (order) => {
      const pace = createPace(sliceMs, () => undefined)
      let isWanted = true
      const check = () => {
        if (!isWanted) throw new Abandoned()
      }
      const work = compact(abandonable(fileSystem, check), order, pace)
      const abandon = () => {
        isWanted = false
        pace.abandon()
      }
      running = { isOver: work.catch(() => undefined), abandon }
      try {
        return await work
      } finally {
        running = undefined
      }
    },
    abandon: async () => {
      running?.abandon()
      await running?.isOver
    },
  }
}
