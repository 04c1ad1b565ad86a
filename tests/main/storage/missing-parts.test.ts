import { describe, expect, it } from 'vitest'
import type { StorageOptions } from '../../../src/main/storage/environment'
import { frame } from '../../../src/main/storage/line'
import { encodeDocument } from '../../../src/main/storage/durable-file'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'

type Place = {
  readonly disk: MemoryFileSystem
  readonly options: StorageOptions
  readonly open: (over?: Partial<StorageOptions>) => Promise<Opening>
}

async function add(storage: OpenedStorage, id: string): Promise<void> {
  expect(
    await storage.store.commit(anAuthor(), () => done({ operations: [aCustomer(id)], value: id })),
  ).toEqual(done(id))
}

function must(opening: Opening): OpenedStorage {
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

/** An office with two customers: `crashed` has a journal only, `closed` a snapshot too. */
async function anOffice(end: 'crashed' | 'closed'): Promise<Place> {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const options = { ...memoryOptions({ machine }), fileSystem: disk }
  const storage = must(await createOfficeStorage(options, { letter: 'A', name: 'Theke' }))
  await add(storage, 'c1')
  await add(storage, 'c2')
  await storage.store.sealed()
  if (end === 'closed') await storage.close()
  const open = (over: Partial<StorageOptions> = {}) => {
    machine.next()
    return openStorage({ ...options, ...over })
  }
  return { disk, options, open }
}

const pathsUnder = (disk: MemoryFileSystem, prefix: string) =>
  [...disk.files.keys()].filter((path) => path.startsWith(prefix))
const drop = (disk: MemoryFileSystem, prefix: string) => {
  for (const path of pathsUnder(disk, prefix)) disk.files.delete(path)
  for (const folder of [...disk.folders]) if (folder.startsWith(prefix)) disk.folders.delete(folder)
}
const overwrite = (disk: MemoryFileSystem, prefix: string, change: (bytes: Uint8Array) => Uint8Array) => {
  for (const path of pathsUnder(disk, prefix))
    disk.files.set(path, change(disk.files.get(path) ?? new Uint8Array(0)))
}
const nulled = (bytes: Uint8Array) => new Uint8Array(bytes.byteLength)
const emptied = () => new Uint8Array(0)
const customersOf = (opening: Opening) => [...must(opening).store.office.tables.customers.keys()]

type Case = {
  readonly name: string
  readonly damage: (disk: MemoryFileSystem) => void
  readonly code: string
  readonly of?: 'crashed' | 'closed'
}

const stops: readonly Case[] = [
  { name: 'the whole data folder is gone', damage: (disk) => drop(disk, '/data'), code: 'missing' },
  {
    name: 'the journal is gone, a snapshot is there',
    damage: (disk) => drop(disk, '/data/journal'),
    code: 'missing',
    of: 'closed',
  },
  {
    name: 'the journal is empty',
    damage: (disk) => overwrite(disk, '/data/journal', emptied),
    code: 'missing',
  },
  { name: 'the journal is NUL', damage: (disk) => overwrite(disk, '/data/journal', nulled), code: 'missing' },
  {
    name: 'the journal is empty behind a snapshot',
    damage: (disk) => overwrite(disk, '/data/journal', emptied),
    code: 'missing',
    of: 'closed',
  },
  {
    name: 'the journal is NUL behind a snapshot',
    damage: (disk) => overwrite(disk, '/data/journal', nulled),
    code: 'rot',
    of: 'closed',
  },
  {
    name: 'the first segment is gone',
    damage: (disk) => void disk.files.delete(pathsUnder(disk, '/data/journal').toSorted()[0] ?? ''),
    code: 'missing',
  },
  {
    name: 'the last segment is gone and the snapshot too, but the witness saw more',
    damage: (disk) => {
      drop(disk, '/data/snapshot')
      disk.files.delete(pathsUnder(disk, '/data/journal').toSorted().at(-1) ?? '')
    },
    code: 'rolled-back',
    of: 'closed',
  },
  {
    name: 'device.json is lost with its copy',
    damage: (disk) => drop(disk, '/data/device.json'),
    code: 'device-lost',
  },
  {
    name: 'device.json is NUL',
    damage: (disk) => overwrite(disk, '/data/device.json', nulled),
    code: 'device-lost',
  },
  {
    name: 'device.json is a document of something else',
    damage: (disk) => disk.put('/data/device.json', encodeDocument({ epoch: 1, office: 7 })),
    code: 'device-lost',
  },
  {
    name: 'the pointer knows another office',
    damage: (disk) => {
      drop(disk, '/user/witness')
      disk.put('/user/office.json', encodeDocument({ office: 'other', dataFolder: '/data' }))
    },
    code: 'foreign-office',
  },
  {
    name: 'the data is gone and the pointer damaged',
    damage: (disk) => {
      drop(disk, '/data')
      overwrite(disk, '/user', nulled)
    },
    code: 'missing',
  },
  {
    name: 'a plain file lies where the journals were',
    damage: (disk) => {
      drop(disk, '/data/journal')
      disk.put('/data/journal/note.txt', 'x')
    },
    code: 'missing',
  },
  {
    name: 'device.json is of another office',
    damage: (disk) => {
      const other = { office: 'other', device: 'd', epoch: 1, pcLetter: 'A', name: 'x', machine: 'machine-1' }
      disk.put('/data/device.json', encodeDocument(other))
    },
    code: 'foreign-office',
  },
  {
    name: 'a segment is of another office',
    damage: (disk) => overwrite(disk, '/data/journal', (bytes) => otherOffice(bytes)),
    code: 'foreign-office',
  },
  {
    name: 'a line is of a newer version',
    damage: (disk) =>
      overwrite(disk, '/data/journal', (bytes) => Buffer.concat([bytes, frame('{"v":99,"new":true}')])),
    code: 'newer-version',
  },
  {
    name: 'the snapshot is of a newer version',
    damage: (disk) => disk.put('/data/snapshot/000001/footer.json', encodeDocument({ format: 99 })),
    code: 'newer-version',
    of: 'closed',
  },
]

function otherOffice(bytes: Uint8Array): Uint8Array {
  const lines = Buffer.from(bytes).toString().split('\n').slice(0, -1)
  return Buffer.concat(
    lines.map((line) => frame(line.slice(9).replace(/"office":"[^"]*"/, '"office":"other"'))),
  )
}

describe('a data folder with missing or foreign parts is not opened and not touched', () => {
  for (const { name, damage, code, of = 'crashed' } of stops) {
    it(name, async () => {
      const { disk, open } = await anOffice(of)
      damage(disk)
      const before = new Map(disk.files)
      before.delete('/data/lock.json')
      expect(await open()).toMatchObject({ kind: 'stopped', code })
      const after = new Map(disk.files)
      after.delete('/data/lock.json')
      expect(after).toEqual(before)
    })
  }

  it('founds no second office where one is known or data lies', async () => {
    const { disk, options } = await anOffice('closed')
    const again = () => createOfficeStorage(options, { letter: 'B', name: 'Büro' })
    expect(await again()).toMatchObject({ kind: 'stopped', code: 'not-empty' })
    drop(disk, '/user')
    expect(await again()).toMatchObject({ kind: 'stopped', code: 'not-empty' })
    drop(disk, '/data/journal')
    drop(disk, '/data/snapshot')
    disk.put('/data/backup/2026-03-02/journal', 'x')
    expect(await again()).toMatchObject({ kind: 'stopped', code: 'not-empty' })
  })

  it('is new only without data and pointer', async () => {
    const options = memoryOptions()
    options.fileSystem.put('/data/journal/desktop.ini', '[.ShellClassInfo]')
    options.fileSystem.put('/data/desktop.ini', '[.ShellClassInfo]')
    expect(await openStorage(options)).toEqual({ kind: 'new' })
    expect((await createOfficeStorage(options, { letter: 'A', name: 'Theke' })).kind).toBe('opened')
  })
})

describe('a data folder that can be mended is opened with everything', () => {
  const both = ['c1', 'c2']

  it('beside desktop clutter and conflict copies', async () => {
    const { disk, open } = await anOffice('closed')
    for (const segment of pathsUnder(disk, '/data/journal/')) {
      disk.put(segment.replace('.jsonl', ' (Konflikt Büro).jsonl'), 'x')
      disk.put(segment.replace(/[^/]+$/, 'desktop.ini'), 'x')
    }
    disk.put('/data/device (1).json', '{}')
    disk.put('/data/snapshot/Thumbs.db', 'x')
    const opened = await open()
    expect(customersOf(opened)).toEqual(both)
    expect(must(opened).messages.some(({ code }) => code === 'stranger-ignored')).toBe(true)
  })

  it('with device.json damaged and its previous copy whole', async () => {
    const { disk, open } = await anOffice('closed')
    disk.put('/data/device.json.old', disk.files.get('/data/device.json') ?? '')
    overwrite(disk, '/data/device.json', (bytes) => (bytes.byteLength > 0 ? nulled(bytes) : bytes))
    disk.files.set('/data/device.json.old', encodeDocument(identityOf(disk)))
    const opened = await open()
    expect(customersOf(opened)).toEqual(both)
    expect(must(opened).messages).toContainEqual({ code: 'copy-restored', facts: { what: 'device' } })
  })

  it('with a snapshot damaged: the one before and the journal give the same', async () => {
    const { disk, open } = await anOffice('closed')
    overwrite(disk, '/data/snapshot/000001/customers.jsonl', nulled)
    const opened = must(await open())
    expect(customersOf(opened)).toEqual(both)
    expect(opened.messages.map(({ code }) => code)).toContain('snapshot-damaged')
    await opened.close()
    expect(must(await open()).messages).toEqual([])
  })

  it('without CURRENT: the newest snapshot is found by itself', async () => {
    const { disk, open } = await anOffice('closed')
    drop(disk, '/data/snapshot/CURRENT')
    expect(customersOf(await open())).toEqual(both)
  })

  it('with a torn end: cut, and a copy kept in quarantine', async () => {
    const { disk, open } = await anOffice('crashed')
    const path = pathsUnder(disk, '/data/journal/').at(-1) ?? ''
    disk.files.set(path, Buffer.concat([disk.files.get(path) ?? emptied(), Buffer.from('halb')]))
    const opened = must(await open())
    expect(customersOf(opened)).toEqual(both)
    expect(opened.messages.map(({ code }) => code)).toEqual(['lock-taken-over', 'torn-end-cut'])
    expect(pathsUnder(disk, '/data/quarantine/').map((name) => disk.text(name))).toEqual(['halb'])
    await add(opened, 'c3')
    expect(customersOf(await open())).toEqual(['c1', 'c2', 'c3'])
  })

  it('with an empty last segment, left by a crash', async () => {
    const { disk, open } = await anOffice('closed')
    const path = pathsUnder(disk, '/data/journal/').at(-1) ?? ''
    disk.put(path.replace(/\d+\.jsonl$/, '0000000005.jsonl'), '')
    const opened = must(await open())
    expect(customersOf(opened)).toEqual(both)
    await add(opened, 'c3')
    expect(customersOf(await open())).toEqual(['c1', 'c2', 'c3'])
  })

  it('with a pointer and a witness that are documents of something else', async () => {
    const { disk, open } = await anOffice('closed')
    disk.put('/user/office.json', encodeDocument({ office: 7 }))
    for (const witness of [7, {}, { ...identityOf(disk), head: 7 }, { ...identityOf(disk), head: {} }]) {
      disk.put('/user/witness.json', encodeDocument(witness))
      const opened = must(await open())
      expect([...opened.store.office.tables.customers.keys()]).toEqual(both)
      await opened.close()
    }
  })

  it('with an old lock of a program that is gone', async () => {
    const { open } = await anOffice('crashed')
    expect(must(await open()).messages).toContainEqual({ code: 'lock-taken-over', facts: {} })
  })
})

function identityOf(disk: MemoryFileSystem) {
  const [, office = '', device = ''] =
    /"office":"([^"]*)","device":"([^"]*)"/.exec(disk.text('/user/witness.json')) ?? []
  return { office, device, epoch: 1, pcLetter: 'A', name: 'Theke', machine: 'machine-1' }
}

describe('a PC that must not go on under its old numbers takes a new epoch and letter', () => {
  it('after a copy of the folder was opened on another machine', async () => {
    const { open, disk } = await anOffice('closed')
    const other = createMemoryMachine('machine-2')
    drop(disk, '/user')
    const opened = must(await open({ machine: other }))
    expect(opened.identity).toMatchObject({ epoch: 2, pcLetter: 'B', machine: 'machine-2' })
    await add(opened, 'c3')
    await add(opened, 'c4')
    other.next()
    const again = must(await open({ machine: other }))
    expect(customersOf(again)).toEqual(['c1', 'c2', 'c3', 'c4'])
    await again.close()
    expect(customersOf(await open({ machine: other }))).toEqual(['c1', 'c2', 'c3', 'c4'])
  })

  it('after a person agreed to go on from an older state', async () => {
    const { open, disk } = await anOffice('closed')
    const old = new Map(disk.files)
    const later = must(await open())
    await add(later, 'c3')
    await later.close()
    for (const path of pathsUnder(disk, '/data')) disk.files.delete(path)
    for (const [path, bytes] of old) if (path.startsWith('/data')) disk.files.set(path, bytes)
    expect(await open()).toMatchObject({ kind: 'stopped', code: 'rolled-back' })
    const opened = must(await open({ accept: ['rolled-back'] }))
    expect(opened.identity).toMatchObject({ epoch: 2, pcLetter: 'B' })
    expect(opened.messages).toContainEqual({
      code: 'new-epoch',
      facts: { reason: 'rolled-back', letter: 'B' },
    })
    await add(opened, 'c4')
    await opened.close()
    expect(customersOf(await open())).toEqual(['c1', 'c2', 'c4'])
  })

  it('with device.json lost and nothing that tells who this PC was, even agreeing opens nothing', async () => {
    const damages: readonly ((disk: MemoryFileSystem) => void)[] = [
      (disk) => disk.put('/data/journal/other/0001-0000000001.jsonl', 'x'),
      (disk) => overwrite(disk, '/data/journal', emptied),
      (disk) => {
        drop(disk, '/data/journal')
        disk.put('/data/journal/pc/note.txt', 'x')
      },
      (disk) => drop(disk, '/data/journal'),
    ]
    for (const damage of damages) {
      const { open, disk } = await anOffice('closed')
      drop(disk, '/data/device.json')
      drop(disk, '/user')
      damage(disk)
      expect(await open({ accept: ['device-lost'] })).toMatchObject({ kind: 'stopped', code: 'device-lost' })
    }
  })

  it('with device.json lost and no witness, a person agreed: the journal says who, a new epoch begins', async () => {
    const { open, disk } = await anOffice('closed')
    drop(disk, '/data/device.json')
    drop(disk, '/user')
    expect(await open()).toMatchObject({ kind: 'stopped', code: 'device-lost' })
    const opened = must(await open({ accept: ['device-lost'] }))
    expect(opened.identity).toMatchObject({ epoch: 2, machine: 'machine-1' })
    await add(opened, 'c3')
    await opened.close()
    expect(customersOf(await open())).toEqual(['c1', 'c2', 'c3'])
  })

  it('with device.json lost, a person agreed and the witness knows who this PC was: the same epoch goes on', async () => {
    const { open, disk } = await anOffice('closed')
    drop(disk, '/data/device.json')
    const opened = must(await open({ accept: ['device-lost'] }))
    expect(opened.identity).toMatchObject({ epoch: 1, pcLetter: 'A', name: 'Theke' })
    await opened.close()
    expect(customersOf(await open())).toEqual(['c1', 'c2'])
  })
})
