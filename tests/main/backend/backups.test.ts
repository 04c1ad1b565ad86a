import { beforeEach, describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../../src/shared/domain/calendar'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { memoryOptions } from '../../support/storage/memory-store'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

let office: TestOffice
let desk: TestDesk
let disk: MemoryFileSystem
/** True while the disk takes nothing more below the backups. */
let isFull: boolean
let isRunning: boolean
let personId: string

const aCustomer = (familyName: string) => ({
  requestId: aRequestId(),
  draft: {
    company: '',
    givenName: '',
    familyName,
    phones: [],
    email: '',
    address: { street: '', postcode: '', city: '', country: '' },
    note: '',
    consent: false,
  },
})

beforeEach(async () => {
  disk = createMemoryFileSystem()
  isFull = false
  const fileSystem = watchFileSystem(disk, {
    before: ({ method, path }) =>
      isFull && method === 'write' && path.includes('/backup/') ? failWith('ENOSPC') : undefined,
  })
  const plain = await aTestOffice()
  office = await aTestOffice({
    options: { ...memoryOptions({ clock: plain.clock }), fileSystem },
    clock: plain.clock,
  })
  const manager = await office.found()
  desk = manager
  personId = manager.personId
  isRunning = false
  office.backend.onEvent((sent) => {
    if (sent.channel === 'backup:changed') isRunning = sent.facts.running !== null
  })
})

/** Lets time pass in steps that the schedule looks at, until nothing is under way. */
async function live(target: TestOffice, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5 * minuteMs) {
    target.pass(5 * minuteMs)
    await untilIdle()
  }
}

/** Packing takes answers from other threads; everything else happens within a few turns of the loop. */
async function untilIdle(): Promise<void> {
  for (let calm = 0; calm < 20; calm = isRunning ? 0 : calm + 1)
    await new Promise((resolve) => setImmediate(resolve))
}

/** The desk has locked itself meanwhile. */
async function awake(): Promise<void> {
  await desk.get('session:sign-in', { personId, by: 'password', secret: password })
}

const make = () => desk.get('backup:make', { requestId: aRequestId() })
async function state() {
  await awake()
  return desk.get('backup:state', {})
}

describe('a backup by hand', () => {
  it('is told as it goes, listed, and remembered as the last one', async () => {
    const steps: (string | undefined)[] = []
    office.backend.onEvent((sent) => {
      if (sent.channel === 'backup:changed') steps.push(sent.facts.running?.step)
    })
    const row = await make()
    expect(row).toMatchObject({ kind: 'manual', whole: true, program: '0.0.0-test' })
    expect(steps[0]).toBe('packing')
    expect(steps.at(-1)).toBeUndefined()
    expect((await state()).here.backups).toEqual([row])
  })

  it('on a full disk says so, keeps the one before and the office working', async () => {
    const first = await make()
    await desk.get('customer:save', aCustomer('Roth'))
    isFull = true
    expect(await desk.ask('backup:make', { requestId: aRequestId() })).toMatchObject({ code: 'disk-full' })
    expect(await state()).toMatchObject({ here: { backups: [first] }, failure: { code: 'disk-full' } })
    expect(await desk.ask('customer:save', aCustomer('Maier'))).toMatchObject({ ok: true })
    isFull = false
    await make()
    expect((await state()).failure).toBeNull()
  })

  it('runs once at a time', async () => {
    const both = await Promise.all([1, 2].map(() => desk.ask('backup:make', { requestId: aRequestId() })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'backup-running' })
  })
})

describe('the daily backup', () => {
  it('is made by itself, once a day, and what is on disk is checked once per start', async () => {
    await live(office, 30 * minuteMs)
    expect((await state()).here.backups).toMatchObject([{ kind: 'daily' }])
    expect((await state()).check).toMatchObject({ findings: [] })
    expect((await state()).drill?.results).toMatchObject([{ which: 'newest', damaged: null, findings: [] }])
    await live(office, 2 * hourMs)
    expect((await state()).here.backups).toHaveLength(1)
    await live(office, 23 * hourMs)
    expect((await state()).here.backups).toHaveLength(2)
  }, 30_000)

  it('waits while somebody is saving, but not for ever', async () => {
    office.pass(2 * minuteMs)
    await untilIdle()
    for (let i = 0; i < 5; i++) {
      office.pass(5 * minuteMs - 30_000)
      await awake()
      await desk.get('customer:save', aCustomer(`Kunde ${i}`))
      office.pass(30_000)
      await untilIdle()
    }
    expect((await state()).here.backups).toEqual([])
    for (let i = 0; i < 4; i++) {
      office.pass(5 * minuteMs - 30_000)
      await awake()
      await desk.get('customer:save', aCustomer(`Kunde ${i}`))
      office.pass(30_000)
      await untilIdle()
    }
    expect((await state()).here.backups).toHaveLength(1)
  })

  it('that fails is told once and tried again after an hour, not at every look', async () => {
    isFull = true
    let tries = 0
    office.backend.onEvent((sent) => {
      if (
        sent.channel === 'backup:changed' &&
        sent.facts.running?.step === 'packing' &&
        sent.facts.running.all === 0
      )
        tries += 1
    })
    await live(office, 50 * minuteMs)
    expect(tries).toBe(1)
    expect((await state()).failure).toMatchObject({ code: 'disk-full' })
    await live(office, hourMs)
    expect(tries).toBe(2)
    isFull = false
    await live(office, 2 * hourMs)
    expect((await state()).failure).toBeNull()
  })

  it('three days without one: the management hears it at the door, the front desk does not', async () => {
    const front = await office.join('front-desk', 'Berger')
    await make()
    const codes = async (who: TestDesk) => (await who.get('app:status', {})).notices.map(({ code }) => code)
    expect(await codes(desk)).toEqual([])
    office.clock.move(3 * dayMs + hourMs)
    expect(await codes(desk)).toEqual(['backup-old'])
    expect(await codes(front)).toEqual([])
    await make()
    expect(await codes(desk)).toEqual([])
  })
})

