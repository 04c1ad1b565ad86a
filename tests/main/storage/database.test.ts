import { describe, expect, it } from 'vitest'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done, refuse } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, createMemoryStore, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor, anEvent, aTicket } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const says =
  (...operations: Operation[]) =>
  () =>
    done({ operations, value: 'yes' })

/** A store whose journal writes fail while `isBroken()`; `broken` breaks everything below the journal folder. */
async function onFailingDisk() {
  let failing: 'nothing' | 'write' | 'journal' = 'nothing'
  const disk = createMemoryFileSystem()
  const fileSystem = watchFileSystem(disk, {
    before: ({ method, path }) => {
      if (!path.includes('/journal/')) return undefined
      if (failing === 'journal' || (failing === 'write' && method === 'write')) return failWith('ENOSPC')
      return undefined
    },
  })
  const options = { ...memoryOptions({ machine: createMemoryMachine() }), fileSystem }
  const storage = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (storage.kind !== 'opened') throw new Error(storage.code)
  const fail = (how: typeof failing) => {
    failing = how
  }
  return { storage, fail, options, disk }
}

describe('the database', () => {
  it('carries for whom a person acted into the timeline, also after a restart', async () => {
    const { store, crashAndReopen } = await createMemoryStore()
    await store.commit({ ...anAuthor(), forWhom: 'person-2' }, says(aTicket('t1'), anEvent('e1', 't1')))
    const again = await crashAndReopen()
    if (again.kind !== 'opened') throw new Error(again.kind)
    expect(again.store.office.tables.events.get('e1')).toMatchObject({ by: 'person-1', forWhom: 'person-2' })
  })

  it('writes no line for a decision without operations, and answers it after what it saw is on disk', async () => {
    const { store } = await createMemoryStore()
    const before = store.head().seq
    expect(await store.commit(anAuthor(), says())).toEqual(done('yes'))
    expect(store.head().seq).toBe(before)
  })

  it('takes back what rests on a change that failed: refusals and empty decisions too', async () => {
    const { storage, fail } = await onFailingDisk()
    const { store } = storage
    fail('write')
    const seesC1 = (office: typeof store.office) => office.tables.customers.has('c1')
    const replies = await Promise.all([
      store.commit(anAuthor(), says(aCustomer('c1'))),
      store.commit(anAuthor(), (office) => (seesC1(office) ? refuse('name-taken') : refuse('not-found'))),
      store.commit(anAuthor(), (office) => done({ operations: [], value: seesC1(office) })),
      store.settled(),
    ])
    expect(replies).toEqual(replies.map(() => refuse('disk-full', { code: 'ENOSPC' })))
    expect(store.office.tables.customers.size).toBe(0)
    fail('nothing')
    expect(await store.commit(anAuthor(), says(aCustomer('c1')))).toEqual(done('yes'))
  })

  it('reads well again after a failed write: the failure does not speak for what is read later', async () => {
    const { storage, fail } = await onFailingDisk()
    fail('write')
    expect((await storage.store.commit(anAuthor(), says(aCustomer('c1')))).ok).toBe(false)
    expect(await storage.store.settled()).toBeUndefined()
  })

  it('lets a request that failed be tried again under the same id', async () => {
    const { storage, fail } = await onFailingDisk()
    const author = anAuthor()
    fail('write')
    expect((await storage.store.commit(author, says(aCustomer('c1')))).ok).toBe(false)
    fail('nothing')
    expect(await storage.store.commit(author, says(aCustomer('c1')))).toEqual(done('yes'))
  })

  it('decides nothing while a failed write is being cleared away', async () => {
    const { storage, fail } = await onFailingDisk()
    fail('write')
    const first = storage.store.commit(anAuthor(), says(aCustomer('c1')))
    const later = first.then(() => fail('nothing'))
    while (storage.store.office.tables.customers.size > 0) await Promise.resolve()
    const seen = await storage.store.commit(anAuthor(), (office) =>
      done({ operations: [aCustomer('c2')], value: [...office.tables.customers.keys()] }),
    )
    await later
    expect(seen.ok ? seen.value : seen.code).toEqual([])
  })

  it('becomes read-only when nobody can say what the disk holds, and settles it at the next start', async () => {
    const { storage, fail, options, disk } = await onFailingDisk()
    const { store } = storage
    await store.commit(anAuthor(), says(aCustomer('c1')))
    fail('journal')
    expect(await store.commit(anAuthor(), says(aCustomer('c2')))).toMatchObject({ code: 'outcome-unknown' })
    expect(store.state()).toEqual({ mode: 'read-only', reason: 'ENOSPC' })
    expect([...store.office.tables.customers.keys()]).toEqual(['c1'])
    expect(await store.commit(anAuthor(), says(aCustomer('c3')))).toEqual(refuse('read-only'))
    fail('nothing')
    await storage.close()
    expect(disk.files.has('/data/snapshot/CURRENT')).toBe(false)
    const again = await openStorage(options)
    expect(again.kind === 'opened' && again.store.office.tables.customers.has('c1')).toBe(true)
  })

  it('goes on telling the other listeners when one of them throws', async () => {
    const logged: string[] = []
    const log = { error: (what: string) => void logged.push(what), info: () => undefined }
    const { store } = await createMemoryStore({ log })
    const told: string[] = []
    store.onChange(() => {
      throw new Error('broken listener')
    })
    store.onChange(({ operations }) => told.push(...operations.map(({ id }) => id)))
    expect(await store.commit(anAuthor(), says(aCustomer('c1')))).toEqual(done('yes'))
    expect([told, logged]).toEqual([['c1'], ['change-listener-failed']])
  })

  it('remembers the last thousand replies and no more', async () => {
    const { store } = await createMemoryStore()
    const authors = Array.from({ length: 1_001 }, () => anAuthor())
    await Promise.all(authors.map((author, i) => store.commit(author, says(aCustomer(`c${i}`)))))
    expect(store.moment().replies.length).toBe(1_000)
    expect(store.moment().replies.some(({ requestId }) => requestId === authors[0]?.requestId)).toBe(false)
  })

  it('gives memory exactly what the disk has: no undefined, no shared objects', async () => {
    const { store, crashAndReopen } = await createMemoryStore()
    const address = { street: 'a', postcode: '', city: '', country: '', region: undefined }
    const operation: Operation = {
      type: 'set',
      collection: 'customers',
      id: 'c1',
      fields: { company: 'X', familyName: '', phones: [], address, note: undefined },
    }
    await store.commit(anAuthor(), says(operation))
    address.street = 'changed by the caller'
    const again = await crashAndReopen()
    if (again.kind !== 'opened') throw new Error(again.kind)
    expect(store.office.tables.customers.get('c1')).toStrictEqual(
      again.store.office.tables.customers.get('c1'),
    )
  })
})
