import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fsck } from '../../../src/shared/domain/fsck'
import { officeConflicts } from '../../../src/shared/domain/office-conflicts'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import { acceptAll, exportJson, importAll, sizesOf } from '../../support/import-steps'
import { chooseNorthwind } from '../../support/northwind-chosen'

const everyRecord = { persons: 9, customers: 91, products: 77, tickets: 830, items: 2155 }

// Each test brings in 3,162 records, some of them twice.
vi.setConfig({ testTimeout: 60_000 })

let office: TestOffice
let desk: TestDesk & { readonly personId: string }

beforeEach(async () => {
  office = await aTestOffice()
  desk = await office.found()
  office.choose.files = await chooseNorthwind()
})

function tables(of = office) {
  return of.storage().store.office.tables
}

function undo(id: string) {
  return desk.get('import:undo', { requestId: aRequestId(), id })
}

function customerNamed(company: string) {
  const customer = [...tables().customers.values()].find((one) => one.company === company)
  if (customer === undefined) throw new Error(`no ${company}`)
  return customer
}

/** Cuts the program off once so many records are written, and starts it again on the same disk. */
async function cutAfter(records: number): Promise<TestOffice> {
  const { id } = await acceptAll(desk)
  return new Promise((resolve) => {
    office.bridge(1).on('import:progressed', ({ step, done }) => {
      if (step !== 'writing' || done < records || cut) return
      cut = true
      resolve(office.restart())
    })
    let cut = false
    void desk.ask('import:run', { requestId: aRequestId(), id })
  })
}

async function signIn(at: TestOffice): Promise<TestDesk> {
  const own = at.desk(1)
  await own.get('session:sign-in', { personId: desk.personId, by: 'password', secret: password })
  return own
}

describe('import:undo', () => {
  it('leaves the office as it was, to the byte of its export', async () => {
    const before = await exportJson(office, desk)
    const { id } = await importAll(desk)
    expect(await exportJson(office, desk)).not.toBe(before)
    const told: number[] = []
    office.bridge(1).on('import:progressed', ({ step, done }) => step === 'undoing' && told.push(done))
    expect(await undo(id)).toEqual({ removed: 3162, kept: [], keptTotal: 0 })
    expect(told.at(-1)).toBe(3162)
    expect(await exportJson(office, desk)).toBe(before)
    expect(fsck(office.storage().store.office).findings).toEqual([])
    expect(officeConflicts(office.storage().store.office)).toEqual([])
    expect(await desk.get('import:list', {})).toMatchObject([{ id, state: 'undone', written: 0 }])
    const again = await office.restart()
    expect(await exportJson(again, await signIn(again))).toBe(before)
  })

  it('keeps what somebody worked with, and what that names, and says so', async () => {
    const { id } = await importAll(desk)
    const customer = customerNamed('Frankenversand')
    const open = [...office.storage().store.office.derived.open][0] ?? ''
    await desk.get('ticket:note', {
      requestId: aRequestId(),
      id: open,
      audience: 'counter',
      text: 'Kunde fragt nach',
    })
    const { company, givenName, familyName, phones, email, address, note } = customer
    const draft = { company, givenName, familyName, phones, email, address, note, consent: true }
    await desk.get('customer:save', { requestId: aRequestId(), id: customer.id, base: customer.stamp, draft })

    const { kept, removed, keptTotal } = await undo(id)
    const ticket = tables().tickets.get(open)
    expect(tables().tickets.size).toBe(1)
    expect(kept.filter(({ kind }) => kind === 'tickets')).toEqual([
      { kind: 'tickets', name: `${ticket?.foreignNumber} ${ticket?.title}` },
    ])
    expect(kept).toContainEqual({ kind: 'customers', name: 'Frankenversand' })
    expect(tables().customers.has(ticket?.customerId ?? '')).toBe(true)
    expect(tables().persons.has(ticket?.takenBy ?? '')).toBe(true)
    expect(tables().customers.size).toBe(2)
    const keptRecords = kept.length + tables().items.size
    expect(removed + keptRecords).toBe(3162)
    expect(keptTotal).toBe(kept.length)
    expect(fsck(office.storage().store.office).findings).toEqual([])
    expect(officeConflicts(office.storage().store.office)).toEqual([])
  })

  it('keeps a customer for whom somebody has taken in a ticket since, but not his old orders', async () => {
    const { id } = await importAll(desk)
    const customer = customerNamed("Bon app'")
    await desk.get('ticket:open', {
      requestId: aRequestId(),
      draft: {
        kind: 'order',
        customerId: customer.id,
        title: 'Banner',
        description: '',
        callBeforeStart: false,
        mayCollect: [],
        benchNote: '',
        answer: '',
        result: '',
        items: [],
      },
    })
    const { kept } = await undo(id)
    expect(kept).toEqual([{ kind: 'customers', name: "Bon app'" }])
    expect(tables().tickets.size).toBe(1)
  })

  it('a repeated request answers with the first undoing', async () => {
    const { id } = await importAll(desk)
    const requestId = aRequestId()
    const first = await desk.get('import:undo', { requestId, id })
    expect(await desk.get('import:undo', { requestId, id })).toEqual(first)
    const other = await desk.ask('import:undo', { requestId: aRequestId(), id })
    expect(other).toMatchObject({ ok: false, code: 'import-not-open' })
  })
})