describe('the second place', () => {
  it('gets the backup at once and every day, and its absence is told calmly', async () => {
    await make()
    disk.put('/stick/Urlaub.jpg', 'x')
    office.choose.folder = { path: '/stick', name: 'stick' }
    const set = await desk.get('backup:set-place', { unencrypted: true })
    expect(set).toMatchObject({
      second: { name: 'stick', failure: null, backups: { backups: [{ whole: true }] } },
    })
    expect(JSON.stringify(set)).not.toContain('/stick')
    await disk.removeFolder('/stick')
    const row = await make()
    expect(row.whole).toBe(true)
    expect(await state()).toMatchObject({
      failure: null,
      second: { backups: null, failure: { code: 'place-absent' } },
    })
    expect((await desk.get('backup:drop-place', {})).second).toBeNull()
  })

  it('is not set when the person calls the dialog off, nor without having read the warning', async () => {
    expect(await desk.get('backup:set-place', { unencrypted: true })).toBeNull()
    expect(await office.backend.call(1, 'backup:set-place', {})).toMatchObject({ code: 'malformed' })
  })

  it('can be restored from when the own backups are gone', async () => {
    const { name } = await make()
    await disk.makeFolder('/stick')
    office.choose.folder = { path: '/stick', name: 'stick' }
    await desk.get('backup:set-place', { unencrypted: true })
    await disk.removeFolder('/data/backup')
    const chosen = await desk.get('backup:choose', {})
    expect(chosen?.chosen).toMatchObject({ name: 'stick', backups: { backups: [{ name }] } })
    for (const place of ['second', 'chosen'] as const)
      expect(await desk.get('backup:preview', { place, name })).toMatchObject({ findings: [] })
    office.choose.folder = { path: '/data/files', name: 'files' }
    expect(await desk.ask('backup:choose', {})).toMatchObject({ code: 'place-absent' })
  })
})

describe('restoring', () => {
  const restore = (name: string, over: { password?: string; reason?: string } = {}) =>
    desk.ask('backup:restore', {
      requestId: aRequestId(),
      place: 'here',
      name,
      password,
      reason: 'Falscher Import',
      ...over,
    })

  it('shows what would change, backs up today, restarts, and the old state is back with a new letter', async () => {
    await desk.get('customer:save', aCustomer('Roth'))
    const { name } = await make()
    await desk.get('customer:save', aCustomer('Maier'))
    const preview = await desk.get('backup:preview', { place: 'here', name })
    expect(preview.difference).toMatchObject({
      counts: { customers: { gone: 1, back: 0, different: 0 } },
      named: [{ is: 'gone', name: 'Maier' }],
    })
    expect(await restore(name)).toMatchObject({ ok: true })
    expect(office.restarts.count).toBe(0)
    office.pass(1_500)
    expect(office.restarts.count).toBe(1)
    const again = await office.restartClosed()
    const { identity, messages, store } = again.storage()
    expect([...store.office.tables.customers.values()].map(({ familyName }) => familyName)).toEqual(['Roth'])
    expect(identity.pcLetter).toBe('B')
    expect(messages).toMatchObject([{ code: 'office-restored', facts: { letter: 'B' } }])
    desk = again.desk(1)
    expect(await state()).toMatchObject({
      restored: { by: 'Sabine Krüger', reason: 'Falscher Import' },
      here: { backups: [{ kind: 'before-restore' }, { name, kind: 'manual' }] },
    })
  })

  it('asks for the password, and a wrong one counts', async () => {
    const { name } = await make()
    expect(await restore(name, { password: 'falsch' })).toMatchObject({ code: 'wrong-password' })
    expect(await restore(name, { reason: ' ' })).toMatchObject({ code: 'malformed' })
    office.pass(1_500)
    expect(office.restarts.count).toBe(0)
  })

  it('is called off when today cannot be backed up first', async () => {
    const { name } = await make()
    await desk.get('customer:save', aCustomer('Maier'))
    isFull = true
    expect(await restore(name)).toMatchObject({ code: 'disk-full' })
    expect([...disk.files.keys()].filter((path) => path.startsWith('/data.restore'))).toEqual([])
  })

  it('is tried with the newest and the oldest, each told with what came of it', async () => {
    const first = await make()
    office.clock.move(dayMs)
    await awake()
    await desk.get('customer:save', aCustomer('Roth'))
    const second = await make()
    const { results } = await desk.get('backup:drill', {})
    expect(results).toMatchObject([
      { which: 'newest', name: second.name, damaged: null, refused: null },
      { which: 'oldest', name: first.name, damaged: null, refused: null },
    ])
    expect(results[0]?.records).toBe((results[1]?.records ?? 0) + 1)
  })

  it('of a damaged backup is refused, naming the part; the drill finds it too', async () => {
    const { name } = await make()
    for (const path of disk.files.keys()) if (path.includes('/blobs/')) disk.put(path, 'rot')
    const facts = { part: 'journal' }
    expect(await desk.ask('backup:preview', { place: 'here', name })).toMatchObject({
      code: 'backup-damaged',
      facts,
    })
    expect(await restore(name)).toMatchObject({ code: 'backup-damaged', facts })
    expect(await desk.get('backup:drill', {})).toMatchObject({ results: [{ damaged: facts }] })
    expect((await state()).drill?.results).toHaveLength(1)
  })
})
