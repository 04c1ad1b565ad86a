import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/shared/contract/requests'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, aHandOver, aTicket } from '../../support/records'

type Act = Question<'formality:do'>['act']

async function aCounter() {
  const office = await aTestOffice()
  const manager = await office.found()
  await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  const { id: ticketId } = await front.get('ticket:open', {
    requestId: aRequestId(),
    draft: aTicket(customerId),
  })
  const act = (one: Act, requestId = aRequestId()) =>
    front.ask('formality:do', { requestId, customerId, language: 'de', act: one })
  const finish = async () => {
    for (const action of ['start', 'finish', 'pass-check'] as const)
      await back.get('ticket:work', { requestId: aRequestId(), id: ticketId, action, reason: '' })
    await back.get('ticket:shelve', { requestId: aRequestId(), id: ticketId, shelf: 'R12', ready: true })
  }
  const pay = (amountCents: number): Act => ({
    type: 'payment',
    ticketId,
    amountCents,
    method: { type: 'transfer', reference: 'Auszug 7' },
  })
  const read = (id = ticketId) => front.get('ticket:read', { id })
  const handOver = async () => {
    const { items } = await read()
    const draft = aHandOver(items.map(({ item }) => item.id))
    await front.get('hand-over:make', { requestId: aRequestId(), ticketId, draft })
  }
  return { office, front, back, customerId, ticketId, act, finish, pay, read, handOver }
}

describe('formalities at the counter', () => {
  it('record a payment and tell of it as a finished ticket of their own', async () => {
    const { act, pay, read, front } = await aCounter()
    const reply = await act(pay(11_900))
    if (!reply.ok) throw new Error(reply.code)
    expect((await read()).balance).toMatchObject({ openCents: 0, state: 'paid' })
    const told = await front.get('ticket:read', { id: reply.value.id })
    expect(told.row).toMatchObject({ kind: 'formality', work: 'ready', closed: true, area: 'service' })
    expect(told.ticket.result).toContain('A26-00001')
    expect(told.events.map(({ facts }) => facts.type)).toEqual(['opened', 'area', 'work', 'work', 'work'])
  })

  it('take no more than is open, and leave nothing behind when refused', async () => {
    const { act, pay, front, customerId } = await aCounter()
    expect(await act(pay(11_901))).toMatchObject({ ok: false, code: 'amount-too-high' })
    expect((await front.get('customer:read', { id: customerId })).tickets).toHaveLength(1)
  })

  it('happen once when the request is repeated (would catch a double payment)', async () => {
    const { act, pay, read } = await aCounter()
    const requestId = aRequestId()
    expect(await act(pay(5_000), requestId)).toEqual(await act(pay(5_000), requestId))
    expect((await read()).payments).toHaveLength(1)
  })

  it('change an address with old, new and the method of identification, never over a newer record', async () => {
    const { act, front, customerId } = await aCounter()
    const { customer } = await front.get('customer:read', { id: customerId })
    const address = { street: 'Neue Gasse 1', postcode: '79100', city: 'Freiburg', country: 'Deutschland' }
    const one: Act = { type: 'address-change', base: customer.stamp, address, identity: 'id-document' }
    expect(await act(one)).toMatchObject({
      ok: true,
      value: { result: expect.stringMatching(/79098 Freiburg.*Neue Gasse 1.*Ausweis gezeigt/u) },
    })
    expect((await front.get('customer:read', { id: customerId })).customer.address).toEqual(address)
    expect(await act(one)).toMatchObject({ ok: false, code: 'changed-meanwhile' })
  })

  it('send what is still here back to the bench by the legal move', async () => {
    const { act, finish, read, ticketId } = await aCounter()
    const one: Act = { type: 'complaint', ticketId, reason: 'Farbe falsch', wish: 'neu drucken' }
    expect(await act(one)).toMatchObject({ ok: false, code: 'move-not-allowed' })
    await finish()
    expect(await act(one)).toMatchObject({ ok: true, value: { opened: null } })
    const { row, events } = await read()
    expect(row).toMatchObject({ work: 'in-work', shelf: null, area: 'manufacturing' })
    expect(events.at(-1)?.facts).toMatchObject({ type: 'note', audience: 'bench' })
  })

  it('open a service ticket for what has left already, with a number of its own', async () => {
    const { act, finish, pay, handOver, read, front, ticketId } = await aCounter()
    await finish()
    await act(pay(11_900))
    await handOver()
    const reply = await act({ type: 'complaint', ticketId, reason: 'Kassette klemmt', wish: '' })
    if (!reply.ok) throw new Error(reply.code)
    const { opened, number } = reply.value
    expect(opened?.number).not.toBe(number)
    const made = await front.get('ticket:read', { id: opened?.id ?? '' })
    expect(made.row).toMatchObject({ kind: 'service', work: 'received', openCents: 0 })
    expect((await read()).row.work).toBe('ready')
  })

  it('certify only what the records say (would catch a "bezahlt" nobody paid)', async () => {
    const { act, pay, ticketId, front, customerId } = await aCounter()
    const paid: Act = { type: 'certificate', ticketId, certificate: 'paid' }
    expect(await act(paid)).toMatchObject({ ok: false, code: 'not-certifiable' })
    await act(pay(11_900))
    const reply = await act(paid)
    expect(reply).toMatchObject({ ok: true, value: { certificate: expect.stringContaining('119,00') } })
    const desk = await front.get('formality:read', { customerId })
    expect(desk.tickets[0]?.certificates.map(({ kind }) => kind)).toEqual(['taken-in', 'paid'])
  })

  it('touch no ticket of another customer', async () => {
    const { front, ticketId, pay } = await aCounter()
    const draft = aCustomer({ company: 'Kita Löwenzahn' })
    const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft })
    const reply = await front.ask('formality:do', {
      requestId: aRequestId(),
      customerId,
      language: 'de',
      act: pay(100),
    })
    expect([reply.ok, ticketId === '']).toEqual([false, false])
  })

  it('are refused to whoever lacks their right', async () => {
    const { back, customerId, pay } = await aCounter()
    const reply = await back.ask('formality:do', {
      requestId: aRequestId(),
      customerId,
      language: 'de',
      act: pay(100),
    })
    expect(reply).toMatchObject({ ok: false, code: 'role-forbids', facts: { task: 'formality.payment' } })
  })
})
