import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../../src/main/storage/file-system'
import { openWithRestore } from '../../../src/main/storage/restore-swap'
import { dayMs } from '../../../src/shared/domain/calendar'
import { fsck } from '../../../src/shared/domain/fsck'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { aBackupOffice, aDay, opened, runOn, valueOf } from '../../support/storage/backup-office'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { createBackups } from '../../../src/main/storage/backups'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const quiet = () => undefined
const under = (disk: MemoryFileSystem, prefix: string) =>
  [...disk.files.keys()].filter((path) => path.startsWith(prefix)).toSorted()

/** Two days in a backup, a third after it. */
async function threeDays() {
  const office = await aBackupOffice()
  await office.add(...aDay('1'), ...aDay('2'))
  await office.storage().files.put(new TextEncoder().encode('ein Bild'))
  const name = await office.make()
  await office.add(...aDay('3'))
  return { office, backup: { where: null, name } }
}

async function restored() {
  const { office, backup } = await threeDays()
  valueOf(await office.backups.prepare(backup, quiet))
  valueOf(await office.backups.plan(backup))
  await office.restart()
  return { office, backup }
}

describe('the preview', () => {
  it('says what would vanish, come back and differ, and by which names', async () => {
    const { office, backup } = await threeDays()
    await office.add({ type: 'set', collection: 'tickets', id: 'ticket-1', fields: { title: 'Ring' } })
    const { difference, findings, backup: row } = valueOf(await office.backups.preview(backup, quiet))
    expect(difference.counts).toEqual({
      customers: { gone: 1, back: 0, different: 0 },
      tickets: { gone: 1, back: 0, different: 1 },
      items: { gone: 1, back: 0, different: 0 },
      payments: { gone: 1, back: 0, different: 0 },
    })
    expect(difference.named).toEqual([
      { is: 'gone', collection: 'customers', id: 'customer-3', name: 'Kunde 3' },
      { is: 'different', collection: 'tickets', id: 'ticket-1', name: 'A26-1 Ring' },
      { is: 'gone', collection: 'tickets', id: 'ticket-3', name: 'A26-3 Kette 3' },
    ])
    expect(findings).toEqual([])
    expect(row).toMatchObject({ name: backup.name, whole: true, kind: 'daily' })
    expect(under(office.disk, '/data.scratch')).toEqual([])
  })

  it('of a backup from after a restore says what would come back', async () => {
    const { office, backup } = await threeDays()
    const later = await office.make(office.clock.now() + dayMs)
    valueOf(await office.backups.prepare(backup, quiet))
    valueOf(await office.backups.plan(backup))
    await office.restart()
    const { difference } = valueOf(await office.backups.preview({ where: null, name: later }, quiet))
    expect(difference.counts.tickets).toEqual({ gone: 0, back: 1, different: 0 })
    // The PC itself is another one since: it has another letter.
    expect(difference.counts.devices).toEqual({ gone: 0, back: 0, different: 1 })
  })
})

