import { describe, expect, it } from 'vitest'
import { backupBefore } from '../../../src/main/storage/backup-before'
import { openWithRestore } from '../../../src/main/storage/restore-swap'
import { dayMs } from '../../../src/shared/domain/calendar'
import { aFirm } from '../../support/backend'
import { aBackupOffice, aDay, valueOf } from '../../support/storage/backup-office'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const quiet = () => undefined
const under = (disk: MemoryFileSystem, prefix: string) =>
  [...disk.files.keys()].filter((path) => path.startsWith(prefix)).toSorted()
const blobsOf = (disk: MemoryFileSystem) => under(disk, '/data/backup/blobs/')

describe('a snapshot replaced while it is copied', () => {
  const replacedAt = async (times: number) => {
    let left = 0
    const office = await aBackupOffice((disk) => ({
      ...disk,
      read: async (path) => {
        if (path.endsWith('/customers.jsonl') && left > 0) {
          left -= 1
          return failWith('ENOENT')
        }
        return disk.read(path)
      },
    }))
    await office.add(...aDay('1'))
    await office.restart()
    left = times
    return office
  }

  it('is listed anew, and the backup holds one that is whole', async () => {
    const office = await replacedAt(2)
    const name = await office.make()
    expect(valueOf(await office.backups.drill({ where: null, name }, quiet)).findings).toEqual([])
  })

  it('again and again is given up, with nothing left behind', async () => {
    const office = await replacedAt(3)
    expect(await office.backups.make('daily', quiet)).toMatchObject({ ok: false, code: 'write-failed' })
    expect(blobsOf(office.disk)).toEqual([])
  })
})

describe('what the checks find', () => {
  it('a kept file that a record names and the backup does not hold', async () => {
    const office = await aBackupOffice()
    const logo = await office.storage().files.put(new TextEncoder().encode('ein Logo'))
    await office.add({ type: 'set', collection: 'firm', id: 'firm', fields: { ...aFirm, logo } })
    expect(valueOf(await office.backups.check()).findings).toEqual([])
    office.disk.put(`/data/files/${logo}`, 'rot')
    const missing = [{ code: 'file-missing', ids: [logo] }]
    expect(valueOf(await office.backups.check()).findings).toEqual(missing)
    office.disk.files.delete(`/data/files/${logo}`)
    const name = await office.make()
    const backup = { where: null, name }
    expect(valueOf(await office.backups.drill(backup, quiet)).findings).toEqual(missing)
    // Shown, not refused: the office of today has the same finding.
    expect(valueOf(await office.backups.preview(backup, quiet)).findings).toEqual(missing)
    expect(valueOf(await office.backups.prepare(backup, quiet)).findings).toEqual(missing)
  })

  it('a backup whose files are sound but do not make an office', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const [segment = ''] = under(office.disk, '/data/journal')
    const whole = office.disk.files.get(segment)?.slice() ?? new Uint8Array(0)
    // Rot in the middle: later lines knew the bad one to be on disk.
    const rotten = whole.slice()
    rotten[60] = 0x58
    office.disk.put(segment, rotten)
    const name = await office.make()
    office.disk.put(segment, whole)
    expect(await office.backups.drill({ where: null, name }, quiet)).toMatchObject({
      code: 'backup-damaged',
      facts: { part: 'journal', file: 'rot' },
    })
  })
})

