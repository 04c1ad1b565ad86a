import { beforeEach, describe, expect, it } from 'vitest'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, anItem, aTicket } from '../../support/records'

let office: TestOffice
let desk: TestDesk
let maier: string
let ticket: string

const save = (over: Parameters<typeof aCustomer>[0], rest: { id?: string; base?: string } = {}) =>
  desk.get('customer:save', { requestId: aRequestId(), ...rest, draft: aCustomer(over) })
const list = (text: string, over: { open?: boolean; kind?: 'order' | 'service' } = {}) =>
  desk.get('ticket:list', { open: true, text, limit: 10, ...over })

beforeEach(async () => {
  office = await aTestOffice()
  desk = await office.found()
  maier = (await save({})).id
  await save({ company: '', givenName: 'Jörg', familyName: 'Özdemir', phones: ['07633 4455'] })
  const draft = aTicket(maier, 'order', [anItem({ title: 'Leuchtbuchstaben' })])
  ticket = (await desk.get('ticket:open', { requestId: aRequestId(), draft })).id
})

describe('find:any', () => {
  it('forgives, and shows customers and their tickets at once after they were saved', async () => {
    const found = await desk.get('find:any', { text: 'gaertnerei mayer', limit: 5 })
    expect(found.customers).toMatchObject([{ id: maier, contact: 'Svenja Maier', openTickets: 1 }])
    expect(found.tickets.map(({ id }) => id)).toEqual([ticket])
    const other = await desk.get('find:any', { text: 'oezdemr jorg', limit: 5 })
    expect(other.customers.map(({ name }) => name)).toEqual(['Jörg Özdemir'])
    expect(other.tickets).toEqual([])
  })

  it("finds a ticket by its customer's new name, no longer by the old one", async () => {
    const { customer } = await desk.get('customer:read', { id: maier })
    const renamed = { company: 'Blumen Quendolin', familyName: 'Quendolin', email: '' }
    await save(renamed, { id: maier, base: customer.stamp })
    for (const text of ['quendolin', 'A26-1', 'leuchtbuchst']) {
      const { tickets } = await desk.get('find:any', { text, limit: 5 })
      expect(tickets.map(({ id }) => id)).toEqual([ticket])
    }
    expect((await desk.get('find:any', { text: 'maier', limit: 5 })).tickets).toEqual([])
  })

  it('lists the customers by name when nothing is typed, and no ticket', async () => {
    const { customers, tickets } = await desk.get('find:any', { text: ' ', limit: 5 })
    expect(customers.map(({ name }) => name)).toEqual(['Gärtnerei Maier', 'Jörg Özdemir'])
    expect(tickets).toEqual([])
  })
})

describe('ticket:list', () => {
  it('narrows what was found by every other question, and counts all', async () => {
    expect(await list('fahne')).toMatchObject({ total: 0 })
    expect(await list('leuchtbuchstbaen')).toMatchObject({ total: 1, rows: [{ id: ticket }] })
    expect(await list('maier', { kind: 'service' })).toMatchObject({ total: 0 })
    expect(await list('maier', { kind: 'order', open: false })).toMatchObject({ total: 1 })
    expect(await list('')).toMatchObject({ total: 1, rows: [{ id: ticket }] })
  })
})
