import { describe, expect, it } from 'vitest'
import type { TestDesk } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, aTicket } from '../../support/records'

const asKept = { name: 'keep', email: 'keep', address: 'keep', language: 'keep', note: 'both' } as const
const anyone = { text: '', sort: 'all', openTickets: false, openMoney: false, limit: 50 } as const
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])
const pdf = new TextEncoder().encode('%PDF-1.7 x')

async function save(desk: TestDesk, over: Parameters<typeof aCustomer>[0] = {}): Promise<string> {
  return (await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer(over) })).id
}

async function open(desk: TestDesk, customerId: string): Promise<string> {
  return (await desk.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId) })).id
}

async function aDesk() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Roth')
  return { office, manager, front }
}

async function merge(desk: TestDesk, keep: string, drop: string) {
  const preview = await desk.get('customer:merge-preview', { keep, drop })
  const bases = { keepBase: preview.keep.stamp, dropBase: preview.drop.stamp }
  return desk.ask('customer:merge', { requestId: aRequestId(), keep, drop, ...bases, choices: asKept })
}

async function twins(desk: TestDesk) {
  const keep = await save(desk, { phones: ['0761 111111'], email: '' })
  const drop = await save(desk, {
    company: '',
    familyName: 'Mayer',
    phones: ['0171 2222222'],
    note: 'ruft selten an',
  })
  return { keep, drop, ticket: await open(desk, drop) }
}

describe('two records of one customer', () => {
  it('a form that was filled in meanwhile opens its ticket on the record that stayed', async () => {
    const { front } = await aDesk()
    const { keep, drop } = await twins(front)
    await merge(front, keep, drop)
    const id = await open(front, drop)
    expect((await front.get('ticket:read', { id })).ticket.customerId).toBe(keep)
  })

  it('become one that has the tickets, follow-ups and phones of both', async () => {
    const { front } = await aDesk()
    const { keep, drop, ticket } = await twins(front)
    const call = { kind: 'call-back' as const, text: 'Farbe?', dueAt: 1, customerId: drop }
    await front.get('follow-up:add', { requestId: aRequestId(), draft: call })
    expect((await merge(front, keep, drop)).ok).toBe(true)
    const file = await front.get('customer:read', { id: keep })
    expect(file.tickets.map(({ id }) => id)).toEqual([ticket])
    expect(file.followUps.map(({ text }) => text)).toEqual(['Farbe?'])
    expect(file.customer.phones).toEqual(['0761 111111', '0171 2222222'])
    expect(file.customer.note).toBe('ruft selten an')
    expect(file.mergedRecords.map(({ id, byName }) => [id, byName])).toEqual([[drop, 'Test Roth']])
    const card = await front.get('ticket:read', { id: ticket })
    expect(card.customer.id).toBe(keep)
  })

  it('leave the second one out of every list, and lead from it to the first', async () => {
    const { front } = await aDesk()
    const { keep, drop } = await twins(front)
    await merge(front, keep, drop)
    expect((await front.get('customer:read', { id: drop })).customer.id).toBe(keep)
    expect((await front.get('customer:list', anyone)).rows.map(({ id }) => id)).toEqual([keep])
    const found = await front.get('find:any', { text: 'Mayer', limit: 9 })
    expect(found.customers.map(({ id }) => id)).not.toContain(drop)
    const twice = await front.get('customer:duplicates', { draft: { phones: ['01712222222'] } })
    expect(twice.map(({ customer }) => customer.id)).toEqual([keep])
    expect((await front.get('customer:pairs', { limit: 9 })).pairs).toEqual([])
  })

  it('are two again after the undo, each as it was', async () => {
    const { front } = await aDesk()
    const { keep, drop, ticket } = await twins(front)
    const before = await Promise.all([keep, drop].map((id) => front.get('customer:read', { id })))
    await merge(front, keep, drop)
    const { stays } = await front.get('customer:unmerge', { requestId: aRequestId(), id: drop })
    expect(stays).toEqual({ tickets: [], followUps: [], questions: [], fields: [] })
    const after = await Promise.all([keep, drop].map((id) => front.get('customer:read', { id })))
    expect(after.map(({ customer }) => ({ ...customer, stamp: '' }))).toEqual(
      before.map(({ customer }) => ({ ...customer, stamp: '' })),
    )
    expect(after[1]?.tickets.map(({ id }) => id)).toEqual([ticket])
  })

  it('keep what was changed since, and the undo says so', async () => {
    const { front } = await aDesk()
    const { keep, drop } = await twins(front)
    await merge(front, keep, drop)
    const { customer } = await front.get('customer:read', { id: keep })
    const draft = aCustomer({ phones: ['0761 999999'], email: '', note: customer.note })
    await front.get('customer:save', { requestId: aRequestId(), id: keep, base: customer.stamp, draft })
    const { stays } = await front.get('customer:unmerge', { requestId: aRequestId(), id: drop })
    expect(stays.fields).toEqual(['phones'])
    expect((await front.get('customer:read', { id: keep })).customer.phones).toEqual(['0761 999999'])
  })

  it('are not merged on versions nobody saw, nor twice, nor by the back office', async () => {
    const { office, front } = await aDesk()
    const { keep, drop } = await twins(front)
    const stale = { keep, drop, keepBase: 'x', dropBase: 'x', choices: asKept }
    expect(await front.ask('customer:merge', { requestId: aRequestId(), ...stale })).toMatchObject({
      code: 'changed-meanwhile',
    })
    const back = await office.join('back-office', 'Aydin')
    expect(await back.ask('customer:merge', { requestId: aRequestId(), ...stale })).toMatchObject({
      code: 'role-forbids',
    })
    await merge(front, keep, drop)
    expect(await front.ask('customer:merge-preview', { keep, drop })).toMatchObject({ code: 'merged-before' })
  })

  it('undo the later merge first', async () => {
    const { front } = await aDesk()
    const { keep, drop } = await twins(front)
    const third = await save(front, { familyName: 'Dritte', company: '' })
    await merge(front, keep, drop)
    await merge(front, third, keep)
    const early = await front.ask('customer:unmerge', { requestId: aRequestId(), id: drop })
    expect(early).toMatchObject({ ok: false, code: 'merged-on' })
    expect((await front.get('customer:read', { id: drop })).customer.id).toBe(third)
    await front.get('customer:unmerge', { requestId: aRequestId(), id: keep })
    expect((await front.get('customer:read', { id: drop })).customer.id).toBe(keep)
  })
})

