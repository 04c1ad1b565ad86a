import type { StorageOptions } from '../../../src/main/storage/environment'
import type { Fork, Received } from '../../../src/main/storage/incoming'
import { createOfficeStorage } from '../../../src/main/storage/start'
import { digestLines } from '../../../src/shared/replication/digest'
import { deviceLetters } from '../../../src/shared/domain/firm'
import type { Outcome } from '../../../src/shared/domain/refusal'
import { done } from '../../../src/shared/domain/refusal'
import type { TestDesk, TestOffice } from '../backend'
import { aRequestId, aTestOffice, createTestClock, password } from '../backend'
import { aCustomer } from '../records'
import type { MemoryFileSystem } from '../storage/memory-file-system'
import { createMemoryFileSystem } from '../storage/memory-file-system'
import { createCountingIds, createMemoryMachine, createSeededBytes } from '../storage/memory-store'
import type { Chance } from './chance'
import { clockErrorsMs } from './chance'

/** One PC of an office: a whole backend on a disk of its own, with somebody signed in. */
export type Pc = {
  readonly index: number
  readonly clock: PcClock
  office: TestOffice
  desk: TestDesk
  readonly restart: () => Promise<void>
}

type PcClock = ReturnType<typeof createTestClock>

function optionsFor(
  index: number,
  seed: number,
  clock: PcClock,
  fileSystem: MemoryFileSystem,
): StorageOptions {
  return {
    dataFolder: '/data',
    userFolder: '/user',
    fileSystem,
    clock,
    randomBytes: createSeededBytes(seed * 10 + index),
    newId: createCountingIds(`s${seed}pc${index}`),
    machine: createMemoryMachine(`machine-${index}`),
    ballastBytes: 0,
  }
}

async function signIn(office: TestOffice): Promise<TestDesk> {
  const desk = office.desk(1)
  const [personId = ''] = office.storage().store.office.tables.persons.keys()
  await desk.get('session:sign-in', { personId, by: 'password', secret: password })
  return desk
}

async function openPc(index: number, options: StorageOptions, clock: PcClock): Promise<Pc> {
  const machine = createMemoryMachine(`machine-${index}`)
  const office = await aTestOffice({ options: { ...options, machine }, clock })
  const pc: Pc = {
    index,
    clock,
    office,
    desk: await signIn(office),
    restart: async () => {
      // The same machine, but the program that held the folder is gone.
      machine.next()
      pc.office = await aTestOffice({ options: { ...options, machine }, clock })
      pc.desk = await signIn(pc.office)
    },
  }
  return pc
}

type Founded = { readonly office: string; readonly lines: readonly Uint8Array[] }

/** Founds an office with something to work on, and ends the program again. */
async function foundOn(fileSystem: MemoryFileSystem): Promise<Founded> {
  const clock = createTestClock()
  const office = await aTestOffice({ options: optionsFor(0, 0, clock, fileSystem), clock })
  const desk = await office.found()
  await desk.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  await desk.get('workflow:start-usual', { requestId: aRequestId(), language: 'de' })
  const { replica, identity, close } = office.storage()
  const { lines } = await replica.linesFor([])
  await close()
  return { office: identity.office, lines }
}

/** Lets another PC join the office: a journal of its own, then everything the first one has. */
async function joinWith(
  { office, lines }: Founded,
  index: number,
  fileSystem: MemoryFileSystem,
): Promise<void> {
  const options = optionsFor(index, 0, createTestClock(), fileSystem)
  const letter = deviceLetters[index] ?? 'X'
  const name = `PC ${index}`
  const joined = await createOfficeStorage(options, { letter, name, office })
  if (joined.kind !== 'opened') throw new Error(joined.code)
  await joined.replica.receive(lines)
  const row = { type: 'set', collection: 'devices', id: joined.identity.device } as const
  const operations = [{ ...row, fields: { letter, name, epoch: 1 } }]
  const author = { person: '', requestId: `join-${index}` }
  await joined.store.commit(author, () => done({ operations, value: null }))
  await joined.close()
}

/** The disks of an office of eight PCs that have not met since they joined; made once, copied for each schedule. */
async function makeDisks(): Promise<readonly MemoryFileSystem[]> {
  const disks = deviceLetters
    .slice(0, 8)
    .split('')
    .map(() => createMemoryFileSystem())
  const [founder = createMemoryFileSystem(), ...others] = disks
  const first = await foundOn(founder)
  for (const [i, disk] of others.entries()) await joinWith(first, i + 1, disk)
  return disks
}

let disks: Promise<readonly MemoryFileSystem[]> | undefined

/** An office of two to eight PCs, each with a clock that is wrong in its own way. */
export async function anOfficeOf(count: number, seed: number, chance: Chance): Promise<Pc[]> {
  disks ??= makeDisks()
  const pcs: Pc[] = []
  for (const [index, disk] of (await disks).slice(0, count).entries()) {
    const clock = createTestClock()
    clock.move(chance.one(clockErrorsMs))
    pcs.push(await openPc(index, optionsFor(index, seed, clock, disk.copy()), clock))
  }
  return pcs
}

export type Exchange = { readonly lines: readonly Uint8Array[]; readonly forks: readonly Fork[] }

/** What one PC would send another that is where `to` stands now, or is believed to stand. */
export function linesFor(
  from: Pc,
  to: Pc,
  believed = to.office.storage().replica.streams(),
): Promise<Exchange> {
  return from.office.storage().replica.linesFor(believed)
}

export function receive(to: Pc, lines: readonly Uint8Array[]): Promise<Outcome<Received>> {
  return to.office.storage().replica.receive(lines)
}

/** Everybody hears everything; forks that showed. */
export async function heal(pcs: readonly Pc[]): Promise<readonly Fork[]> {
  const forks: Fork[] = []
  for (let moved = true; moved;) {
    moved = false
    for (const from of pcs) {
      for (const to of pcs) {
        if (from === to) continue
        const exchange = await linesFor(from, to)
        forks.push(...exchange.forks)
        const received = exchange.lines.length === 0 ? undefined : await receive(to, exchange.lines)
        if (received?.ok === true && received.value.taken > 0) moved = true
        if (received?.ok === true) forks.push(...received.value.forks)
      }
    }
  }
  return forks
}

export function digestOf({ office }: Pc): string[] {
  const { store } = office.storage()
  return digestLines(store.office, store.pending())
}
