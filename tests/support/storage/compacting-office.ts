import { compact } from '../../../src/main/storage/compact'
import type { Compacted, CompactionOrder } from '../../../src/main/storage/compact'
import type { Compactor } from '../../../src/main/storage/compactor'
import { createCompactor } from '../../../src/main/storage/compactor'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { FileSystem } from '../../../src/main/storage/file-system'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { unpaced } from '../../../src/main/storage/pace'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { digestLines } from '../../../src/shared/replication/digest'
import type { Operation } from '../../../src/shared/replication/operation'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'
import { createMemoryMachine, memoryOptions } from './memory-store'
import { anAuthor } from './records'

/** A compactor that remembers its orders and what became of them. */
export function createWatchedCompactor(fileSystem: FileSystem) {
  const inner = createCompactor(fileSystem)
  const orders: CompactionOrder[] = []
  const works: Promise<Compacted>[] = []
  const compactor: Compactor = {
    compact: (order) => {
      orders.push(order)
      const work = inner.compact(order)
      works.push(work)
      return work
    },
    abandon: inner.abandon,
  }
  /** Resolves when nothing is being compacted. */
  const idle = () => Promise.allSettled(works)
  return { compactor, orders, works, idle }
}

type Over = Partial<StorageOptions> & { readonly minBytes?: number; readonly recordsAtQuit?: number }

/** A founded office that begins a new segment and a snapshot after every `minBytes` of journal. */
export async function aCompactingOffice({ minBytes = 1, recordsAtQuit = 0, ...over }: Over = {}) {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const watched = createWatchedCompactor(disk)
  const snapshots = { minBytes, share: 0, recordsAtQuit }
  const { compactor } = watched
  const options = { ...memoryOptions({ machine, snapshots, compactor, ...over }), fileSystem: disk }
  const storage = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (storage.kind !== 'opened') throw new Error(JSON.stringify(storage))
  return { disk, machine, options, storage, ...watched }
}

export async function commit({ store }: OpenedStorage, ...operations: Operation[]): Promise<void> {
  const outcome = await store.commit(anAuthor(), () => done({ operations, value: null }))
  if (!outcome.ok) throw new Error(outcome.code)
}

export function digestOf({ store }: OpenedStorage): readonly string[] {
  return digestLines(store.office, store.moment().pending)
}

/** What a start on a copy of the disk finds; without its snapshots it replays the whole journal. */
export async function digestAfterStart(disk: MemoryFileSystem, from: 'snapshot' | 'journal') {
  const fileSystem = disk.copy()
  await fileSystem.remove('/data/lock.json').catch(() => undefined)
  if (from === 'journal') await fileSystem.removeFolder('/data/snapshot')
  const opening = await openStorage({ ...memoryOptions(), fileSystem })
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return digestOf(opening)
}

/** Compacts all sealed segments of an order once more, on any disk. */
export function compactOn(fileSystem: FileSystem, order: CompactionOrder): Promise<Compacted> {
  return compact(fileSystem, order, unpaced)
}