describe('a consent', () => {
  it('is kept with its proof, and its withdrawal beside it', async () => {
    const { front } = await aDesk()
    const id = await save(front)
    const proof = { type: 'written' as const, note: 'Karte vom Tag der offenen Tür' }
    const draft = { purpose: 'newsletter' as const, proof, source: 'Theke' }
    await front.get('customer:consent', { requestId: aRequestId(), id, draft })
    const [given] = (await front.get('customer:read', { id })).customer.consents ?? []
    expect(given).toMatchObject({ ...draft, takenBy: front.personId })
    await front.get('customer:withdraw', { requestId: aRequestId(), id, consentId: given?.id ?? '' })
    const { customer, names } = await front.get('customer:read', { id })
    expect(customer.consents).toHaveLength(1)
    expect(customer.consents?.[0]).toMatchObject({ proof, withdrawnBy: front.personId })
    expect(names[front.personId]).toBe('Test Roth')
    const again = { requestId: aRequestId(), id, consentId: given?.id ?? '' }
    expect(await front.ask('customer:withdraw', again)).toMatchObject({ code: 'already-done' })
  })

  it('that an earlier record only ticked can be withdrawn', async () => {
    const { front } = await aDesk()
    const id = await save(front, { consent: true })
    await front.get('customer:withdraw', { requestId: aRequestId(), id, consentId: `earlier-letter-${id}` })
    const { customer } = await front.get('customer:read', { id })
    expect(customer.consents?.find(({ purpose }) => purpose === 'letter')?.withdrawnAt).toBeGreaterThan(0)
    expect(customer.consents?.find(({ purpose }) => purpose === 'newsletter')?.withdrawnAt).toBeUndefined()
  })
})

