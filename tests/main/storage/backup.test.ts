import { describe, expect, it } from 'vitest'
import { backupBefore } from '../../../src/main/storage/backup-before'
import { makeBackup } from '../../../src/main/storage/backup-make'
import { backupSources, isUnbegun, wholeLines } from '../../../src/main/storage/backup-sources'
import { encodeDocument } from '../../../src/main/storage/durable-file'
import { dayMs } from '../../../src/shared/domain/calendar'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { aBackupOffice, aDay, valueOf } from '../../support/storage/backup-office'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const quiet = () => undefined
const under = (disk: MemoryFileSystem, prefix: string) =>
  [...disk.files.keys()].filter((path) => path.startsWith(prefix)).toSorted()
const blobsOf = (disk: MemoryFileSystem) => under(disk, '/data/backup/blobs/')
const manifestsOf = (disk: MemoryFileSystem) =>
  under(disk, '/data/backup/').filter((path) => path.endsWith('.json'))

describe('a backup', () => {
  it('packs each content once: the second of the same office adds a manifest and no blob', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    await office.make()
    const blobs = blobsOf(office.disk)
    await office.make(office.clock.now() + dayMs)
    expect(blobsOf(office.disk)).toEqual(blobs)
    expect(manifestsOf(office.disk)).toHaveLength(2)
  })

  it('holds the snapshot, the journal, the kept files and the identity, but no PIN and no count of misses', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    await office.storage().small.write('doors', { somebody: { misses: 3 } })
    await office.storage().files.put(new TextEncoder().encode('ein Bild'))
    await office.restart()
    await office.add(...aDay('2'))
    const name = await office.make()
    const manifest = office.disk.text(`/data/backup/${name}.json`)
    for (const part of [
      'snapshot/CURRENT',
      'snapshot/000001/footer.json',
      'journal/',
      'files/',
      'device.json',
    ])
      expect(manifest).toContain(`"path":"${part}`)
    expect(manifest).not.toContain('small')
    expect(manifest).not.toContain('quarantine')
    expect(manifest).toContain('"program":"1.0.0"')
    expect(manifest).toMatch(/"heads":\{"[^"]+":\{"1":\d+\}\}/)
  })

  it('stops at the line that was sealed: what is written while it runs is whole in the next one', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const first = await Promise.all([office.make(), office.add(...aDay('2')), office.add(...aDay('3'))])
    expect(valueOf(await office.backups.drill({ where: null, name: first[0] }, quiet)).findings).toEqual([])
    const second = await office.make(office.clock.now() + dayMs)
    expect(valueOf(await office.backups.drill({ where: null, name: second }, quiet)).records).toBe(13)
  })

  it('is read back: a disk that returns other bytes than it was given makes no backup', async () => {
    let lies = false
    const office = await aBackupOffice((disk) => ({
      ...disk,
      read: async (path) => {
        const bytes = await disk.read(path)
        if (lies && path.includes('/blobs/'))
          bytes[bytes.byteLength - 9] = 0xff ^ (bytes[bytes.byteLength - 9] ?? 0)
        return bytes
      },
    }))
    await office.add(...aDay('1'))
    lies = true
    expect(await office.backups.make('daily', quiet)).toMatchObject({ ok: false })
    lies = false
    expect(valueOf(await office.backups.list(null)).backups).toEqual([])
  })

  it('repairs a packed file that rotted as long as the office still has it', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const name = await office.make()
    for (const path of blobsOf(office.disk)) office.disk.put(path, 'rot')
    expect(await office.backups.drill({ where: null, name }, quiet)).toMatchObject({ code: 'backup-damaged' })
    await office.make(office.clock.now() + dayMs)
    expect(valueOf(await office.backups.drill({ where: null, name }, quiet)).findings).toEqual([])
  })

  it('with a packed file missing does not count as whole', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    await office.make()
    office.disk.files.delete(blobsOf(office.disk)[0] ?? '')
    expect(valueOf(await office.backups.list(null)).backups).toMatchObject([{ whole: false }])
  })

  it('with a manifest that is damaged is listed as unreadable and refused by name', async () => {
    const office = await aBackupOffice()
    const name = await office.make()
    office.disk.put(`/data/backup/${name}.json`, 'x')
    expect(valueOf(await office.backups.list(null))).toEqual({ backups: [], unreadable: [{ name }] })
    expect(await office.backups.drill({ where: null, name }, quiet)).toMatchObject({
      code: 'backup-damaged',
      facts: { part: 'manifest' },
    })
  })

  it('whose manifest leads out of the data folder is not read', async () => {
    const office = await aBackupOffice()
    const name = await office.make()
    const path = `/data/backup/${name}.json`
    for (const wrong of ['../../etc/passwd', 'journal/../../x', 'small/doors.json', 'C:/x', 'files/..']) {
      const value: unknown = JSON.parse(office.disk.text(path))
      if (typeof value !== 'object' || value === null || !('value' in value)) throw new Error('no manifest')
      const text = JSON.stringify(value.value).replace('"device.json"', JSON.stringify(wrong))
      office.disk.put('/stick/blobs/x', '')
      office.disk.put(`/stick/${name}.json`, encodeDocument(JSON.parse(text)))
      expect(valueOf(await office.backups.list('/stick'))).toEqual({ backups: [], unreadable: [{ name }] })
    }
  })

  it('taken while a newer snapshot is written reaches as far as that snapshot', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const { device } = office.storage().store
    const early = { device: device.id, epoch: device.epoch, seq: office.storage().store.head().seq }
    await office.add(...aDay('2'))
    await office.storage().close()
    const { fileSystem = office.disk, dataFolder } = office.options
    const about = { kind: 'daily' as const, program: '1', office: office.storage().identity.office }
    const { name } = await makeBackup({
      ...about,
      fileSystem,
      dataFolder,
      device: device.id,
      at: office.clock.now(),
      sealed: early,
    })
    await office.restart('killed')
    expect(valueOf(await office.backups.drill({ where: null, name }, quiet)).records).toBe(9)
  })

  it('leaves out a segment that was begun behind the sealed line', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const { device } = office.storage().store
    const folder = `/data/journal/${device.id}`
    const { seq } = office.storage().store.head()
    await office.storage().store.sealed()
    // The writer went on to a next segment after the backup was told how far to read.
    const [first = ''] = under(office.disk, folder)
    const bytes = office.disk.files.get(first) ?? new Uint8Array(0)
    const early = { device: device.id, epoch: device.epoch, seq: 1 }
    expect(seq).toBeGreaterThan(1)
    const cut = wholeLines(bytes, early)
    office.disk.put(`/data2/journal/${device.id}/0001-0000000001.jsonl`, cut)
    office.disk.put(`/data2/journal/${device.id}/0001-0000000002.jsonl`, bytes.slice(cut.byteLength))
    const sources = await backupSources({ fileSystem: office.disk, dataFolder: '/data2' }, early)
    const lengths = await Promise.all(
      sources
        .filter(({ part }) => part === 'journal')
        .map(async (one) => {
          const read = (await one.read()) ?? new Uint8Array(0)
          return [read.byteLength, isUnbegun(one, read)]
        }),
    )
    expect(lengths).toEqual([
      [cut.byteLength, false],
      [0, true],
    ])
  })

  it('expired is removed with what only it named; a reader of the others misses nothing', async () => {
    const office = await aBackupOffice()
    const first = await office.make()
    for (let day = 1; day <= 40; day++) {
      await office.add(...aDay(String(day)))
      await office.make(office.clock.now() + dayMs)
    }
    const { backups } = valueOf(await office.backups.list(null))
    expect(backups.map(({ name }) => name)).not.toContain(first)
    expect(backups.every(({ whole }) => whole)).toBe(true)
    const named = backups.map(({ name }) => office.disk.text(`/data/backup/${name}.json`)).join('')
    const unused = blobsOf(office.disk).filter((path) => !named.includes(path.slice(-67, -3)))
    expect(unused).toEqual([])
    for (const which of [backups[0], backups.at(-1)])
      expect(
        valueOf(await office.backups.drill({ where: null, name: which?.name ?? '' }, quiet)).findings,
      ).toEqual([])
  })

  it('before a migration is made of a folder that is not open', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    await office.storage().close()
    const place = { fileSystem: office.disk, dataFolder: '/data', now: office.clock.now(), program: '2.0.0' }
    const { name } = await backupBefore('before-migration', place)
    expect(valueOf(await office.backups.list(null)).backups).toMatchObject([
      { name, kind: 'before-migration' },
    ])
    await office.restart('killed')
    expect(valueOf(await office.backups.drill({ where: null, name }, quiet)).records).toBe(5)
  })
})

