import { createOfficeStorage } from '../../src/main/storage/start'
import type { TestDesk, TestOffice } from './backend'
import { aRequestId, aTestOffice, createTestClock, password } from './backend'
import { anAuthor } from './storage/records'
import { createMemoryFileSystem } from './storage/memory-file-system'
import {
  createCountingIds,
  createMemoryMachine,
  createSeededBytes,
  memoryOptions,
} from './storage/memory-store'

export type Pc = { readonly office: TestOffice; readonly manager: TestDesk }

export type TwoPcs = {
  readonly counter: Pc
  readonly workshop: Pc
  /** Both tell each other everything they have. */
  readonly exchange: () => Promise<void>
}

/** Sends one PC what the other has and it lacks. */
export async function sendLines(from: TestOffice, to: TestOffice) {
  const { lines } = await from.storage().replica.linesFor(to.storage().replica.streams())
  const received = await to.storage().replica.receive(lines)
  if (!received.ok) throw new Error(`not received: ${received.code}`)
  return received.value
}

async function found(office: TestOffice, clock: TestOffice['clock']) {
  const machine = createMemoryMachine('machine-2')
  const options = {
    ...memoryOptions({ clock, machine, newId: createCountingIds('w'), randomBytes: createSeededBytes(2) }),
    fileSystem: createMemoryFileSystem(),
  }
  const { identity } = office.storage()
  const pc = { letter: 'B', name: 'Werkstatt', office: identity.office }
  const opened = await createOfficeStorage(options, pc)
  if (opened.kind !== 'opened') throw new Error(`not founded: ${opened.code}`)
  const streams = await office.storage().replica.linesFor(opened.replica.streams())
  await opened.replica.receive(streams.lines)
  const fields = { letter: pc.letter, name: pc.name, epoch: 1 }
  const joining = { type: 'set', collection: 'devices', id: opened.identity.device, fields } as const
  await opened.store.commit(anAuthor({ requestId: aRequestId() }), () => ({
    ok: true,
    value: { operations: [joining], value: null },
  }))
  await opened.close()
  machine.next()
  return options
}

/**
 * One office on two PCs, A at the counter and B in the workshop, the manager signed in at both. What one does the other
 * hears at `exchange`, not before.
 */
export async function twoPcs(): Promise<TwoPcs> {
  const clock = createTestClock()
  const office = await aTestOffice({ clock })
  const manager = await office.found()
  const second = await aTestOffice({ options: await found(office, clock), clock })
  const there = second.desk(1)
  await there.get('session:sign-in', { personId: manager.personId, by: 'password', secret: password })
  await sendLines(second, office)
  return {
    counter: { office, manager },
    workshop: { office: second, manager: there },
    exchange: async () => {
      await sendLines(office, second)
      await sendLines(second, office)
    },
  }
}