describe('one backup after the other', () => {
  it('within a minute each has a name of its own, and the number tells which is the newest', async () => {
    const office = await aBackupOffice()
    const at = office.clock.now()
    const rows = []
    for (let i = 0; i < 3; i++) {
      office.clock.set(at)
      rows.push(valueOf(await office.backups.make('manual', quiet)))
    }
    expect(rows.map(({ name }) => name)).toEqual([
      '2026-03-02_09-00',
      '2026-03-02_09-00-2',
      '2026-03-02_09-00-3',
    ])
    expect(valueOf(await office.backups.list(null)).backups.map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('keeps every packed file while a manifest cannot be read: it may be mended', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const lost = await office.make()
    const before = blobsOf(office.disk)
    office.disk.put(`/data/backup/${lost}.json`, 'x')
    await office.add(...aDay('2'))
    await office.make(office.clock.now() + dayMs)
    expect(blobsOf(office.disk)).toEqual(expect.arrayContaining(before))
  })

  it('not without knowing whose it is', async () => {
    const office = await aBackupOffice()
    await office.storage().close()
    for (const path of under(office.disk, '/data/device.json')) office.disk.files.delete(path)
    const place = { fileSystem: office.disk, dataFolder: '/data', now: 1, program: '2' }
    await expect(backupBefore('before-migration', place)).rejects.toThrow('device.json')
  })
})

describe('the second place', () => {
  const withStick = async (fails: () => boolean = () => false) => {
    const office = await aBackupOffice((disk) =>
      watchFileSystem(disk, {
        before: ({ method, path }) =>
          fails() && method === 'write' && path.startsWith('/stick') ? failWith('ENOSPC') : undefined,
      }),
    )
    await office.disk.makeFolder('/stick')
    return { office, to: valueOf(await office.backups.claim('/stick')) }
  }

  it('that is full keeps what it had, and nothing half', async () => {
    let isFull = false
    const { office, to } = await withStick(() => isFull)
    await office.storage().files.put(new TextEncoder().encode('ein Bild'))
    await office.make()
    valueOf(await office.backups.copy(to, quiet))
    const before = under(office.disk, '/stick')
    await office.add(...aDay('1'))
    await office.make(office.clock.now() + dayMs)
    isFull = true
    expect(await office.backups.copy(to, quiet)).toMatchObject({ ok: false, code: 'disk-full' })
    expect(under(office.disk, '/stick')).toEqual(before)
    isFull = false
    valueOf(await office.backups.copy(to, quiet))
    expect(valueOf(await office.backups.list(to)).backups).toHaveLength(2)
  })

  it('gets no backup that is damaged here', async () => {
    const { office, to } = await withStick()
    await office.make()
    for (const path of blobsOf(office.disk)) office.disk.put(path, 'rot')
    expect(await office.backups.copy(to, quiet)).toMatchObject({ ok: false, code: 'write-failed' })
    expect(valueOf(await office.backups.list(to)).backups).toEqual([])
  })

  it('stays empty while there is nothing to bring', async () => {
    const { office, to } = await withStick()
    valueOf(await office.backups.copy(to, quiet))
    expect(under(office.disk, '/stick')).toEqual([])
    expect(await office.backups.find('/stick')).toMatchObject({ code: 'place-absent' })
    expect(valueOf(await office.backups.list(null))).toEqual({ backups: [], unreadable: [] })
  })
})

describe('a restore', () => {
  it('is not planned for a backup that is gone meanwhile', async () => {
    const office = await aBackupOffice()
    const name = await office.make()
    valueOf(await office.backups.prepare({ where: null, name }, quiet))
    office.disk.files.delete(`/data/backup/${name}.json`)
    expect(await office.backups.plan({ where: null, name })).toMatchObject({ ok: false })
    await office.backups.drop()
    expect(under(office.disk, '/data.restore')).toEqual([])
  })

  it('waits while another program has the folder open', async () => {
    const office = await aBackupOffice()
    const name = await office.make()
    await office.add(...aDay('1'))
    valueOf(await office.backups.prepare({ where: null, name }, quiet))
    valueOf(await office.backups.plan({ where: null, name }))
    const journal = under(office.disk, '/data/journal')
    expect(await openWithRestore(office.options)).toMatchObject({ kind: 'stopped', code: 'locked' })
    expect(under(office.disk, '/data/journal')).toEqual(journal)
    await office.restart()
    expect(office.customers()).toEqual([])
  })

  it('that meets a disk which refuses stops, and goes on at the next start', async () => {
    let refuses = false
    const office = await aBackupOffice((disk) =>
      watchFileSystem(disk, {
        before: ({ method, path }) =>
          refuses && method === 'rename' && path === '/data.restore/office/journal'
            ? failWith('EIO')
            : undefined,
      }),
    )
    const name = await office.make()
    await office.add(...aDay('1'))
    valueOf(await office.backups.prepare({ where: null, name }, quiet))
    valueOf(await office.backups.plan({ where: null, name }))
    await office.storage().close()
    refuses = true
    expect(await openWithRestore(office.options)).toMatchObject({ kind: 'stopped', code: 'unreadable' })
    refuses = false
    await office.restart('killed')
    expect(office.customers()).toEqual([])
  })
})
