import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { StorageOptions } from '../../src/main/storage/environment'
import { nodeFileSystem } from '../../src/main/storage/node-file-system'
import type { OpenedStorage } from '../../src/main/storage/open-office'
import type { Opening } from '../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../src/main/storage/start'
import { done, refuse } from '../../src/shared/domain/refusal'
import type { Json, Operation } from '../../src/shared/replication/operation'
import { createMemoryMachine, memoryOptions } from '../support/storage/memory-store'
import { aCustomer, anAuthor, anEvent, anItem, aPayment, aTicket } from '../support/storage/records'

// A real disk that others use as well may take its time for a sync.
vi.setConfig({ testTimeout: 60_000 })

type Kind = { readonly name: string; readonly options: () => Promise<StorageOptions> }

const temporary: string[] = []

const kinds: readonly Kind[] = [
  { name: 'memory', options: async () => memoryOptions() },
  {
    name: 'disk',
    options: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'durchreiche-'))
      temporary.push(folder)
      const place = { dataFolder: join(folder, 'data'), userFolder: join(folder, 'user') }
      return { ...memoryOptions(), ...place, fileSystem: nodeFileSystem }
    },
  },
]

const running: OpenedStorage[] = []

afterEach(async () => {
  for (const storage of running.splice(0)) await storage.store.close()
  for (const folder of temporary.splice(0)) await rm(folder, { recursive: true, force: true })
})

function opened(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  running.push(opening)
  return opening
}

function says<T extends Json>(value: T, ...operations: Operation[]) {
  return () => done({ operations, value })
}

