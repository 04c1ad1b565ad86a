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
import { createMemoryFileSystem } from '../storage/memory-file-system'
import { createCountingIds, createMemoryMachine, createSeededBytes } from '../storage/memory-store'
import type { Chance } from './chance'
import { clockErrorsMs } from './chance'

/** One PC of an office: a whole backend on a disk of its own, with somebody signed in. */
export type Pc = {
  readonly index: number
  readonly clock: ReturnType<typeof createTestClock>
  office: TestOffice
  desk: TestDesk
  readonly restart: () => Promise<void>
}

function optionsFor(index: number, seed: number, clock: ReturnType<typeof createTestClock>): StorageOptions {
  return {
    dataFolder: '/data',
    userFolder: '/user',
    fileSystem: createMemoryFileSystem(),
    clock,
    randomBytes: createSeededBytes(seed * 10 + index),
    newId: createCountingIds(`pc${index}`),
    machine: createMemoryMachine(`machine-${index}`),
  }
}

async function signIn(office: TestOffice): Promise<TestDesk> {
  const desk = office.desk(1)
  const [personId = ''] = office.storage().store.office.tables.persons.keys()
  await desk.get('session:sign-in', { personId, by: 'password', secret: password })
  return desk
}

function pcOver(index: number, first: TestOffice, desk: TestDesk, clock: Pc['clock']): Pc {
  const machine = createMemoryMachine(`machine-${index}`)
  const pc: Pc = {
    index,
    clock,
    office: first,
    desk,
    restart: async () => {
      // The same machine, but the program that held the folder is gone.
      machine.next()
      pc.office = await aTestOffice({ options: { ...pc.office.options, machine }, clock })
      pc.desk = await signIn(pc.office)
    },
  }
  return pc
}

/** Founds an office on the first PC, with something to work on. */
async function foundOn(options: StorageOptions, clock: Pc['clock']): Promise<Pc> {
  const office = await aTestOffice({ options, clock })
  const desk = await office.found()
  await desk.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return pcOver(0, office, desk, clock)
}

/** Lets another PC join the office: a journal of its own, then everything the first one has. */
async function joinWith(first: Pc, index: number, options: StorageOptions, clock: Pc['clock']): Promise<Pc> {
  const { identity, replica } = first.office.storage()
  const letter = deviceLetters[index] ?? 'X'
  const joined = await createOfficeStorage(options, { letter, name: `PC ${index}`, office: identity.office })
  if (joined.kind !== 'opened') throw new Error(joined.code)
  const { lines } = await replica.linesFor([])
  await joined.replica.receive(lines)
  const row = { type: 'set', collection: 'devices', id: joined.identity.device } as const
  const operations = [{ ...row, fields: { letter, name: `PC ${index}`, epoch: 1 } }]
  await joined.store.commit({ person: '', requestId: `join-${index}` }, () =>
    done({ operations, value: null }),
  )
  await joined.close()
  const machine = createMemoryMachine(`machine-${index}`)
  const office = await aTestOffice({ options: { ...options, machine }, clock })
  return pcOver(index, office, await signIn(office), clock)
}

/** An office of some PCs, each with a clock that is wrong in its own way. */
export async function anOfficeOf(count: number, seed: number, chance: Chance): Promise<Pc[]> {
  const clocks = Array.from({ length: count }, () => {
    const clock = createTestClock()
    clock.move(chance.one(clockErrorsMs))
    return clock
  })
  const pcs: Pc[] = []
  for (const [index, clock] of clocks.entries()) {
    const options = optionsFor(index, seed, clock)
    const [first] = pcs
    pcs.push(
      first === undefined ? await foundOn(options, clock) : await joinWith(first, index, options, clock),
    )
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
