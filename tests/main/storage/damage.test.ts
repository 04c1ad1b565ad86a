import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { encodeDocument } from '../../../src/main/storage/durable-file'
import { frame } from '../../../src/main/storage/line'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
import { openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import type { MemoryStore } from '../../support/storage/memory-store'
import { createMemoryMachine, createMemoryStore } from '../../support/storage/memory-store'
import { aCustomer, anAuthor, anOrigin } from '../../support/storage/records'

function must(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

async function add(storage: Pick<OpenedStorage, 'store'>, ...operations: Operation[]): Promise<void> {
  expect((await storage.store.commit(anAuthor(), () => done({ operations, value: null }))).ok).toBe(true)
  await storage.store.sealed()
}

/** Two programs' segments behind each other, crashed: c1 and c2 in the first, c3 and c4 in the second. */
async function twoSegments(): Promise<MemoryStore> {
  const storage = await createMemoryStore()
  await add(storage, aCustomer('c1'))
  await add(storage, aCustomer('c2'))
  const second = must(await storage.crashAndReopen())
  await add(second, aCustomer('c3'))
  await add(second, aCustomer('c4'))
  return storage
}

const segmentsOf = (disk: MemoryFileSystem) =>
  [...disk.files.keys()].filter((path) => path.startsWith('/data/journal/')).toSorted()

function change(disk: MemoryFileSystem, path: string, edit: (lines: string[]) => string[]): void {
  disk.put(
    path,
    edit(disk.text(path).split('\n').slice(0, -1))
      .map((line) => `${line}\n`)
      .join(''),
  )
}

const reframe = (line: string, from: string | RegExp, to: string) =>
  Buffer.from(frame(line.slice(9).replace(from, to)))
    .toString()
    .slice(0, -1)

const customersOf = (opening: Opening) => [...must(opening).store.office.tables.customers.keys()]

describe('a journal in two segments', () => {
  it('is read in order', async () => {
    const { crashAndReopen } = await twoSegments()
    expect(customersOf(await crashAndReopen())).toEqual(['c1', 'c2', 'c3', 'c4'])
  })

  it('damaged in the first one is rot, known by the second, and nothing is cut', async () => {
    const { disk, crashAndReopen } = await twoSegments()
    const [, first = ''] = segmentsOf(disk)
    const before = disk.text(first)
    disk.put(first, before.slice(0, -30))
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rot' })
    expect(disk.text(first)).toBe(before.slice(0, -30))
  })

  it('with the second one gone is rolled back, which only the witness knows', async () => {
    const { disk, crashAndReopen } = await twoSegments()
    const [, first = '', second = ''] = segmentsOf(disk)
    const again = must(await crashAndReopen())
    await again.store.close()
    disk.files.delete(second)
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rolled-back' })
    disk.files.delete(first)
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rolled-back' })
  })

  it('with the one in the middle gone is missing, not shorter', async () => {
    const { disk, crashAndReopen } = await twoSegments()
    disk.files.delete(segmentsOf(disk)[1] ?? '')
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'missing' })
  })

  it('whose lines do not follow from each other is rot although every checksum is right', async () => {
    const { disk, crashAndReopen } = await twoSegments()
    change(disk, segmentsOf(disk)[1] ?? '', ([first = '', ...rest]) => [
      reframe(first, 'Möller', 'Müller'),
      ...rest,
    ])
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'chain' } })
  })

  it('with a line twice or one left out is rot', async () => {
    for (const edit of [
      ([first = '', ...rest]: string[]) => [first, first, ...rest],
      ([first = '', , ...rest]: string[]) => [first, ...rest],
    ]) {
      const { disk, crashAndReopen } = await twoSegments()
      change(disk, segmentsOf(disk)[1] ?? '', edit)
      expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rot' })
    }
  })

  it('whose whole second segment is garbage loses that one to quarantine', async () => {
    const { disk, crashAndReopen } = await twoSegments()
    const second = segmentsOf(disk)[2] ?? ''
    disk.put(second, 'garbage')
    const opened = must(await crashAndReopen())
    expect([...opened.store.office.tables.customers.keys()]).toEqual(['c1', 'c2'])
    await add(opened, aCustomer('c5'))
    expect(customersOf(await crashAndReopen())).toEqual(['c1', 'c2', 'c5'])
    const quarantined = [...disk.files.keys()].filter((path) => path.startsWith('/data/quarantine/'))
    expect(quarantined.map((path) => disk.text(path))).toEqual(['garbage'])
  })
})

