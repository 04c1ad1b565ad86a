import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Compactor } from '../../../src/main/storage/compactor'
import { createCompactor } from '../../../src/main/storage/compactor'
import { openStorage } from '../../../src/main/storage/start'
import type { Operation } from '../../../src/shared/replication/operation'
import {
  aCompactingOffice,
  commit,
  compactOn,
  digestAfterStart,
  digestOf,
} from '../../support/storage/compacting-office'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { anyOperation } from '../../support/storage/operations'
import { aCustomer, aTicket } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const few = (name: string) => fc.integer({ min: 0, max: 3 }).map((i) => `${name}${i}`)

const anyChange: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 8, arbitrary: anyOperation },
  {
    weight: 2,
    arbitrary: fc
      .tuple(few('t'), fc.string({ maxLength: 5 }))
      .map(([id, title]): Operation => ({ type: 'set', collection: 'tickets', id, fields: { title } })),
  },
  { weight: 1, arbitrary: few('c').map((id): Operation => ({ type: 'erase', collection: 'customers', id })) },
  { weight: 1, arbitrary: few('t').map((id): Operation => ({ type: 'erase', collection: 'tickets', id })) },
)

/** Operations of an unknown shape are refused by memory and never get into a journal. */
async function tryCommit(storage: Parameters<typeof commit>[0], operation: Operation): Promise<void> {
  await commit(storage, operation).catch(() => undefined)
}

describe('snapshot and tail', () => {
  it('give what the whole journal gives, wherever was compacted (something lost or doubled at a seam)', async () => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyChange, fc.boolean()), { minLength: 2, maxLength: 10 }),
        fc.constantFrom(1, 700, 2_000),
        async (steps, minBytes) => {
          const { disk, storage, works, idle } = await aCompactingOffice({ minBytes })
          for (const [operation, waits] of steps) {
            await tryCommit(storage, operation)
            if (waits) await idle()
          }
          await idle()
          const live = digestOf(storage)
          expect(await digestAfterStart(disk, 'snapshot')).toEqual(live)
          expect(await digestAfterStart(disk, 'journal')).toEqual(live)
          made += works.length
        },
      ),
      { seed: 17, numRuns: 1_000 },
    )
    expect(made).toBeGreaterThan(1_500)
  }, 180_000)
})

/** An office with a snapshot, and an order for the next one that was not carried out. */
async function anOrder() {
  const office = await aCompactingOffice()
  const { disk, storage, orders, idle } = office
  await commit(storage, aCustomer('c1'))
  await commit(storage, aTicket('t1', { customerId: 'c1', number: 'A26-7' }))
  await idle()
  const before = disk.copy()
  await commit(storage, aTicket('t2', { customerId: 'c1', number: 'A26-8' }))
  await commit(storage, { type: 'set', collection: 'tickets', id: 't1', fields: { title: 'Neu' } })
  await commit(storage, { type: 'delete', collection: 'customers', id: 'c1' })
  await idle()
  const order = orders.at(-1)
  if (order === undefined) throw new Error('nothing was compacted')
  // The journal as it is now, the snapshots as they were then.
  const folder = disk.copy()
  await folder.removeFolder('/data/snapshot')
  for (const [path, bytes] of before.files)
    if (path.startsWith('/data/snapshot/')) folder.files.set(path, bytes)
  for (const path of before.folders) if (path.startsWith('/data/snapshot')) folder.folders.add(path)
  return { folder, order, live: digestOf(storage) }
}