describe('import:cancel', () => {
  it.each([1, 700, 3162])('after %i records takes everything back', async (records) => {
    const before = await exportJson(office, desk)
    const { id } = await acceptAll(desk)
    office.bridge(1).on('import:progressed', ({ step, done }) => {
      if (step === 'writing' && done >= records) void desk.ask('import:cancel', { id })
    })
    const reply = await desk.ask('import:run', { requestId: aRequestId(), id })
    expect(reply).toMatchObject({ ok: false, code: 'import-cancelled', facts: { keptTotal: 0 } })
    expect(await exportJson(office, desk)).toBe(before)
    expect(await desk.get('import:list', {})).toMatchObject([{ state: 'undone' }])
  })

  it('forgets a preview that nobody wants', async () => {
    const { id } = await acceptAll(desk)
    await desk.get('import:cancel', { id })
    const reply = await desk.ask('import:run', { requestId: aRequestId(), id })
    expect(reply).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('an import that was cut off', () => {
  it.each([40, 1_000, 2_900])('after %i records goes on and books nothing twice', async (records) => {
    const next = await cutAfter(records)
    const own = await signIn(next)
    const codes = async () => (await own.get('app:status', {})).notices.map(({ code }) => code)
    expect(await codes()).toContain('import-open')
    const [row] = await own.get('import:list', {})
    expect(row).toMatchObject({ state: 'open', running: false, planned: 3162 })
    expect(row?.written).toBeGreaterThanOrEqual(records)
    const id = row?.id ?? ''
    next.choose.files = await chooseNorthwind()
    const { id: other } = await acceptAll(own)
    await own.get('import:preview', { id: other, all: { is: 'refused' } })
    expect(await own.ask('import:run', { requestId: aRequestId(), id: other })).toMatchObject({
      ok: false,
      code: 'import-open',
    })

    const finished = await own.get('import:continue', { requestId: aRequestId(), id })
    expect(finished).toMatchObject({ state: 'finished', written: 3162 })
    expect(await codes()).not.toContain('import-open')
    expect(sizesOf(next)).toEqual({ ...everyRecord, persons: 10, events: 830 })
    expect(next.storage().store.office.derived.open.size).toBe(21)
    expect(fsck(next.storage().store.office).findings).toEqual([])
  })

  it('can be taken back instead', async () => {
    const before = await exportJson(office, desk)
    const next = await cutAfter(1_500)
    const own = await signIn(next)
    const [row] = await own.get('import:list', {})
    await own.get('import:undo', { requestId: aRequestId(), id: row?.id ?? '' })
    expect(await exportJson(next, own)).toBe(before)
  })

  it.each(['import:continue', 'import:undo'] as const)(
    'after an undoing that was cut off, %s ends it either way',
    async (channel) => {
      const before = await exportJson(office, desk)
      const { id } = await importAll(desk)
      const next = await new Promise<TestOffice>((resolve) => {
        let cut = false
        office.bridge(1).on('import:progressed', ({ step, done }) => {
          if (step !== 'undoing' || done < 1_500 || cut) return
          cut = true
          resolve(office.restart())
        })
        void desk.ask('import:undo', { requestId: aRequestId(), id })
      })
      const own = await signIn(next)
      expect(await own.get('import:list', {})).toMatchObject([{ id, state: 'open' }])
      await own.get(channel, { requestId: aRequestId(), id })
      if (channel === 'import:undo') expect(await exportJson(next, own)).toBe(before)
      else expect(sizesOf(next)).toEqual({ ...everyRecord, persons: 10, events: 830 })
      expect(fsck(next.storage().store.office).findings).toEqual([])
    },
  )

  it('may not go on once it is taken back', async () => {
    const { id } = await importAll(desk)
    await undo(id)
    const reply = await desk.ask('import:continue', { requestId: aRequestId(), id })
    expect(reply).toMatchObject({ ok: false, code: 'import-not-open' })
  })
})
