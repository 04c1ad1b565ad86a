import { describe, expect, it } from 'vitest'
import { createOfficeStorage } from '../../../src/main/storage/start'
import { aFirm, aRequestId, aTestOffice, password } from '../../support/backend'
import { aCustomer, aHandOver, anItem, aTicket } from '../../support/records'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'

async function anOfficeAtWork() {
  const office = await aTestOffice()
  const manager = await office.found()
  await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: 'Regal rechts' } })
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return { office, manager, front, back, customerId }
}

describe('the first day of an office', () => {
  it('takes an order from the counter through the bench back to the customer, and keeps it over a kill', async () => {
    const { office, front, back, customerId } = await anOfficeAtWork()
    const opened = await front.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId) })
    const { id, number } = opened
    expect(number).toBe('A26-00001')

    const work = (action: 'start' | 'finish' | 'pass-check') =>
      back.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
    await work('start')
    await work('finish')
    const early = await back.ask('ticket:shelve', { requestId: aRequestId(), id, shelf: 'r12', ready: true })
    expect(early).toMatchObject({ ok: false, code: 'not-ready', facts: { missing: ['check'] } })
    await work('pass-check')
    await back.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: true })

    const found = await front.get('find:any', { text: '+49 171 23456', limit: 10 })
    expect(found.tickets.map((row) => row.number)).toEqual(['A26-00001'])
    const card = await front.get('ticket:read', { id })
    expect(card.row).toMatchObject({ work: 'ready', shelf: 'R12', openCents: 11_900 })
    const draft = aHandOver(card.items.map(({ item }) => item.id))
    const unpaid = await front.ask('hand-over:make', { requestId: aRequestId(), ticketId: id, draft })
    expect(unpaid).toMatchObject({ ok: false, code: 'money-open' })
    const method = { type: 'card-terminal' as const, reference: '004 218' }
    await front.get('payment:record', { requestId: aRequestId(), ticketId: id, amountCents: 11_900, method })
    await front.get('hand-over:make', { requestId: aRequestId(), ticketId: id, draft })

    const again = (await office.restart()).storage()
    expect(again.store.office.derived.open.has(id)).toBe(false)
    expect(again.store.office.tables.events.size).toBe(office.storage().store.office.tables.events.size)
  })

  it('goes on with a first start that was cut off before the first manager was saved', async () => {
    const options = { ...memoryOptions(), machine: createMemoryMachine() }
    const founded = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
    if (founded.kind === 'opened') await founded.close()
    const office = await aTestOffice({ options })
    expect((await office.desk(1).get('app:status', {})).phase).toBe('first-start')
    await office.found()
    expect((await office.desk(1).get('app:status', {})).phase).toBe('signed-in')
    const other = { givenName: 'Zweite', familyName: 'Person', password }
    const pc = { letter: 'A', name: 'Theke' }
    const again = await office
      .desk(2)
      .ask('office:create', { requestId: aRequestId(), firm: aFirm, manager: other, pc })
    expect(again).toMatchObject({ ok: false, code: 'already-set-up' })
  })

  it('books a payment once when the request is repeated, also after a kill', async () => {
    const { office, front, customerId } = await anOfficeAtWork()
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId) })
    const method = { type: 'transfer' as const, reference: 'Kontoauszug 7' }
    const payment = { requestId: aRequestId(), ticketId: id, amountCents: 5_000, method }
    const [first, second] = await Promise.all([
      front.get('payment:record', payment),
      front.get('payment:record', payment),
    ])
    expect(second).toEqual(first)
    const later = await office.restart()
    await later
      .desk(1)
      .get('session:sign-in', { personId: front.personId, by: 'password', secret: 'Korrekt-Pferd-9' })
    expect(await later.desk(1).get('payment:record', payment)).toEqual(first)
    expect(later.storage().store.office.tables.payments.size).toBe(1)
  })

  it('refuses a form that was opened before somebody else changed the record, with both versions', async () => {
    const { front, back, customerId } = await anOfficeAtWork()
    const { customer } = await front.get('customer:read', { id: customerId })
    const { stamp: base } = customer
    await back.get('customer:save', {
      requestId: aRequestId(),
      id: customerId,
      base,
      draft: aCustomer({ email: 'neu@gaertnerei.example' }),
    })
    const late = await front.ask('customer:save', {
      requestId: aRequestId(),
      id: customerId,
      base,
      draft: aCustomer({ note: 'Bitte anrufen' }),
    })
    expect(late).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      facts: { mine: { note: 'Bitte anrufen' }, theirs: { email: 'neu@gaertnerei.example' } },
    })
  })

  it('gives one job to one of two people who take it at the same moment', async () => {
    const { office, back, customerId, front } = await anOfficeAtWork()
    const other = await office.join('back-office', 'Hauck')
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId) })
    const take = (who: typeof back) =>
      who.ask('ticket:take', { requestId: aRequestId(), id, owner: who.personId, seenOwner: null })
    const replies = await Promise.all([take(back), take(other)])
    expect(replies.map(({ ok }) => ok)).toEqual([true, false])
    expect(replies[1]).toMatchObject({ code: 'owned-by-other', facts: { name: 'Test Aydin' } })
  })

  it('keeps a shelf while something lies in it', async () => {
    const { manager, front, customerId } = await anOfficeAtWork()
    const draft = aTicket(customerId, 'order', [anItem({ origin: 'sold' })])
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft })
    await front.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: false })
    const [shelf] = await manager.get('shelf:list', {})
    const retire = { requestId: aRequestId(), id: shelf?.id ?? '', active: false }
    expect(await manager.ask('shelf:retire', retire)).toMatchObject({ ok: false, code: 'shelf-in-use' })
  })

  it('lets the front desk work in its own areas and nowhere else', async () => {
    const { front, back, customerId } = await anOfficeAtWork()
    const openOne = (kind: 'order' | 'sales') =>
      front.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId, kind, []) })
    const start = async (who: typeof front, id: string) =>
      who.ask('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
    const order = await openOne('order')
    const sale = await openOne('sales')
    expect(await start(front, order.id)).toMatchObject({ ok: false, code: 'role-forbids' })
    const { personId: owner } = front
    const take = await front.ask('ticket:take', {
      requestId: aRequestId(),
      id: order.id,
      owner,
      seenOwner: null,
    })
    expect(take).toMatchObject({ ok: false, code: 'role-forbids' })
    expect(await start(front, sale.id)).toMatchObject({ ok: true })
    expect(await start(back, order.id)).toMatchObject({ ok: true })
  })

  it('lets one of two items leave, later the other, and takes back a wrong one', async () => {
    const { office, front, manager, customerId } = await anOfficeAtWork()
    const items = [
      anItem({ origin: 'sold' }),
      anItem({ title: 'Flyer', origin: 'sold', unitPriceCents: 6_400 }),
    ]
    const draft = aTicket(customerId, 'order', items)
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft })
    for (const action of ['start', 'finish'] as const) {
      await manager.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
    }
    await manager.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: true })
    const method = { type: 'card-terminal' as const, reference: '1' }
    await front.get('payment:record', { requestId: aRequestId(), ticketId: id, amountCents: 18_300, method })
    const [one = '', two = ''] = (await front.get('ticket:read', { id })).items.map(({ item }) => item.id)
    const hand = (itemId: string) =>
      front.ask('hand-over:make', { requestId: aRequestId(), ticketId: id, draft: aHandOver([itemId]) })
    expect(await hand(one)).toMatchObject({ ok: true })
    expect(await hand(one)).toMatchObject({ ok: false, code: 'already-handed-over' })
    expect((await front.get('ticket:read', { id })).row).toMatchObject({ closed: false, shelf: 'R12' })
    await front.get('hand-over:return', {
      requestId: aRequestId(),
      ticketId: id,
      items: [one],
      reason: 'verwechselt',
    })
    expect(await hand(one)).toMatchObject({ ok: true })
    expect(await hand(two)).toMatchObject({ ok: true })
    expect(office.storage().store.office.derived.open.has(id)).toBe(false)
  })
})