describe('a new epoch', () => {
  const device = (id: string): Operation => {
    const fields = { name: 'Theke', letter: 'A', epoch: 1 }
    return { type: 'set', collection: 'devices', id, fields }
  }

  async function movedToAnotherMachine() {
    const storage = await createMemoryStore()
    await add(storage, aCustomer('c1'), device(storage.identity.device))
    await storage.close()
    const machine = createMemoryMachine('machine-2')
    const reopen = () => {
      machine.next()
      return openStorage({ ...storage.options, machine })
    }
    return { ...storage, reopen }
  }

  it('is told to the list of PCs, and its first line names where it branched off', async () => {
    const { reopen, disk, identity, store } = await movedToAnotherMachine()
    const opened = must(await reopen())
    expect(opened.store.office.tables.devices.get(identity.device)).toMatchObject({ letter: 'B', epoch: 2 })
    const text = disk.text(segmentsOf(disk).at(-1) ?? '')
    const { seq, hash } = store.head()
    expect(text).toContain(`"parent":{"epoch":1,"seq":${seq},"hash":"${hash}"}`)
    await add(opened, aCustomer('c2'))
    expect(customersOf(await reopen())).toEqual(['c1', 'c2'])
  })

  it('that branched off elsewhere is rot', async () => {
    const { reopen, disk, store } = await movedToAnotherMachine()
    const { hash } = store.head()
    await add(must(await reopen()), aCustomer('c2'))
    const newest = segmentsOf(disk).at(-1) ?? ''
    change(disk, newest, ([first = '', ...rest]) => [
      reframe(first, new RegExp(hash, 'g'), 'f'.repeat(hash.length)),
      ...rest,
    ])
    expect(await reopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'parent' } })
  })

  it('whose beginning is gone is missing', async () => {
    const { reopen, disk } = await movedToAnotherMachine()
    await add(must(await reopen()), aCustomer('c2'))
    const newest = segmentsOf(disk).at(-1) ?? ''
    disk.put(newest.replace('0000000001', '0000000002'), disk.text(newest))
    disk.files.delete(newest)
    expect(await reopen()).toMatchObject({ kind: 'stopped', code: 'missing' })
  })

  it('is taken when device.json is older than the journal', async () => {
    const { reopen, disk, options } = await movedToAnotherMachine()
    const old = disk.files.get('/data/device.json')
    const opened = must(await reopen())
    await add(opened, aCustomer('c2'))
    await opened.close()
    disk.put('/data/device.json', old ?? '')
    const again = must(await openStorage(options))
    expect(again.identity).toMatchObject({ epoch: 3, pcLetter: 'C' })
    expect(again.messages.map(({ code, facts }) => [code, facts['reason']])).toContainEqual([
      'new-epoch',
      'older-identity',
    ])
  })
})

