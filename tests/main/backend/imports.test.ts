import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportPreview } from '../../../src/shared/contract/data'
import type { EventOf } from '../../../src/shared/contract/events'
import { recordKinds } from '../../../src/shared/domain/foreign-record'
import { fsck } from '../../../src/shared/domain/fsck'
import { lineCents } from '../../../src/shared/domain/money'
import { lifeOf, ticketBalance } from '../../../src/shared/domain/ticket-view'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { acceptAll, chooseFiles, exportJson, sizesOf } from '../../support/import-steps'
import { chooseNorthwind } from '../../support/northwind-chosen'

const wholeNetCents = 126_579_329
const everyRecord = { persons: 9, customers: 91, products: 77, tickets: 830, items: 2155 }

// Each test reads or brings in 3,162 records.
vi.setConfig({ testTimeout: 60_000 })

let office: TestOffice
let desk: TestDesk

beforeEach(async () => {
  office = await aTestOffice()
  desk = await office.found()
  office.choose.files = await chooseNorthwind()
})

const choose = () => chooseFiles(desk)
const chooseAndAccept = () => acceptAll(desk)
const tables = () => office.storage().store.office.tables
const sizes = () => sizesOf(office)
const exported = () => exportJson(office, desk)

function progressOf(window: number): EventOf<'import:progressed'>[] {
  const told: EventOf<'import:progressed'>[] = []
  office.bridge(window).on('import:progressed', (facts) => told.push(facts))
  return told
}

function readyOf({ counts }: ImportPreview): Record<string, number> {
  return Object.fromEntries(recordKinds.map((kind) => [kind, counts[kind].ready]))
}

describe('import:choose', () => {
  it('shows what stands in the files and changes nothing', async () => {
    const before = await exported()
    const preview = await choose()
    expect(preview.files.map(({ file, kind, state }) => [file, kind, state])).toEqual([
      ['categories.csv', null, 'kind-unknown'],
      ['customers.csv', 'customers', 'planned'],
      ['employees.csv', 'persons', 'planned'],
      ['order-details.csv', 'items', 'planned'],
      ['orders.csv', 'tickets', 'planned'],
      ['products.csv', 'products', 'planned'],
      ['shippers.csv', null, 'kind-unknown'],
    ])
    const people = preview.files.find(({ kind }) => kind === 'persons')
    expect(people?.columnsNotTaken.map(({ header }) => header)).toContain('photo')
    expect(preview.doubtfulTotal).toBe(200)
    expect(preview.netCents.read).toBe(wholeNetCents)
    expect(await exported()).toBe(before)
  })

  it('answers nothing when the person calls the dialog off', async () => {
    office.choose.files = undefined
    expect(await desk.get('import:choose', {})).toBeNull()
  })

  it('is for the management only', async () => {
    const front = await office.join('front-desk', 'Wolf')
    expect(await front.ask('import:choose', {})).toMatchObject({ ok: false, code: 'role-forbids' })
  })
})