describe('a restore', () => {
  it('brings the old office back at the next start, in a new epoch and under a new letter', async () => {
    const { office } = await restored()
    expect(office.customers()).toEqual(['customer-1', 'customer-2'])
    const { identity, messages, store } = office.storage()
    expect(identity).toMatchObject({ epoch: 2, pcLetter: 'B' })
    expect(messages).toEqual([{ code: 'office-restored', facts: { letter: 'B' } }])
    expect(store.office.tables.devices.get(store.device.id)).toMatchObject({ letter: 'B', epoch: 2 })
    expect(fsck(store.office).findings).toEqual([])
    // Told once, and the office is worked in as ever.
    await office.add(...aDay('4'))
    await office.restart()
    expect(office.storage().messages).toEqual([])
    expect(office.storage().identity).toMatchObject({ epoch: 2, pcLetter: 'B' })
    expect(office.customers()).toEqual(['customer-1', 'customer-2', 'customer-4'])
  })

  it('gives a new epoch although the witness saw nothing newer than the backup', async () => {
    const { office, backup } = await threeDays()
    valueOf(await office.backups.prepare(backup, quiet))
    valueOf(await office.backups.plan(backup))
    // Killed: the witness still stands at the founding.
    await office.restart('killed')
    expect(office.storage().identity).toMatchObject({ epoch: 2, pcLetter: 'B' })
    expect(office.customers()).toEqual(['customer-1', 'customer-2'])
  })

  it('of the same backup twice takes a letter and an epoch of its own each time', async () => {
    const { office, backup } = await restored()
    await office.add(...aDay('5'))
    valueOf(await office.backups.prepare(backup, quiet))
    valueOf(await office.backups.plan(backup))
    await office.restart()
    expect(office.storage().identity).toMatchObject({ epoch: 3, pcLetter: 'C' })
    expect(office.customers()).toEqual(['customer-1', 'customer-2'])
  })

  it('keeps what it replaced in quarantine, and settings, drafts, kept files and backups where they were', async () => {
    const { office, backup } = await threeDays()
    await office.storage().small.write('doors', { somebody: { misses: 3 } })
    const before = under(office.disk, '/data/journal')
    const kept = [...under(office.disk, '/data/small'), ...under(office.disk, '/data/files')]
    const backups = under(office.disk, '/data/backup')
    valueOf(await office.backups.prepare(backup, quiet))
    valueOf(await office.backups.plan(backup))
    await office.restart('killed')
    const aside = under(office.disk, '/data/quarantine/')
    for (const path of before)
      expect(aside.some((one) => one.endsWith(path.slice('/data/'.length)))).toBe(true)
    expect([...under(office.disk, '/data/small'), ...under(office.disk, '/data/files')]).toEqual(kept)
    expect(under(office.disk, '/data/backup')).toEqual(backups)
    expect(await office.storage().small.read('doors')).toEqual({ somebody: { misses: 3 } })
  })

  it('brings back a kept file that is damaged or gone', async () => {
    const { office, backup } = await threeDays()
    const [path = ''] = under(office.disk, '/data/files')
    office.disk.put(path, 'rot')
    valueOf(await office.backups.prepare(backup, quiet))
    expect(office.disk.text(path)).toBe('ein Bild')
    // Rot never takes the place of the good copy in a later backup.
    office.disk.put(path, 'rot')
    const later = await office.make(office.clock.now() + dayMs)
    valueOf(await office.backups.prepare({ where: null, name: later }, quiet))
    expect(office.disk.text(path)).toBe('ein Bild')
  })

  it('is refused of a damaged backup, naming what is damaged, and changes nothing', async () => {
    const { office, backup } = await threeDays()
    for (const path of under(office.disk, '/data/backup/blobs')) office.disk.put(path, 'rot')
    expect(await office.backups.prepare(backup, quiet)).toMatchObject({
      ok: false,
      code: 'backup-damaged',
      facts: { part: 'journal' },
    })
    expect(under(office.disk, '/data.restore')).toEqual([])
    await office.restart()
    expect(office.customers()).toHaveLength(3)
  })

  it('is refused of another office', async () => {
    const { office, backup } = await threeDays()
    const other = await aBackupOffice((disk) => disk)
    other.disk.put('/else/x', 'x')
    for (const path of under(office.disk, '/data/backup'))
      other.disk.put(path.replace('/data/backup', '/else'), office.disk.files.get(path) ?? '')
    const path = `/else/${backup.name}.json`
    // Both offices of the test have the same fixed ids; this one is another.
    const manifest = other.disk.text(path)
    expect(manifest).toContain('"office":"id-000001"')
    expect(valueOf(await other.backups.list('/else')).backups).toHaveLength(1)
    const device = other.disk.text('/data/device.json')
    expect(device).toContain('"office":"id-000001"')
    const { encodeDocument } = await import('../../../src/main/storage/durable-file')
    const value: unknown = JSON.parse(manifest)
    if (typeof value !== 'object' || value === null || !('value' in value)) throw new Error('no manifest')
    const foreign = JSON.parse(JSON.stringify(value.value).replace('"id-000001"', '"id-999999"'))
    other.disk.put(path, encodeDocument(foreign))
    expect(await other.backups.prepare({ where: '/else', name: backup.name }, quiet)).toMatchObject({
      code: 'foreign-backup',
    })
  })

  it('is not begun by a plan that was cut off while it was written', async () => {
    const { office, backup } = await threeDays()
    valueOf(await office.backups.prepare(backup, quiet))
    office.disk.put('/data.restore/plan.json', '{"crc":"00000000","value":{')
    await office.restart()
    expect(office.customers()).toHaveLength(3)
    expect(under(office.disk, '/data.restore')).toEqual([])
  })
})