describe('operations of a newer version in the journal', () => {
  it('are carried through snapshots until a program knows them', async () => {
    const storage = await createMemoryStore()
    await add(storage, aCustomer('c1'))
    const path = segmentsOf(storage.disk).at(-1) ?? ''
    // As a newer program would write it: another collection, and nothing behind it that names its hash.
    change(storage.disk, path, ([first = '']) => [
      reframe(first, '"collection":"customers"', '"collection":"robots"'),
    ])
    const opened = must(await storage.crashAndReopen())
    expect(opened.store.office.tables.customers.size).toBe(0)
    await add(opened, aCustomer('c2'))
    await opened.close()
    const pending = storage.disk.text('/data/snapshot/000001/pending.jsonl')
    expect(pending).toContain('"collection":"robots"')
    const again = must(await storage.crashAndReopen())
    await add(again, aCustomer('c3'))
    await again.close()
    expect(storage.disk.text('/data/snapshot/000002/pending.jsonl')).toBe(pending)
  })

  it('are applied by the program that knows them', async () => {
    const storage = await createMemoryStore()
    await add(storage, aCustomer('c1'))
    await add(storage, aCustomer('c9'))
    await storage.close()
    const folder = '/data/snapshot/000001'
    // As a program left it that knew no customers called c9.
    const customers = storage.disk.text(`${folder}/customers.jsonl`).split('\n').slice(0, 1).join('') + '\n'
    const pending = `${JSON.stringify({ operation: aCustomer('c9'), origin: anOrigin() })}\n`
    storage.disk.put(`${folder}/customers.jsonl`, customers)
    storage.disk.put(`${folder}/pending.jsonl`, pending)
    const footer: { value: { files: object } } = JSON.parse(storage.disk.text(`${folder}/footer.json`))
    const sumOf = (text: string) => ({ count: 1, sha256: createHash('sha256').update(text).digest('hex') })
    const sums = { customers: sumOf(customers), pending: sumOf(pending) }
    const value = { ...footer.value, files: { ...footer.value.files, ...sums } }
    storage.disk.put(`${folder}/footer.json`, encodeDocument(value))
    expect(customersOf(await storage.crashAndReopen())).toEqual(['c1', 'c9'])
  })
})

describe('a snapshot that cannot be true', () => {
  async function closed() {
    const storage = await createMemoryStore()
    await add(storage, aCustomer('c1'))
    await storage.close()
    return storage
  }
  const snapshot = '/data/snapshot/000001'

  it('of another office is a stop', async () => {
    const { disk, crashAndReopen } = await closed()
    const footer: { value: { office: string } } = JSON.parse(disk.text(`${snapshot}/footer.json`))
    const value = { ...footer.value, office: 'other' }
    disk.put(`${snapshot}/footer.json`, encodeDocument(value))
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'foreign-office' })
  })

  it('whose position the journal does not know is a stop', async () => {
    const { disk, crashAndReopen } = await closed()
    const footer: { value: { streams: { hash: string }[] } } = JSON.parse(
      disk.text(`${snapshot}/footer.json`),
    )
    const value = {
      ...footer.value,
      streams: footer.value.streams.map((head) => ({ ...head, hash: 'other' })),
    }
    disk.put(`${snapshot}/footer.json`, encodeDocument(value))
    expect(await crashAndReopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'chain' } })
  })

  it('with a file gone, a footer gone or a footer that is none is passed over', async () => {
    for (const damage of ['customers.jsonl', 'replies.jsonl', 'footer.json', '{}']) {
      const { disk, crashAndReopen } = await closed()
      if (damage === '{}') disk.put(`${snapshot}/footer.json`, encodeDocument({}))
      else disk.files.delete(`${snapshot}/${damage}`)
      const opened = must(await crashAndReopen())
      expect([...opened.store.office.tables.customers.keys()]).toEqual(['c1'])
      expect(opened.messages.map(({ code }) => code)).toEqual(['snapshot-damaged'])
    }
  })

  it('larger than a piece reads back whole', async () => {
    const storage = await createMemoryStore()
    const note = 'ä'.repeat(3_000)
    const many = Array.from({ length: 800 }, (_, i) => aCustomer(`c${i}`, `${note}${i}`))
    await add(storage, ...many)
    await storage.close()
    expect(storage.disk.files.get(`${snapshot}/customers.jsonl`)?.byteLength).toBeGreaterThan(4_000_000)
    const again = must(await storage.crashAndReopen())
    expect(again.store.office).toEqual(storage.store.office)
  })
})