describe('import:run on Northwind', () => {
  it('does not begin while rows are undecided', async () => {
    const { id } = await choose()
    const reply = await desk.ask('import:run', { requestId: aRequestId(), id })
    expect(reply).toMatchObject({ ok: false, code: 'undecided-rows', facts: { count: 200 } })
    expect(tables().imports.size).toBe(0)
  })

  it('brings in every record to the cent, with progress, and the data is clean afterwards', async () => {
    const told = progressOf(1)
    const preview = await chooseAndAccept()
    expect(readyOf(preview)).toEqual(everyRecord)
    expect(preview.netCents).toEqual({ read: wholeNetCents, ready: wholeNetCents })
    const row = await desk.get('import:run', { requestId: aRequestId(), id: preview.id })
    expect(row).toMatchObject({ state: 'finished', planned: 3162, written: 3162, counts: everyRecord })

    expect(sizes()).toEqual({ ...everyRecord, persons: 10, events: 830 })
    const cents = [...tables().items.values()].reduce((sum, item) => sum + lineCents(item), 0)
    expect(cents).toBe(wholeNetCents)
    const written = told.filter(({ step }) => step === 'writing')
    expect(written.length).toBeGreaterThan(50)
    expect(written.at(-1)).toMatchObject({ done: 3162, all: 3162 })
    expect(fsck(office.storage().store.office).findings).toEqual([])
  })

  it('settles what was shipped and leaves what was not open; draws no number of ours', async () => {
    const { id } = await chooseAndAccept()
    await desk.get('import:run', { requestId: aRequestId(), id })
    const { office: live } = office.storage().store
    const tickets = [...live.tables.tickets.values()]
    const open = tickets.filter((ticket) => live.derived.open.has(ticket.id))
    expect(open.length).toBe(21)
    expect(open.every((ticket) => lifeOf(live, ticket.id).work === 'received')).toBe(true)
    for (const ticket of tickets.filter((one) => !open.includes(one))) {
      const { work, possession } = lifeOf(live, ticket.id)
      expect(work).toBe('ready')
      expect(new Set(possession.values())).toEqual(new Set(['handed-over']))
      expect(ticketBalance(live, ticket).state).toBe('settled-before')
    }
    expect(tickets.every(({ number }) => number === undefined)).toBe(true)
    expect(live.derived.counters.size).toBe(0)
    const first = tickets.find(({ foreignNumber }) => foreignNumber === '10248')
    expect(first).toMatchObject({ title: 'Queso Cabrales u. a.', priceMode: 'net' })
    expect(tables().persons.get(first?.takenBy ?? '')).toMatchObject({
      familyName: 'Buchanan',
      active: false,
    })
  })

  it('lets the counter find a customer by phone and an order by its old number', async () => {
    const { id } = await chooseAndAccept()
    await desk.get('import:run', { requestId: aRequestId(), id })
    const phone = await desk.get('find:any', { text: '089/0877310', limit: 5 })
    expect(phone.customers.map(({ name }) => name)).toEqual(['Frankenversand'])
    const number = await desk.get('find:any', { text: '10248', limit: 5 })
    expect(number.tickets[0]?.customerName).toBe('Vins et alcools Chevalier')
  })

  it('a repeated request answers with the first import and books nothing twice', async () => {
    const { id } = await chooseAndAccept()
    const requestId = aRequestId()
    const first = await desk.get('import:run', { requestId, id })
    const again = await desk.get('import:run', { requestId, id })
    expect(again.id).toBe(first.id)
    expect(tables().imports.size).toBe(1)
    expect(tables().tickets.size).toBe(830)
  })

  it('leaves a refused customer out with its orders and says because of whom', async () => {
    const { id } = await chooseAndAccept()
    const decisions = [{ key: 'customers.csv:10', is: 'refused' as const }]
    const preview = await desk.get('import:preview', { id, decisions })
    expect(preview.leftOut.find(({ kind }) => kind === 'tickets')).toMatchObject({
      reason: 'because-of-refused',
      because: { foreignId: 'BONAP' },
    })
    await desk.get('import:run', { requestId: aRequestId(), id })
    expect(sizes()).toMatchObject({ customers: 90, tickets: 813, items: 2155 - 44 })
  })

  it('leaves a refused order out and nothing else', async () => {
    const { id } = await chooseAndAccept()
    const decisions = [{ key: 'orders.csv:85', is: 'refused' as const }]
    await desk.get('import:preview', { id, decisions })
    await desk.get('import:run', { requestId: aRequestId(), id })
    expect(sizes()).toMatchObject({ customers: 91, tickets: 829 })
  })

  it('a second import of the same files brings nothing twice', async () => {
    const { id } = await chooseAndAccept()
    await desk.get('import:run', { requestId: aRequestId(), id })
    const again = await chooseAndAccept()
    expect(readyOf(again)).toEqual({ persons: 0, customers: 0, products: 0, tickets: 0, items: 0 })
    expect(again.doubtfulTotal).toBe(3162)
    expect(again.doubtful.length).toBe(500)
    await desk.get('import:preview', { id: again.id, all: { is: 'refused' } })
    const reply = await desk.ask('import:run', { requestId: aRequestId(), id: again.id })
    expect(reply).toMatchObject({ ok: false, code: 'nothing-to-import' })
  })
})
