import { describe, expect, it } from 'vitest'
import type { TestDesk } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { anArticle, anArticleWith, articleRow } from '../../support/material'
import { aCustomer, aTicket, anItem } from '../../support/records'

async function aMaterialOffice() {
  const office = await aTestOffice()
  const manager = await office.found()
  const bench = await office.join('back-office', 'Aydın')
  const { id: customerId } = await manager.get('customer:save', {
    requestId: aRequestId(),
    draft: aCustomer(),
  })
  const open = async () =>
    (
      await manager.get('ticket:open', {
        requestId: aRequestId(),
        draft: aTicket(customerId, 'order', [anItem({ origin: 'sold' })]),
      })
    ).id
  const paper = await anArticleWith(manager, 100_000)
  return { office, manager, bench, paper, open }
}

const wish = (articleId: string, thousandths: number, over: object = {}) => ({
  requestId: aRequestId(),
  articleId,
  thousandths,
  anyway: false,
  ...over,
})

async function told(desk: TestDesk, id: string) {
  const { events } = await desk.get('ticket:read', { id })
  return events.flatMap(({ facts }) => (facts.type === 'material' ? [facts] : []))
}

describe('articles', () => {
  it('are told apart by name, changed only as last seen, and retired when nobody needs them', async () => {
    const { manager, paper, open } = await aMaterialOffice()
    const twin = await manager.ask('article:save', { requestId: aRequestId(), draft: anArticle() })
    expect(twin).toMatchObject({ ok: false, code: 'name-taken' })
    const draft = anArticle({ name: 'Papier A1' })
    const late = await manager.ask('article:save', { requestId: aRequestId(), id: paper, base: 's', draft })
    expect(late).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    const { stamp: base } = await articleRow(manager, paper)
    await manager.get('article:save', { requestId: aRequestId(), id: paper, base, draft })
    expect(await articleRow(manager, paper)).toMatchObject({ name: 'Papier A1', now: { stock: 100_000 } })
    const ticketId = await open()
    await manager.get('material:reserve', { ...wish(paper, 1_000), ticketId })
    const used = await manager.ask('article:retire', { requestId: aRequestId(), id: paper, active: false })
    expect(used).toMatchObject({ ok: false, code: 'article-in-use' })
  })
})

