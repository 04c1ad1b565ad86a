import type { StorageOptions } from '../../../src/main/storage/environment'
import type { Machine } from '../../../src/main/storage/machine'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'

export type MemoryStoreOptions = Partial<Omit<StorageOptions, 'fileSystem' | 'machine'>> & {
  readonly disk?: MemoryFileSystem
  readonly letter?: string
  readonly name?: string
}

export type MemoryStore = OpenedStorage & {
  readonly disk: MemoryFileSystem
  readonly options: StorageOptions
  /** As if the program had been killed: nothing is closed, the folder is opened anew. */
  readonly crashAndReopen: () => Promise<Opening>
}

/** A machine whose programs all ended, except the newest; each `next` is a new program. */
export function createMemoryMachine(id = 'machine-1'): Machine & { readonly next: () => void } {
  let pid = 1
  return {
    get pid() {
      return pid
    },
    isAlive: (other) => other === pid,
    startOf: async (pid) => `start-${pid}`,
    boot: async () => 'boot-1',
    id: async () => id,
    next: () => {
      pid += 1
    },
  }
}

/** Random bytes of a fixed seed (mulberry32). */
export function createSeededBytes(seed = 1): (length: number) => Uint8Array {
  let state = seed
  const nextByte = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) & 0xff
  }
  return (length) => Uint8Array.from({ length }, nextByte)
}

/** A clock that starts on 2026-03-02T08:00Z and moves by a millisecond per reading. */
export function createSteppingClock(startMs = 1_772_438_400_000): { now: () => number } {
  let now = startMs
  return { now: () => now++ }
}

export function createCountingIds(prefix = 'id'): () => string {
  let made = 0
  return () => `${prefix}-${String(++made).padStart(6, '0')}`
}

/** Options for storage on a disk in memory, with fixed chance and time. */
export function memoryOptions(
  over: Partial<StorageOptions> = {},
): StorageOptions & { fileSystem: MemoryFileSystem } {
  return {
    dataFolder: '/data',
    userFolder: '/user',
    clock: createSteppingClock(),
    randomBytes: createSeededBytes(),
    newId: createCountingIds(),
    machine: createMemoryMachine(),
    ...over,
    fileSystem: createMemoryFileSystem(),
  }
}

/** The real storage over a disk in memory: the same commits, replies and failures, founded and open. */
export async function createMemoryStore(over: MemoryStoreOptions = {}): Promise<MemoryStore> {
  const { letter = 'A', name = 'Theke', disk = createMemoryFileSystem(), ...rest } = over
  const machine = createMemoryMachine()
  const options = { ...memoryOptions({ ...rest, machine }), fileSystem: disk }
  const opened = await createOfficeStorage(options, { letter, name })
  if (opened.kind !== 'opened') throw new Error(`not founded: ${opened.code} ${JSON.stringify(opened.facts)}`)
  const crashAndReopen = () => {
    machine.next()
    return openStorage(options)
  }
  return { ...opened, disk, options, crashAndReopen }
}