describe('a compaction that fails', () => {
  it('at any call to the disk leaves the last snapshot good, and the next one succeeds', async () => {
    const { folder, order, live } = await anOrder()
    let calls = 0
    await compactOn(watchFileSystem(folder.copy(), { after: () => void (calls += 1) }), order)
    expect(calls).toBeGreaterThan(100)
    for (let broken = 1; broken <= calls; broken++) {
      const disk = folder.copy()
      let count = 0
      const before = () => {
        count += 1
        return count >= broken ? failWith('EIO') : undefined
      }
      await compactOn(watchFileSystem(disk, { before }), order).catch(() => undefined)
      expect(await digestAfterStart(disk, 'snapshot')).toEqual(live)
      const { streams } = await compactOn(disk, order)
      expect(streams.length).toBe(1)
      expect(await digestAfterStart(disk, 'snapshot')).toEqual(live)
    }
  }, 120_000)

  it('does not build on a damaged snapshot (damage that is copied on under a good sum)', async () => {
    const { folder, order, live } = await anOrder()
    const path = [...folder.files.keys()].findLast((name) => name.endsWith('tickets.jsonl')) ?? ''
    folder.put(path, folder.text(path).replace('Kette', 'Ketto'))
    await compactOn(folder, order)
    expect(await digestAfterStart(folder, 'snapshot')).toEqual(live)
  })

  it('is told once and tried again when as much has come again', async () => {
    const disk = createMemoryFileSystem()
    const inner = createCompactor(disk)
    let failures = 2
    let made = 0
    const compactor: Compactor = {
      compact: async (order) => {
        failures -= 1
        if (failures >= 0) throw new Error('no thread')
        made += 1
        return inner.compact(order)
      },
      abandon: inner.abandon,
    }
    const { storage } = await aCompactingOffice({ compactor })
    for (let i = 0; i < 4; i++) await commit(storage, aCustomer(`c${i}`))
    expect(storage.messages.map(({ code }) => code)).toEqual(['snapshot-late'])
    expect(made).toBeGreaterThan(0)
  })
})

describe('a new segment', () => {
  it('begins only when enough was written, and while none is being compacted', async () => {
    const { storage, orders, idle } = await aCompactingOffice({ minBytes: 3_000 })
    for (let i = 0; i < 4; i++) await commit(storage, aCustomer(`c${i}`))
    expect(orders).toEqual([])
    for (let i = 4; i < 8; i++) await commit(storage, aCustomer(`c${i}`))
    await idle()
    expect(orders).toHaveLength(1)
  })

  it('is due at once where a long tail was found at the start (a crash after an import)', async () => {
    const before = await aCompactingOffice({ minBytes: Infinity })
    for (let i = 0; i < 20; i++) await commit(before.storage, aCustomer(`c${i}`))
    await before.storage.close()
    before.machine.next()
    const snapshots = { minBytes: 3_000, share: 0, recordsAtQuit: 0 }
    const opening = await openStorage({ ...before.options, snapshots })
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    await commit(opening, aCustomer('one-more'))
    await before.idle()
    expect(before.orders).toHaveLength(1)
  })
})

describe('quitting', () => {
  it('while a snapshot is being made calls it off and leaves nothing half done', async () => {
    const office = await aCompactingOffice()
    const { disk, storage, options, machine, orders } = office
    await commit(storage, aCustomer('c1'))
    expect(orders).toHaveLength(1)
    const live = digestOf(storage)
    await storage.close()
    machine.next()
    const opening = await openStorage(options)
    if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
    expect(opening.messages).toEqual([])
    expect(digestOf(opening)).toEqual(live)
    expect(disk.files.has('/data/snapshot/CURRENT')).toBe(false)
  })

  it('makes a snapshot of a small office, and does not keep anybody waiting for a large one', async () => {
    for (const [recordsAtQuit, has] of [
      [5, true],
      [4, false],
    ] as const) {
      const { disk, storage } = await aCompactingOffice({ minBytes: Infinity, recordsAtQuit })
      for (let i = 0; i < 5; i++) await commit(storage, aCustomer(`c${i}`))
      await storage.close()
      expect(disk.files.has('/data/snapshot/CURRENT')).toBe(has)
    }
  })

  it('makes none where the one made meanwhile holds everything', async () => {
    const { disk, storage, idle } = await aCompactingOffice({ recordsAtQuit: 100 })
    for (let i = 0; i < 3; i++) {
      await commit(storage, aCustomer(`c${i}`))
      await idle()
    }
    const names = async () => (await disk.names('/data/snapshot')).filter((name) => /^\d+$/.test(name))
    const before = await names()
    await storage.close()
    expect((await names()).length - before.length).toBeLessThanOrEqual(1)
    expect(before.length).toBeGreaterThan(0)
  })
})
