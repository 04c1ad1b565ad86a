import type { StorageOptions } from '../../../src/main/storage/environment'
import type { Fork, Received } from '../../../src/main/storage/incoming'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { digestLines } from '../../../src/shared/replication/digest'
import type { Operation } from '../../../src/shared/replication/operation'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'
import {
  createCountingIds,
  createMemoryMachine,
  createSeededBytes,
  createSteppingClock,
} from './memory-store'
import { anAuthor } from './records'
import type { Watch } from './watched-file-system'
import { watchFileSystem } from './watched-file-system'

/** One PC of an office as far as storage goes, on a disk in memory whose calls a test may watch. */
export type StorePc = {
  readonly letter: string
  readonly disk: MemoryFileSystem
  readonly options: StorageOptions
  storage: OpenedStorage
  /** As if the program had been killed. */
  readonly reopen: (over?: Partial<StorageOptions>) => Promise<Opening>
}

type Over = {
  readonly office?: string
  readonly watch?: Watch
  readonly clockMs?: number
}

export function opened(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

/** A running PC over a disk that holds an office already, as `machineId`. */
export async function aPcOver(
  pc: Pick<StorePc, 'letter' | 'options'> & { readonly disk: MemoryFileSystem },
  over: Partial<StorageOptions> & { readonly machineId: string },
): Promise<StorePc> {
  const { machineId, ...rest } = over
  const machine = createMemoryMachine(machineId)
  // Not the program that still holds the folder it was copied from.
  machine.next()
  const options = { ...pc.options, fileSystem: pc.disk, ...rest, machine }
  return running(pc.letter, pc.disk, options, opened(await openStorage(options)))
}

function running(
  letter: string,
  disk: MemoryFileSystem,
  options: StorageOptions & { readonly machine: ReturnType<typeof createMemoryMachine> },
  storage: OpenedStorage,
): StorePc {
  const pc: StorePc = {
    letter,
    disk,
    options,
    storage,
    reopen: async (over = {}) => {
      options.machine.next()
      const opening = await openStorage({ ...options, ...over })
      if (opening.kind === 'opened') pc.storage = opening
      return opening
    },
  }
  return pc
}

/** A PC that founds an office, or joins the one given. */
export async function aStorePc(letter: string, over: Over = {}): Promise<StorePc> {
  const { office, watch = {}, clockMs } = over
  const disk = createMemoryFileSystem()
  const options = {
    dataFolder: '/data',
    userFolder: '/user',
    clock: createSteppingClock(clockMs),
    randomBytes: createSeededBytes(letter.charCodeAt(0)),
    newId: createCountingIds(letter),
    machine: createMemoryMachine(`machine-${letter}`),
    ballastBytes: 0,
    fileSystem: over.watch === undefined ? disk : watchFileSystem(disk, watch),
  }
  const about = { letter, name: letter, ...(office === undefined ? {} : { office }) }
  return running(letter, disk, options, opened(await createOfficeStorage(options, about)))
}

/** PCs of one office with nothing in it yet. */
export async function storePcs(...letters: readonly string[]): Promise<StorePc[]> {
  const pcs: StorePc[] = []
  for (const letter of letters) {
    const office = pcs[0]?.storage.identity.office
    pcs.push(await aStorePc(letter, office === undefined ? {} : { office }))
  }
  return pcs
}

export function tryWrite({ storage }: StorePc, ...operations: readonly Operation[]) {
  return storage.store.commit(anAuthor(), () => done({ operations: [...operations], value: null }))
}

export async function write(pc: StorePc, ...operations: readonly Operation[]): Promise<void> {
  const reply = await tryWrite(pc, ...operations)
  if (!reply.ok) throw new Error(`not written: ${reply.code}`)
}

export async function receive({ storage }: StorePc, lines: readonly Uint8Array[]): Promise<Received> {
  const reply = await storage.replica.receive(lines)
  if (!reply.ok) throw new Error(`not received: ${reply.code}`)
  return reply.value
}

/** What one sends the other lacks; forks that either of them saw. */
export async function tell(
  from: StorePc,
  to: StorePc,
): Promise<Received & { readonly seen: readonly Fork[] }> {
  const { lines, forks } = await from.storage.replica.linesFor(to.storage.replica.streams())
  const received = await receive(to, lines)
  return { ...received, seen: [...forks, ...received.forks] }
}

/** Everybody tells everybody until nothing is new; the forks that showed. */
export async function meetAll(pcs: readonly StorePc[]): Promise<readonly Fork[]> {
  const forks: Fork[] = []
  for (let moved = true; moved;) {
    moved = false
    for (const from of pcs) {
      for (const to of pcs) {
        if (from === to) continue
        const { taken, seen } = await tell(from, to)
        forks.push(...seen)
        moved ||= taken > 0
      }
    }
  }
  return forks
}

export function digestOf({ storage: { store } }: Pick<StorePc, 'storage'>): string[] {
  return digestLines(store.office, store.pending())
}

export const customersOf = ({ storage }: Pick<StorePc, 'storage'>) =>
  [...storage.store.office.tables.customers.keys()].toSorted()

/** One device's journal files on a PC's disk. */
export function copiesOf({ disk }: StorePc, device: string): string[] {
  return [...disk.files.keys()].filter((path) => path.startsWith(`/data/journal/${device}/`)).toSorted()
}

/** Lines as they lie in a file, each with its LF. */
export function linesIn(bytes: Uint8Array | undefined): Uint8Array[] {
  const text = Buffer.from(bytes ?? []).toString('latin1')
  return text
    .split(/(?<=\n)/)
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'latin1'))
}
