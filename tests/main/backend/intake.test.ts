import { describe, expect, it } from 'vitest'
import { civilDay } from '../../../src/shared/domain/calendar'
import { fsck } from '../../../src/shared/domain/fsck'
import type { ItemDraft } from '../../../src/shared/domain/item'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, anItem, aTicket } from '../../support/records'

async function anOffice() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return { office, manager, front, back, customerId }
}
type Office = Awaited<ReturnType<typeof anOffice>>

const accepted = {
  consent: 'Frau Maier, am Telefon',
  result: 'Angebot angenommen',
  answer: 'Daraus ist ein Auftrag geworden.',
  pricesConfirmed: false,
}

async function aQuote({ office, front, customerId }: Office, items: ItemDraft[] = [anItem()]) {
  const quoteUntil = civilDay(office.clock.now())
  const draft = { ...aTicket(customerId, 'sales', items), quoteUntil }
  return front.get('ticket:open', { requestId: aRequestId(), draft })
}

describe('a quote', () => {
  it('owes nothing and lies nowhere, though its items have prices and would be made', async () => {
    const desk = await anOffice()
    const { id } = await aQuote(desk)
    const card = await desk.front.get('ticket:read', { id })
    expect(card.balance).toMatchObject({ dueCents: 0, state: 'nothing-due' })
    expect(card.totals.grossCents).toBe(11_900)
    expect(card.row.items).toMatchObject({ all: 0, here: 0 })
    expect(card.row.missing).toEqual(['result', 'answer'])
  })

  it('becomes an order at the same prices, and is closed by the moves everybody else uses', async () => {
    const desk = await anOffice()
    const { id, number } = await aQuote(desk, [anItem({ discountBasisPoints: 500 })])
    const order = await desk.front.get('ticket:to-order', { requestId: aRequestId(), id, ...accepted })

    const made = await desk.front.get('ticket:read', { id: order.id })
    expect(made.ticket).toMatchObject({ kind: 'order', fromTicketId: id, number: order.number })
    expect(made.items[0]?.item).toMatchObject({ unitPriceCents: 11_900, discountBasisPoints: 500 })
    expect(made.balance.openCents).toBe(11_305)
    expect(made.events.map(({ facts }) => facts)).toContainEqual({
      type: 'linked',
      as: 'quote',
      ticketId: id,
      number,
    })

    const quote = await desk.front.get('ticket:read', { id })
    expect(quote.row).toMatchObject({ work: 'ready', closed: true })
    expect(quote.ticket.quote?.state).toBe('accepted')
    const told = quote.events.map(({ facts }) => (facts.type === 'work' ? facts.action : facts.type))
    expect(told).toEqual(['opened', 'linked', 'quote', 'start', 'finish', 'make-ready'])
  })

  it('makes one order however often somebody presses the button', async () => {
    const desk = await anOffice()
    const { id } = await aQuote(desk)
    const first = await desk.front.get('ticket:to-order', { requestId: aRequestId(), id, ...accepted })
    const second = await desk.manager.get('ticket:to-order', { requestId: aRequestId(), id, ...accepted })
    expect(second).toEqual(first)
    const { total } = await desk.front.get('ticket:list', { open: false, text: '', limit: 10 })
    expect(total).toBe(2)
  })

  it('does not bind the firm to prices that have run out unless somebody says they hold', async () => {
    const desk = await anOffice()
    const { id } = await aQuote(desk)
    desk.office.clock.set(desk.office.clock.now() + 3 * 86_400_000)
    const late = await desk.front.ask('ticket:to-order', { requestId: aRequestId(), id, ...accepted })
    expect(late).toMatchObject({ ok: false, code: 'quote-expired' })
    await desk.front.get('ticket:to-order', {
      requestId: aRequestId(),
      id,
      ...accepted,
      pricesConfirmed: true,
    })
  })

  it('that was declined says why, is closed, and cannot be accepted any more', async () => {
    const desk = await anOffice()
    const { id } = await aQuote(desk)
    const decline = { reason: 'zu teuer', result: 'Abgelehnt: zu teuer', answer: 'Abgelehnt.' }
    await desk.front.get('quote:decline', { requestId: aRequestId(), id, ...decline })
    const { row, ticket, events } = await desk.front.get('ticket:read', { id })
    expect(row).toMatchObject({ work: 'ready', closed: true })
    expect(ticket.quote?.state).toBe('declined')
    expect(events.map(({ facts }) => facts)).toContainEqual({
      type: 'quote',
      state: 'declined',
      note: 'zu teuer',
    })
    const again = await desk.front.ask('ticket:to-order', { requestId: aRequestId(), id, ...accepted })
    expect(again).toMatchObject({ ok: false, code: 'already-done' })
  })

  it('is the only thing that becomes an order: no order is made from an order', async () => {
    const desk = await anOffice()
    const { id } = await desk.front.get('ticket:open', {
      requestId: aRequestId(),
      draft: aTicket(desk.customerId),
    })
    const refused = await desk.front.ask('ticket:to-order', { requestId: aRequestId(), id, ...accepted })
    expect(refused).toMatchObject({ ok: false, code: 'move-not-allowed' })
  })
})