describe('files of a customer', () => {
  it('are pictures and PDFs that really are there', async () => {
    const { office, front } = await aDesk()
    const id = await save(front)
    const { hash } = await front.get('file:add', { bytes: pdf, pdf: true })
    await front.get('customer:attach', { requestId: aRequestId(), id, hash, name: 'Vollmacht.pdf' })
    const { hash: other } = await front.get('file:add', { bytes: png, pdf: true })
    await front.get('customer:attach', { requestId: aRequestId(), id, hash: other, name: 'Logo.png' })
    await front.get('customer:detach', { requestId: aRequestId(), id, hash: other })
    const { customer } = await front.get('customer:read', { id })
    expect(customer.files?.map(({ name }) => name)).toEqual(['Vollmacht.pdf'])
    expect(await front.get('customer:file-save', { id, hash })).toEqual({ fileName: 'Vollmacht.pdf' })
    expect(office.saved[0]?.bytes).toEqual(pdf)
    const missing = { requestId: aRequestId(), id, hash: 'b'.repeat(64), name: 'x' }
    expect(await front.ask('customer:attach', missing)).toMatchObject({ code: 'file-missing' })
    expect(await front.ask('file:add', { bytes: pdf })).toMatchObject({ code: 'not-a-picture' })
    const program = new Uint8Array([0x4d, 0x5a])
    expect(await front.ask('file:add', { bytes: program, pdf: true })).toMatchObject({
      code: 'not-a-picture-or-pdf',
    })
  })
})

describe('a whole ticket number', () => {
  it('finds its ticket and nothing that only looks like it', async () => {
    const { front } = await aDesk()
    const id = await save(front, { note: 'A26-00001 war zu hell' })
    const ticket = await open(front, id)
    for (const text of ['A26-00001', 'a2600001', ' A26-1 ']) {
      const found = await front.get('find:any', { text, limit: 9 })
      expect([found.customers, found.tickets.map((row) => row.id)]).toEqual([[], [ticket]])
    }
    expect((await front.get('find:any', { text: 'A26-0000', limit: 9 })).customers).toHaveLength(1)
  })
})

describe('the list of customers', () => {
  it('narrows to companies, to open tickets and to open money', async () => {
    const { front } = await aDesk()
    const company = await save(front)
    const person = await save(front, { company: '', familyName: 'Roth', givenName: 'Eva' })
    const ids = async (over: object) =>
      (await front.get('customer:list', { ...anyone, ...over })).rows.map(({ id }) => id)
    await open(front, person)
    expect(await ids({ sort: 'company' })).toEqual([company])
    expect(await ids({ sort: 'person' })).toEqual([person])
    expect(await ids({ openTickets: true })).toEqual([person])
    expect(await ids({ openMoney: true })).toEqual([person])
    expect(await ids({ openMoney: true, sort: 'company' })).toEqual([])
    const [row] = (await front.get('customer:list', { ...anyone, sort: 'person' })).rows
    expect(row).toMatchObject({ openTickets: 1, openCents: 11_900, isCompany: false })
  })
})

describe('duplicates while typing', () => {
  it('show by phone, e-mail, a contact person and a similar name with the postcode', async () => {
    const { front } = await aDesk()
    const contacts = [{ name: 'Jana Wolf', role: 'Einkauf', phone: '0761 555777', email: 'jana@x.example' }]
    const id = await save(front, { contacts })
    const reasonsFor = async (draft: Parameters<typeof aCustomer>[0]) =>
      (await front.get('customer:duplicates', { draft: draft ?? {} })).map((hit) => [
        hit.customer.id,
        hit.reasons,
      ])
    const address = { street: '', postcode: 'D-79098', city: '', country: '' }
    expect(await reasonsFor({ phones: ['+49 171 23456'] })).toEqual([[id, ['phone']]])
    expect(await reasonsFor({ phones: ['0761/555-777'] })).toEqual([[id, ['phone']]])
    expect(await reasonsFor({ email: 'HALLO@gaertnerei.example' })).toEqual([[id, ['email']]])
    expect(await reasonsFor({ email: 'jana@x.example' })).toEqual([[id, ['email']]])
    expect(await reasonsFor({ familyName: 'Mayer', address })).toEqual([[id, ['name-postcode']]])
    expect(await reasonsFor({ familyName: 'Schulz', address })).toEqual([])
    expect(await front.get('customer:duplicates', { draft: { phones: ['0171 23456'] }, except: id })).toEqual(
      [],
    )
  })

  it('are listed in pairs for whoever wants to tidy up', async () => {
    const { front } = await aDesk()
    const a = await save(front)
    const b = await save(front, {
      company: '',
      givenName: 'Svenja',
      familyName: 'Maiers',
      phones: [],
      email: '',
    })
    await save(front, { company: 'Anders', familyName: '', givenName: '', phones: [], email: '' })
    const { pairs } = await front.get('customer:pairs', { limit: 10 })
    expect(pairs.map((pair) => [pair.a.id, pair.b.id, pair.reasons])).toEqual([[a, b, ['name-postcode']]])
  })
})
