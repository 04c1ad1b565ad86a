import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Compacted } from '../../../src/main/storage/compact'
import type { Compactor } from '../../../src/main/storage/compactor'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createSnapshotThread } from '../../../src/main/storage/snapshot-thread'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { commit, digestOf } from '../../support/storage/compacting-office'
import { createMemoryMachine } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'

let folder = ''
let script = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durchreiche-snapshot-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, '../../../src/main/storage/snapshot-worker.ts'),
      outDir: join(folder, 'thread'),
      rolldownOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
    ssr: { noExternal: true },
  })
  script = join(folder, 'thread', 'thread.mjs')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

function must(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

/** An office on the real disk whose snapshots the thread makes; `made` are its works. */
async function anOffice(name: string, thread: Compactor) {
  const made: Promise<Compacted>[] = []
  const compactor: Compactor = {
    compact: (order) => {
      const work = thread.compact(order)
      made.push(work)
      return work
    },
    abandon: thread.abandon,
  }
  const machine = createMemoryMachine()
  const options = {
    dataFolder: join(folder, name, 'data'),
    userFolder: join(folder, name, 'user'),
    clock: { now: Date.now },
    randomBytes,
    newId: () => randomBytes(8).toString('hex'),
    machine,
    compactor,
    snapshots: { minBytes: 5_000, share: 0, recordsAtQuit: 0 },
    ballastBytes: 0,
  }
  const storage = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
  return { storage, options, machine, made }
}

describe('the thread that makes snapshots', () => {
  it('makes one from the files while commits go on, and a start finds the same office', async () => {
    const { storage, options, machine, made } = await anOffice('goes-on', createSnapshotThread(script))
    for (let i = 0; i < 40; i++) await commit(storage, aCustomer(`c${i}`))
    const [first] = await Promise.all(made)
    expect(first?.name).toBe('000001')
    for (let i = 40; i < 45; i++) await commit(storage, aCustomer(`c${i}`))
    const live = digestOf(storage)
    await storage.close()
    machine.next()
    const again = must(await openStorage(options))
    expect(again.messages).toEqual([])
    expect(digestOf(again)).toEqual(live)
    await again.close()
  }, 60_000)

  it('is called off at quitting: nothing is written afterwards', async () => {
    const { storage, options, machine, made } = await anOffice('called-off', createSnapshotThread(script))
    for (let i = 0; made.length === 0 && i < 100; i++) await commit(storage, aCustomer(`c${i}`))
    expect(made).toHaveLength(1)
    const live = digestOf(storage)
    await storage.close()
    const [outcome] = await Promise.allSettled(made)
    const names = () => readdir(options.dataFolder, { recursive: true })
    const before = await names()
    if (outcome?.status === 'rejected') expect(before).not.toContain(join('snapshot', 'CURRENT'))
    machine.next()
    const again = must(await openStorage(options))
    expect(digestOf(again)).toEqual(live)
    await again.close()
  }, 60_000)

  it('that cannot be started is a failure like any other', async () => {
    const thread = createSnapshotThread(join(folder, 'nowhere.mjs'))
    const { storage, made } = await anOffice('nowhere', thread)
    for (let i = 0; made.length === 0 && i < 100; i++) await commit(storage, aCustomer(`c${i}`))
    expect(made).toHaveLength(1)
    await Promise.allSettled(made)
    await commit(storage, aCustomer('later'))
    expect(storage.messages.map(({ code }) => code)).toEqual(['snapshot-late'])
    await storage.close()
  }, 60_000)
})