describe('a disk that fails while a backup is made', () => {
  it('full at any call: the older backup stays whole, the packed leftovers are gone, the office goes on', async () => {
    let countdown = Infinity
    const office = await aBackupOffice((disk) =>
      watchFileSystem(disk, {
        before: ({ method, path }) => {
          if (!['create', 'write', 'sync', 'rename'].includes(method) || !path.includes('/backup/'))
            return undefined
          countdown -= 1
          return countdown < 0 ? failWith('ENOSPC') : undefined
        },
      }),
    )
    await office.add(...aDay('1'))
    const good = valueOf(await office.backups.make('manual', quiet)).name
    const before = blobsOf(office.disk)
    let failures = 0
    for (let calls = 0; ; calls++) {
      await office.add(...aDay(`later-${calls}`))
      countdown = calls
      const outcome = await office.backups.make('daily', quiet)
      countdown = Infinity
      if (outcome.ok) break
      failures += 1
      expect(outcome.code).toBe('disk-full')
      const { backups } = valueOf(await office.backups.list(null))
      expect(backups.filter(({ whole }) => whole).map(({ name }) => name)).toContain(good)
      if (backups.length === 1) expect(blobsOf(office.disk)).toEqual(before)
      expect(under(office.disk, '/data/backup').filter((path) => path.endsWith('.tmp'))).toEqual([])
    }
    expect(failures).toBeGreaterThan(5)
    expect(valueOf(await office.backups.drill({ where: null, name: good }, quiet)).findings).toEqual([])
  })
})