describe.each(kinds)('the store over $name', ({ options: makeOptions }) => {
  async function founded() {
    const machine = createMemoryMachine()
    const options = { ...(await makeOptions()), machine }
    const storage = opened(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
    const crash = async () => {
      machine.next()
      return opened(await openStorage(options))
    }
    const reopen = async (storageNow: OpenedStorage) => {
      await storageNow.close()
      return opened(await openStorage(options))
    }
    return { options, storage, crash, reopen }
  }

  it('has every answered commit after a crash, indexes included', async () => {
    const { storage, crash } = await founded()
    const operations = [aCustomer('customer-1'), aTicket('t1', { number: 'A26-00007' }), anItem('i1', 't1')]
    await storage.store.commit(anAuthor(), says('first', ...operations))
    await storage.store.commit(anAuthor(), says('second', aPayment('p1', 't1'), anEvent('e1', 't1')))
    const again = await crash()
    expect(again.store.office).toEqual(storage.store.office)
    expect(again.store.office.derived.counters.get('A26')).toBe(7)
    expect(again.store.office.derived.paymentsOf.get('t1')).toEqual(['p1'])
  })

  it('has the same office from a snapshot and from a whole replay', async () => {
    const { storage, reopen } = await founded()
    const operations = [aCustomer('customer-1'), aTicket('t1'), anItem('i1', 't1'), anEvent('e1', 't1')]
    await storage.store.commit(anAuthor(), says(null, ...operations))
    const second = await reopen(storage)
    expect(second.store.office).toEqual(storage.store.office)
    await second.store.commit(anAuthor(), says(null, aTicket('t1', { title: 'Ring' }), aPayment('p1', 't1')))
    const third = await reopen(second)
    expect(third.store.office).toEqual(second.store.office)
    expect(third.messages).toEqual([])
  })

  it('answers a repeated request with its first reply and books once', async () => {
    const { storage } = await founded()
    const author = anAuthor()
    const first = await storage.store.commit(author, says('p1', aPayment('p1', 't1')))
    const second = await storage.store.commit(author, says('p2', aPayment('p2', 't1')))
    expect([first, second]).toEqual([done('p1'), done('p1')])
    expect([...storage.store.office.tables.payments.keys()]).toEqual(['p1'])
  })

  it('answers a request that is repeated while the first is being written', async () => {
    const { storage } = await founded()
    const author = anAuthor()
    const replies = await Promise.all([
      storage.store.commit(author, says('p1', aPayment('p1', 't1'))),
      storage.store.commit(author, says('p2', aPayment('p2', 't1'))),
    ])
    expect(replies).toEqual([done('p1'), done('p1')])
    expect(storage.store.office.tables.payments.size).toBe(1)
  })

  it('answers a repeated request after a crash and after a snapshot', async () => {
    const { storage, crash, reopen } = await founded()
    const author = anAuthor()
    await storage.store.commit(author, says('p1', aPayment('p1', 't1')))
    const afterCrash = await crash()
    expect(await afterCrash.store.commit(author, says('p2', aPayment('p2', 't1')))).toEqual(done('p1'))
    const afterSnapshot = await reopen(afterCrash)
    expect(await afterSnapshot.store.commit(author, says('p3', aPayment('p3', 't1')))).toEqual(done('p1'))
    expect(afterSnapshot.store.office.tables.payments.size).toBe(1)
  })

  it('does not answer one person with the reply to another', async () => {
    const { storage } = await founded()
    const author = anAuthor()
    await storage.store.commit(author, says('p1', aPayment('p1', 't1')))
    const other = await storage.store.commit(
      { ...author, person: 'person-2' },
      says('p2', aPayment('p2', 't1')),
    )
    expect(other).toEqual(refuse('request-reused'))
  })

  it('keeps no refused decision: the same request may succeed later', async () => {
    const { storage } = await founded()
    const author = anAuthor()
    const no = refuse('not-ready')
    expect(await storage.store.commit(author, () => no)).toEqual(no)
    expect(await storage.store.commit(author, says('p1', aPayment('p1', 't1')))).toEqual(done('p1'))
  })

  it('decides each commit on what is only staged', async () => {
    const { storage } = await founded()
    const count = () =>
      storage.store.commit(anAuthor(), (office) => {
        const size = office.tables.customers.size
        return done({ operations: [aCustomer(`customer-${size}`)], value: size })
      })
    expect(await Promise.all([count(), count(), count()])).toEqual([done(0), done(1), done(2)])
  })

  it('tells of a change only when it is settled, in order', async () => {
    const { storage } = await founded()
    const told: string[] = []
    storage.store.onChange(({ operations }) => told.push(...operations.map(({ id }) => id)))
    const stop = storage.store.onChange(() => told.push('stopped listener'))
    stop()
    const both = [
      storage.store.commit(anAuthor(), says(null, aCustomer('c1'))),
      storage.store.commit(anAuthor(), says(null, aCustomer('c2'))),
    ]
    expect(told).toEqual([])
    expect(await storage.store.settled()).toBeUndefined()
    expect(told).toEqual(['c1', 'c2'])
    await Promise.all(both)
  })

  it('takes no change after closing and lets another program in', async () => {
    const { storage, options } = await founded()
    const busy = await openStorage(options)
    expect(busy).toMatchObject({ kind: 'stopped', code: 'locked' })
    await storage.close()
    expect(await storage.store.commit(anAuthor(), says(null, aCustomer('c1')))).toEqual(refuse('read-only'))
    opened(await openStorage(options))
  })

  it('leaves nothing of a decision that memory cannot take', async () => {
    const { storage, crash } = await founded()
    const bad: Operation = { type: 'set', collection: 'items', id: 'i9', fields: { title: 'half' } }
    await expect(storage.store.commit(anAuthor(), says(null, aCustomer('c1'), bad))).rejects.toThrow(
      'items i9',
    )
    expect(storage.store.office.tables.customers.size).toBe(0)
    await storage.store.commit(anAuthor(), says(null, aCustomer('c2')))
    expect([...(await crash()).store.office.tables.customers.keys()]).toEqual(['c2'])
  })

  it('keeps files under their hash and small documents under any name', async () => {
    const { storage, reopen } = await founded()
    const name = await storage.files.put(new TextEncoder().encode('Bild'))
    await storage.drafts.write('draft:Ä/1', { text: 'halb' })
    await storage.drafts.write('draft:Ä/1', { text: 'ganz' })
    await storage.small.write('settings', 1)
    await storage.small.remove('settings')
    const again = await reopen(storage)
    expect(new TextDecoder().decode(await again.files.get(name))).toBe('Bild')
    expect(await again.files.has('../device.json')).toBe(false)
    expect(await again.drafts.read('draft:Ä/1')).toEqual({ text: 'ganz' })
    expect(await again.small.read('settings')).toBeUndefined()
  })
})
