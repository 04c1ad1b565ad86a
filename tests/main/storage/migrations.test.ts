import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { FileSystem } from '../../../src/main/storage/file-system'
import { folderFormat, migrated } from '../../../src/main/storage/migrations'
import { openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import type { Office } from '../../../src/shared/domain/office'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const fixtures = 'tests/data/formats'

/** A data folder as the program of an earlier format left it when it was killed. */
function folderOf(format: number): MemoryFileSystem {
  const disk = createMemoryFileSystem()
  const root = join(fixtures, String(format))
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'expected.json') continue
    const path = join(entry.parentPath, entry.name)
    disk.put(`/${path.slice(root.length + 1)}`, readFileSync(path))
  }
  return disk
}

function expectedOf(format: number): unknown {
  const rows: Record<string, unknown[]> = JSON.parse(
    readFileSync(join(fixtures, String(format), 'expected.json'), 'utf8'),
  )
  return Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0))
}

/** Every record without the stamp of its last write, whose form is not the old one's; collections that came later are empty. */
function plain({ tables }: Office): unknown {
  const kept = Object.entries(tables).filter(([, table]) => table.size > 0)
  const collections = kept.map(([name, table]) => {
    const rows = [...table.values()].map(({ stamp: _form, ...row }) => row)
    return [name, rows]
  })
  return JSON.parse(JSON.stringify(Object.fromEntries(collections)))
}

function opening(fileSystem: FileSystem, over: Partial<StorageOptions> = {}) {
  const machine = createMemoryMachine()
  return openStorage({ ...memoryOptions(), machine, ballastBytes: 0, ...over, fileSystem })
}

async function opened(fileSystem: FileSystem) {
  const storage = await opening(fileSystem)
  if (storage.kind !== 'opened') throw new Error(JSON.stringify(storage))
  return storage
}

const backups = (disk: MemoryFileSystem) =>
  [...disk.files.keys()].filter((path) => /^\/data\/backup\/[^/]+\.json$/.test(path))
const device = (disk: MemoryFileSystem): unknown => JSON.parse(disk.text('/data/device.json')).value

describe('a folder of the first format', () => {
  it('is backed up, opened with every record, and says so', async () => {
    const disk = folderOf(1)
    const { store, messages } = await opened(disk)
    expect(plain(store.office)).toEqual(expectedOf(1))
    expect(fsck(store.office).findings).toEqual([])
    expect(messages.map(({ code }) => code)).toContain('format-renewed')
    expect(device(disk)).toMatchObject({ format: folderFormat })
    expect(backups(disk)).toHaveLength(1)
  })

  it('keeps every line and snapshot as they were: nothing old is rewritten', async () => {
    const disk = folderOf(1)
    const before = new Map([...disk.files].filter(([path]) => /journal|snapshot/.test(path)))
    await opened(disk)
    for (const [path, bytes] of before) expect([path, disk.files.get(path)]).toEqual([path, bytes])
  })

  it('is not changed over again at the next start, and has a snapshot of the new format by then', async () => {
    const disk = folderOf(1)
    await (await opened(disk)).close()
    const again = await opened(disk)
    expect(again.messages.map(({ code }) => code)).not.toContain('format-renewed')
    expect(plain(again.store.office)).toEqual(expectedOf(1))
    expect(backups(disk)).toHaveLength(1)
  })

  it('is not touched when no backup can be made', async () => {
    const disk = folderOf(1)
    const before = new Map(disk.files)
    const full = watchFileSystem(disk, {
      before: ({ method, path }) =>
        method === 'write' && path.includes('/backup/') ? failWith('ENOSPC') : undefined,
    })
    expect(await opening(full)).toMatchObject({
      kind: 'stopped',
      code: 'not-backed-up',
      facts: { code: 'ENOSPC' },
    })
    for (const [path, bytes] of before) expect([path, disk.files.get(path)]).toEqual([path, bytes])
    expect(backups(disk)).toEqual([])
    expect(plain((await opened(disk)).store.office)).toEqual(expectedOf(1))
  })

  it('is whole after a crash at any call of the change', { timeout: 240_000 }, async () => {
    let calls = 0
    const counting = folderOf(1)
    await opened(watchFileSystem(counting, { after: () => (calls += 1) }))
    expect(calls).toBeGreaterThan(50)
    for (let at = 0; at < calls; at++) {
      const disk = folderOf(1)
      let made = 0
      const dying = watchFileSystem(disk, {
        before: () => {
          made += 1
          return made > at ? failWith('EIO') : undefined
        },
      })
      await opening(dying).catch(() => undefined)
      const machine = createMemoryMachine()
      machine.next()
      const again = await openStorage({ ...memoryOptions(), machine, ballastBytes: 0, fileSystem: disk })
      expect([at, again.kind === 'stopped' ? again : again.kind]).toEqual([at, 'opened'])
      if (again.kind === 'opened') expect(plain(again.store.office)).toEqual(expectedOf(1))
    }
  })
})

describe('formats', () => {
  it('of a newer program are not opened and not touched', async () => {
    const disk = folderOf(1)
    await (await opened(disk)).close()
    const text = disk.text('/data/device.json')
    const { encodeDocument } = await import('../../../src/main/storage/durable-file')
    const { value } = JSON.parse(text)
    for (const name of ['/data/device.json', '/data/device.json.old'])
      disk.put(name, encodeDocument({ ...value, format: folderFormat + 1 }))
    const before = new Map(disk.files)
    expect(await opening(disk)).toMatchObject({ kind: 'stopped', code: 'newer-version' })
    expect(disk.files).toEqual(before)
  })

  it('are reached step by step, and each has a fixture', () => {
    for (let format = 1; format < folderFormat; format++) {
      expect(migrated({ device: 'd' }, format)).toEqual({ device: 'd', format: folderFormat })
      expect(readdirSync(join(fixtures, String(format)))).toContain('expected.json')
    }
  })
})