describe('a second place', () => {
  it('gets the newest backup, verified, and says so when it is not there', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    const name = await office.make()
    await office.disk.makeFolder('/stick')
    const to = valueOf(await office.backups.claim('/stick'))
    valueOf(await office.backups.copy(to, quiet))
    expect(valueOf(await office.backups.list(to)).backups).toMatchObject([{ name, whole: true }])
    expect(valueOf(await office.backups.find('/stick'))).toBe(to)
    expect(valueOf(await office.backups.drill({ where: to, name }, quiet)).findings).toEqual([])
    // The stick is out, another disk shows under the same path: nothing is written there.
    await office.disk.removeFolder('/stick')
    await office.disk.makeFolder('/stick')
    expect(await office.backups.copy(to, quiet)).toMatchObject({ ok: false, code: 'place-absent' })
    expect(under(office.disk, '/stick')).toEqual([])
    expect(await office.backups.find('/stick')).toMatchObject({ ok: false, code: 'place-absent' })
  })
})

describe('the drill', () => {
  it('opens the newest and the oldest clean, and names what is damaged in the third', async () => {
    const office = await aBackupOffice()
    await office.add(...aDay('1'))
    await office.storage().files.put(new TextEncoder().encode('ein Bild'))
    const oldest = await office.make()
    await office.add(...aDay('2'))
    const damaged = await office.make(office.clock.now() + dayMs)
    const own = blobsOf(office.disk)
    await office.add(...aDay('3'))
    const newest = await office.make(office.clock.now() + dayMs)
    const older =
      office.disk.text(`/data/backup/${oldest}.json`) + office.disk.text(`/data/backup/${newest}.json`)
    const victim = own.find((path) => !older.includes(path.slice(-67, -3))) ?? ''
    const bytes = office.disk.files.get(victim)?.slice() ?? new Uint8Array(0)
    bytes[20] = 0xff ^ (bytes[20] ?? 0)
    office.disk.put(victim, bytes)
    const files = [...office.disk.files.keys()].filter((path) => !path.startsWith('/data/backup'))
    for (const name of [newest, oldest])
      expect(valueOf(await office.backups.drill({ where: null, name }, quiet)).findings).toEqual([])
    expect(await office.backups.drill({ where: null, name: damaged }, quiet)).toMatchObject({
      ok: false,
      code: 'backup-damaged',
      facts: { part: 'journal' },
    })
    // Nothing is left of the scratch folders, and nothing of the office was touched.
    expect([...office.disk.files.keys()].filter((path) => !path.startsWith('/data/backup'))).toEqual(files)
  })
})