describe('bookings on a ticket', () => {
  it('reserve, use, put back and waste move the stock and stand on the timeline', async () => {
    const { bench, paper, open } = await aMaterialOffice()
    const ticketId = await open()
    await bench.get('material:reserve', { ...wish(paper, 40_000), ticketId })
    expect((await articleRow(bench, paper)).now).toMatchObject({
      stock: 100_000,
      reserved: 40_000,
      free: 60_000,
    })
    await bench.get('material:book', { ...wish(paper, 30_000), kind: 'use', ticketId, reason: '' })
    await bench.get('material:book', { ...wish(paper, 5_000), kind: 'put-back', ticketId, reason: '' })
    await bench.get('material:book', { ...wish(paper, 2_000), kind: 'waste', ticketId, reason: 'schief' })
    const { now, reservations } = await articleRow(bench, paper)
    expect(now).toMatchObject({ stock: 73_000, reserved: 10_000, free: 63_000 })
    expect(reservations).toMatchObject([{ thousandths: 10_000, missing: 0, isLeftOver: false }])
    expect((await told(bench, ticketId)).map(({ kind, thousandths }) => [kind, thousandths])).toEqual([
      ['reserve', 40_000],
      ['use', -30_000],
      ['put-back', 5_000],
      ['waste', -2_000],
    ])
    const { articles } = await bench.get('material:of-ticket', { ticketId })
    expect(articles).toMatchObject([{ reserved: 10_000, used: 25_000, wasted: 2_000, missing: 0 }])
  })

  it('a use beyond the book is refused once with what the book says, then booked; nothing is silent', async () => {
    const { bench, paper, open } = await aMaterialOffice()
    const use = { ...wish(paper, 120_000), kind: 'use' as const, ticketId: await open(), reason: '' }
    const first = await bench.ask('material:book', use)
    expect(first).toMatchObject({ ok: false, code: 'stock-short', facts: { stock: 100_000 } })
    await bench.get('material:book', { ...use, requestId: aRequestId(), anyway: true })
    expect((await articleRow(bench, paper)).now.stock).toBe(-20_000)
  })

  it("a step that is not the ticket's takes no booking", async () => {
    const { bench, paper, open } = await aMaterialOffice()
    const about = { kind: 'use' as const, reason: '', ticketId: await open(), stepId: 'step-of-nobody' }
    const stray = await bench.ask('material:book', { ...wish(paper, 1_000), ...about })
    expect(stray).toMatchObject({ ok: false, code: 'not-found' })
    expect((await articleRow(bench, paper)).now.stock).toBe(100_000)
  })

  it('repeating a call books once', async () => {
    const { bench, paper } = await aMaterialOffice()
    const use = { ...wish(paper, 10_000), kind: 'use' as const, reason: '' }
    await bench.get('material:book', use)
    await bench.get('material:book', use)
    expect((await articleRow(bench, paper)).now.stock).toBe(90_000)
  })

  it('taken back: the stock as before, both bookings kept, once only', async () => {
    const { bench, paper, open } = await aMaterialOffice()
    const ticketId = await open()
    await bench.get('material:reserve', { ...wish(paper, 20_000), ticketId })
    const { id } = await bench.get('material:book', {
      ...wish(paper, 20_000),
      kind: 'use',
      ticketId,
      reason: '',
    })
    await bench.get('material:reverse', { requestId: aRequestId(), id, reason: 'vertippt' })
    expect((await articleRow(bench, paper)).now).toMatchObject({ stock: 100_000, reserved: 20_000 })
    const again = await bench.ask('material:reverse', { requestId: aRequestId(), id, reason: '' })
    expect(again).toMatchObject({ ok: false, code: 'booking-reversed' })
    const history = await bench.get('material:history', { articleId: paper })
    expect(history.map(({ kind, isReversal, isReversed }) => [kind, isReversal, isReversed])).toEqual([
      ['use', true, false],
      ['use', false, true],
      ['reserve', false, false],
      ['count', false, false],
    ])
    expect(history[0]).toMatchObject({ stockAfter: 100_000, reason: 'vertippt', by: 'Test Aydın' })
    expect((await told(bench, ticketId)).at(-1)).toMatchObject({ kind: 'put-back' })
  })

  it('a count books the difference of the moment', async () => {
    const { bench, paper } = await aMaterialOffice()
    await bench.get('material:book', { ...wish(paper, 10_000), kind: 'use', reason: '' })
    const counted = await bench.get('material:count', {
      requestId: aRequestId(),
      articleId: paper,
      counted: 88_000,
    })
    expect(counted.thousandths).toBe(-2_000)
    expect(await articleRow(bench, paper)).toMatchObject({
      now: { stock: 88_000 },
      lastCount: { counted: 88_000, isDoubtful: false },
    })
  })
})

describe('what is set aside when the work is over', () => {
  it('goes back to everybody in the commit that cancels, and nothing more can be set aside', async () => {
    const { manager, paper, open } = await aMaterialOffice()
    const ticketId = await open()
    await manager.get('material:reserve', { ...wish(paper, 40_000), ticketId })
    await manager.get('ticket:work', {
      requestId: aRequestId(),
      id: ticketId,
      action: 'cancel',
      reason: 'abbestellt',
    })
    expect((await articleRow(manager, paper)).now).toMatchObject({ reserved: 0, free: 100_000 })
    expect((await told(manager, ticketId)).at(-1)).toMatchObject({ kind: 'release', thousandths: -40_000 })
    const late = await manager.ask('material:reserve', { ...wish(paper, 1_000), ticketId })
    expect(late).toMatchObject({ ok: false, code: 'move-not-allowed' })
  })

  it('goes back when the ticket is ready, without what was used', async () => {
    const { manager, paper, open } = await aMaterialOffice()
    const ticketId = await open()
    await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
    await manager.get('material:reserve', { ...wish(paper, 40_000), ticketId })
    await manager.get('material:book', { ...wish(paper, 30_000), kind: 'use', ticketId, reason: '' })
    for (const action of ['start', 'finish'] as const)
      await manager.get('ticket:work', { requestId: aRequestId(), id: ticketId, action, reason: '' })
    await manager.get('ticket:shelve', { requestId: aRequestId(), id: ticketId, shelf: 'R12', ready: true })
    expect((await articleRow(manager, paper)).now).toMatchObject({ stock: 70_000, reserved: 0 })
  })
})

