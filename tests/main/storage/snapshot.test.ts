import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import { done } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor, anEvent, anItem, aPayment, aTicket } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

function must(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

async function add(storage: OpenedStorage, ...operations: Operation[]): Promise<void> {
  expect((await storage.store.commit(anAuthor(), () => done({ operations, value: null }))).ok).toBe(true)
}

const day = (i: number) => [
  aTicket(`t${i}`, { number: `A26-${i}` }),
  anItem(`i${i}`, `t${i}`),
  anEvent(`e${i}`, `t${i}`),
]

describe('a snapshot', () => {
  it('with its tail gives the same office as the whole journal, after many days', async () => {
    const disk = createMemoryFileSystem()
    const options = { ...memoryOptions(), fileSystem: disk }
    let storage = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
    await add(storage, aCustomer('customer-1'))
    for (let i = 0; i < 6; i++) {
      await add(storage, ...day(i))
      await add(storage, aPayment(`p${i}`, `t${i}`))
      await storage.close()
      storage = must(await openStorage(options))
      expect(storage.messages).toEqual([])
    }
    await add(storage, ...day(7))
    await storage.store.close()
    const both = [disk.copy(), disk.copy()].map((fileSystem) => ({ ...memoryOptions(), fileSystem }))
    for (const { fileSystem } of both) await fileSystem.remove('/data/lock.json')
    await both[1]?.fileSystem.removeFolder('/data/snapshot')
    const [fromSnapshot, fromJournal] = await Promise.all(both.map((option) => openStorage(option)))
    const one = must(fromSnapshot ?? { kind: 'new' })
    const other = must(fromJournal ?? { kind: 'new' })
    expect(one.store.office).toEqual(other.store.office)
    expect(one.store.office).toEqual(storage.store.office)
    expect(fsck(one.store.office).findings).toEqual([])
    const names = await disk.names('/data/snapshot')
    expect(names.filter((name) => /^\d+$/.test(name))).toEqual(['000004', '000005', '000006'])
  }, 30_000)

  it('is not written again when nothing happened', async () => {
    const disk = createMemoryFileSystem()
    const options = { ...memoryOptions(), fileSystem: disk }
    const storage = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
    await add(storage, aCustomer('c1'))
    await storage.close()
    await must(await openStorage(options)).close()
    expect((await disk.names('/data/snapshot')).filter((name) => /^\d+$/.test(name))).toEqual(['000001'])
  })

  it('that fails at any call leaves the one before in force and everything readable', async () => {
    const disk = createMemoryFileSystem()
    const machine = createMemoryMachine()
    const options = { ...memoryOptions({ machine }), fileSystem: disk }
    const first = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
    await add(first, aCustomer('c1'))
    await first.close()
    const second = must(await openStorage(options))
    await add(second, aCustomer('c2'))
    await second.store.close()
    let failures = 0
    for (let at = 1; ; at++) {
      const sound = disk.copy()
      let armed = false
      let calls = 0
      const fileSystem = watchFileSystem(sound, {
        before: () => (armed && ++calls >= at ? failWith('EIO') : undefined),
      })
      machine.next()
      const storage = must(await openStorage({ ...options, fileSystem }))
      armed = true
      await storage.close()
      machine.next()
      const again = must(await openStorage({ ...options, fileSystem: sound }))
      expect([...again.store.office.tables.customers.keys()]).toEqual(['c1', 'c2'])
      expect(again.messages.filter(({ code }) => code === 'snapshot-damaged')).toEqual([])
      await again.close()
      if (calls < at) break
      failures += 1
    }
    expect(failures).toBeGreaterThan(60)
  }, 60_000)

  it('keeps operations of a newer version for later, with the line they came in', async () => {
    const disk = createMemoryFileSystem()
    const options = { ...memoryOptions(), fileSystem: disk }
    const storage = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
    await add(storage, aCustomer('c1'))
    await storage.close()
    const footer = disk.text('/data/snapshot/000001/footer.json')
    expect(footer).toContain('"pending":{"count":0')
    expect(disk.text('/data/snapshot/000001/replies.jsonl')).toMatch(
      /^\{"requestId":"[^"]*","person":"person-1"/,
    )
  })
})

describe('on a real disk', () => {
  it('folders are for this user only and so are files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'durchreiche-modes-'))
    const place = { dataFolder: join(folder, 'data'), userFolder: join(folder, 'user') }
    const { fileSystem: _memory, ...rest } = memoryOptions()
    const storage = must(await createOfficeStorage({ ...rest, ...place }, { letter: 'A', name: 'Theke' }))
    await add(storage, aCustomer('c1'))
    await storage.files.put(new Uint8Array([1, 2, 3]))
    await storage.drafts.write('draft', 1)
    await storage.close()
    const wrong: string[] = []
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const mode = (await stat(path)).mode & 0o777
      if (process.platform !== 'win32' && mode !== (entry.isDirectory() ? 0o700 : 0o600)) wrong.push(path)
    }
    expect(wrong).toEqual([])
    await rm(folder, { recursive: true })
  }, 60_000)
})