/** Every call from the n-th on fails, as when the program is killed there. */
function killedAt(disk: MemoryFileSystem, n: number, count: { calls: number }): FileSystem {
  return watchFileSystem(disk, {
    before: ({ method }) => {
      if (method === 'read' || method === 'names') return undefined
      count.calls += 1
      return count.calls > n ? failWith('EIO') : undefined
    },
  })
}

describe('killed at every call', () => {
  it('of the start that puts the restored office in place: the next start has it whole', async () => {
    const { office, backup } = await threeDays()
    valueOf(await office.backups.prepare(backup, quiet))
    valueOf(await office.backups.plan(backup))
    await office.storage().close()
    const prepared = office.disk
    let cases = 0
    for (let n = 0; ; n++) {
      const disk = prepared.copy()
      const machine = createMemoryMachine()
      machine.next()
      const options = memoryOptions({ machine })
      const count = { calls: 0 }
      const first = await openWithRestore({ ...options, fileSystem: killedAt(disk, n, count) })
      if (count.calls <= n) {
        expect(first.kind).toBe('opened')
        break
      }
      cases += 1
      machine.next()
      const second = opened(await openWithRestore({ ...options, fileSystem: disk }))
      const { tables } = second.store.office
      expect([...tables.customers.keys()]).toEqual(['customer-1', 'customer-2'])
      expect(second.identity.epoch).toBeGreaterThan(1)
      expect(second.identity.pcLetter).not.toBe('A')
      expect(tables.devices.get(second.store.device.id)).toMatchObject({ letter: second.identity.pcLetter })
      expect(fsck(second.store.office).findings).toEqual([])
      expect(under(disk, '/data.restore')).toEqual([])
      expect(
        under(disk, '/data/quarantine/').filter((path) => path.endsWith('.jsonl')).length,
      ).toBeGreaterThan(1)
    }
    expect(cases).toBeGreaterThan(20)
  })

  it('of the preparation: the next start has the office of today, and nothing lies about', async () => {
    const { office, backup } = await threeDays()
    await office.storage().close()
    let cases = 0
    for (let n = 0; ; n++) {
      const disk = office.disk.copy()
      const machine = createMemoryMachine()
      const options = memoryOptions({ machine })
      const count = { calls: 0 }
      const fileSystem = killedAt(disk, n, count)
      const backups = createBackups({
        fileSystem,
        dataFolder: '/data',
        clock: options.clock,
        version: '1',
        current: () => undefined,
        run: runOn(fileSystem),
      })
      const outcome = await backups.prepare(backup, quiet)
      expect(outcome.ok).toBe(count.calls <= n)
      machine.next()
      const today = opened(await openWithRestore({ ...options, fileSystem: disk }))
      expect(today.store.office.tables.customers.size).toBe(3)
      expect(today.identity).toMatchObject({ epoch: 1, pcLetter: 'A' })
      expect(under(disk, '/data.restore')).toEqual([])
      if (outcome.ok) break
      cases += 1
    }
    expect(cases).toBeGreaterThan(20)
  })
})