describe('ordering', () => {
  it('below the minimum, noted, ordered, partly come, come: the stock and the list follow', async () => {
    const { bench, paper } = await aMaterialOffice()
    await bench.get('material:book', { ...wish(paper, 60_000), kind: 'use', reason: '' })
    expect((await articleRow(bench, paper)).now).toMatchObject({ isShort: true, isToOrder: true, noted: 0 })
    const draft = { articleId: paper, thousandths: 200_000, note: '' }
    const { id } = await bench.get('purchase:note', { requestId: aRequestId(), ...draft })
    await bench.get('purchase:note', { requestId: aRequestId(), id, ...draft, thousandths: 150_000 })
    const order = { requestId: aRequestId(), ids: [id], dueAt: 1_800_000_000_000 }
    await bench.get('purchase:order', order)
    expect((await articleRow(bench, paper)).now).toMatchObject({
      isShort: true,
      isToOrder: false,
      onOrder: 150_000,
      dueAt: 1_800_000_000_000,
    })
    const change = await bench.ask('purchase:note', { requestId: aRequestId(), id, ...draft })
    expect(change).toMatchObject({ ok: false, code: 'already-done' })
    const part = { requestId: aRequestId(), id, thousandths: 50_000, closes: false }
    expect(await bench.get('purchase:receive', part)).toMatchObject({ isClosed: false })
    expect((await articleRow(bench, paper)).now).toMatchObject({ stock: 90_000, onOrder: 100_000 })
    const rest = { requestId: aRequestId(), id, thousandths: 100_000, closes: false }
    expect(await bench.get('purchase:receive', rest)).toMatchObject({ isClosed: true })
    expect((await articleRow(bench, paper)).now).toMatchObject({ stock: 190_000, onOrder: 0, isShort: false })
    const more = await bench.ask('purchase:receive', { ...part, requestId: aRequestId() })
    expect(more).toMatchObject({ ok: false, code: 'already-done' })
  })

  it('a rest that will not come closes the note; a struck one waits for nothing', async () => {
    const { bench, paper } = await aMaterialOffice()
    const draft = { articleId: paper, thousandths: 200_000, note: '' }
    const { id } = await bench.get('purchase:note', { requestId: aRequestId(), ...draft })
    const part = { requestId: aRequestId(), id, thousandths: 50_000, closes: true }
    expect(await bench.get('purchase:receive', part)).toMatchObject({ isClosed: true })
    const other = await bench.get('purchase:note', { requestId: aRequestId(), ...draft })
    await bench.get('purchase:drop', { requestId: aRequestId(), id: other.id })
    expect((await articleRow(bench, paper)).now).toMatchObject({ noted: 0, onOrder: 0, stock: 150_000 })
    expect((await bench.get('purchase:list', {})).map(({ state }) => state).toSorted()).toEqual([
      'dropped',
      'received',
    ])
  })

  it('goods are said on the ticket that waited for them, and not on one that has what it needs', async () => {
    const { bench, paper, open } = await aMaterialOffice()
    const [served, waiting] = [await open(), await open()]
    await bench.get('material:reserve', { ...wish(paper, 80_000), ticketId: served })
    const beyond = await bench.ask('material:reserve', { ...wish(paper, 50_000), ticketId: waiting })
    expect(beyond).toMatchObject({ ok: false, code: 'stock-short', facts: { stock: 20_000 } })
    await bench.get('material:reserve', { ...wish(paper, 50_000, { anyway: true }), ticketId: waiting })
    const { articles } = await bench.get('material:of-ticket', { ticketId: waiting })
    expect(articles).toMatchObject([{ reserved: 50_000, missing: 30_000 }])
    const draft = { articleId: paper, thousandths: 100_000, note: '' }
    const { id } = await bench.get('purchase:note', { requestId: aRequestId(), ...draft })
    await bench.get('purchase:receive', { requestId: aRequestId(), id, thousandths: 100_000, closes: false })
    expect((await told(bench, waiting)).at(-1)).toMatchObject({ kind: 'goods-in', thousandths: 100_000 })
    expect((await told(bench, served)).at(-1)).toMatchObject({ kind: 'reserve' })
    expect((await bench.get('material:of-ticket', { ticketId: waiting })).articles[0]?.missing).toBe(0)
  })

  it('goods nobody noted come in as well, and the mail opens with the list and no address', async () => {
    const { office, bench, paper } = await aMaterialOffice()
    await bench.get('material:goods-in', {
      requestId: aRequestId(),
      articleId: paper,
      thousandths: 5_000,
      reason: 'Muster',
    })
    expect((await articleRow(bench, paper)).now.stock).toBe(105_000)
    await bench.get('purchase:mail', { subject: 'Bestellung', text: '5 Bogen & mehr' })
    expect(office.outside).toEqual(['mailto:?subject=Bestellung&body=5%20Bogen%20%26%20mehr'])
  })
})