describe('"call before starting"', () => {
  async function aCarefulTicket({ front, customerId }: Office) {
    const draft = { ...aTicket(customerId, 'service'), callBeforeStart: true }
    return (await front.get('ticket:open', { requestId: aRequestId(), draft })).id
  }
  const work = (id: string, action: 'start' | 'hold' | 'resume', reason = '') => ({
    requestId: aRequestId(),
    id,
    action,
    reason,
  })

  it('keeps the work from beginning until the customer has agreed', async () => {
    const desk = await anOffice()
    const id = await aCarefulTicket(desk)
    expect(await desk.back.ask('ticket:work', work(id, 'start'))).toMatchObject({ code: 'call-first' })
    const call = { requestId: aRequestId(), id, note: 'neuer Akku ist in Ordnung' }
    await desk.back.get('ticket:called', { ...call, outcome: 'agreed' })
    await desk.back.get('ticket:work', work(id, 'start'))
    const { events } = await desk.back.get('ticket:read', { id })
    expect(events.map(({ facts }) => facts)).toContainEqual({
      type: 'called',
      outcome: 'agreed',
      note: 'neuer Akku ist in Ordnung',
    })
  })

  it('cannot be got round by putting the ticket on hold and going on', async () => {
    const desk = await anOffice()
    const id = await aCarefulTicket(desk)
    await desk.back.get('ticket:work', work(id, 'hold', 'Kunde nicht erreicht'))
    expect(await desk.back.ask('ticket:work', work(id, 'resume'))).toMatchObject({ code: 'call-first' })
  })

  it('hands a customer who was not reached to the front, once', async () => {
    const desk = await anOffice()
    const id = await aCarefulTicket(desk)
    for (const note of ['Mailbox', '']) {
      await desk.back.get('ticket:called', { requestId: aRequestId(), id, outcome: 'not-reached', note })
    }
    expect(await desk.back.ask('ticket:work', work(id, 'start'))).toMatchObject({ code: 'call-first' })
    const rows = await desk.front.get('follow-up:list', { done: false })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ kind: 'call-back', ticketId: id, forArea: 'service' })
  })
})

describe('"do not exceed"', () => {
  async function aLimited({ front, customerId }: Office, item: ItemDraft) {
    const draft = { ...aTicket(customerId, 'service', [item]), limitCents: 10_000 }
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft })
    const { items } = await front.get('ticket:read', { id })
    const [first] = items
    if (first === undefined) throw new Error('no item')
    return { id, item: first.item }
  }
  const { unitPriceCents: _price, ...unpriced } = anItem()
  const price = (item: { id: string; stamp: string }, unitPriceCents: number, consent = '') => ({
    requestId: aRequestId(),
    id: item.id,
    base: item.stamp,
    unitPriceCents,
    discountBasisPoints: 0,
    consent,
  })

  it('refuses a first price beyond the limit without consent, and takes one within it', async () => {
    const desk = await anOffice()
    const { item } = await aLimited(desk, unpriced)
    const refused = await desk.back.ask('item:price', price(item, 10_001))
    expect(refused).toMatchObject({
      ok: false,
      code: 'limit-exceeded',
      facts: { limitCents: 10_000, overCents: 1 },
    })
    await desk.back.get('item:price', price(item, 10_000))
  })

  it('takes a price beyond the limit with consent, and writes down whose', async () => {
    const desk = await anOffice()
    const { id, item } = await aLimited(desk, unpriced)
    await desk.back.get('item:price', price(item, 12_000, 'Herr Maier, am Telefon'))
    const { events } = await desk.back.get('ticket:read', { id })
    expect(events.some(({ facts }) => facts.type === 'price' && facts.consent !== '')).toBe(true)
  })

  it('refuses one more item that breaks it, also when each item alone would not', async () => {
    const desk = await anOffice()
    const { id } = await aLimited(desk, anItem({ unitPriceCents: 6_000 }))
    const draft = anItem({ unitPriceCents: 6_000 })
    const refused = await desk.front.ask('item:add', { requestId: aRequestId(), ticketId: id, draft })
    expect(refused).toMatchObject({ ok: false, code: 'limit-exceeded' })
    const consent = 'Herr Maier, am Empfang'
    await desk.front.get('item:add', { requestId: aRequestId(), ticketId: id, draft, consent })
    const { events } = await desk.front.get('ticket:read', { id })
    expect(events.some(({ facts }) => facts.type === 'price' && facts.consent === consent)).toBe(true)
  })
})

describe('asking for a ticket again', () => {
  it('finds the ticket whose answer was lost, and nothing where none was opened', async () => {
    const desk = await anOffice()
    const requestId = aRequestId()
    const none = await desk.front.ask('ticket:opened-by', { requestId })
    expect(none).toMatchObject({ ok: false, code: 'not-found' })
    const opened = await desk.front.get('ticket:open', { requestId, draft: aTicket(desk.customerId) })
    expect(await desk.front.get('ticket:opened-by', { requestId })).toEqual(opened)
    expect(await desk.front.get('ticket:open', { requestId, draft: aTicket(desk.customerId) })).toEqual(
      opened,
    )
    const { total } = await desk.front.get('ticket:list', { open: true, text: '', limit: 10 })
    expect(total).toBe(1)
  })
})

describe('a photo of what was brought in', () => {
  it('is kept with the item, and counts among the files the office needs', async () => {
    const { office, front, customerId } = await anOffice()
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
    const { hash } = await front.get('file:add', { bytes })
    const item = anItem({ origin: 'brought-in', photos: [hash], accessories: 'Netzteil' })
    const draft = aTicket(customerId, 'service', [item])
    const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft })
    const { items } = await front.get('ticket:read', { id })
    expect(items[0]?.item).toMatchObject({ photos: [hash], accessories: 'Netzteil' })
    expect(fsck(office.storage().store.office).files).toContain(hash)
  })

  it('is refused when it is no picture', async () => {
    const { front } = await anOffice()
    const text = new TextEncoder().encode('Kein Bild')
    expect(await front.ask('file:add', { bytes: text })).toMatchObject({ ok: false, code: 'not-a-picture' })
  })
})
