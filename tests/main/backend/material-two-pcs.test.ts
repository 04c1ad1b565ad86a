import { describe, expect, it } from 'vitest'
import { digestLines } from '../../../src/shared/replication/digest'
import { aRequestId } from '../../support/backend'
import { anArticleWith, articleRow } from '../../support/material'
import { aCustomer, aTicket, anItem } from '../../support/records'
import type { Pc } from '../../support/two-pcs'
import { twoPcs } from '../../support/two-pcs'

async function aShelfOnTwoPcs() {
  const pcs = await twoPcs()
  const { manager } = pcs.counter
  const paper = await anArticleWith(manager, 100_000)
  const { id: customerId } = await manager.get('customer:save', {
    requestId: aRequestId(),
    draft: aCustomer(),
  })
  const draft = aTicket(customerId, 'order', [anItem({ origin: 'sold' })])
  const { id: ticketId } = await manager.get('ticket:open', { requestId: aRequestId(), draft })
  await pcs.exchange()
  const both = [pcs.counter, pcs.workshop]
  const use = ({ manager: desk }: Pc, thousandths: number) =>
    desk.get('material:book', {
      requestId: aRequestId(),
      articleId: paper,
      thousandths,
      kind: 'use',
      ticketId,
      anyway: false,
      reason: '',
    })
  const rows = () => Promise.all(both.map(({ manager: desk }) => articleRow(desk, paper)))
  const digests = () => both.map(({ office }) => digestLines(office.storage().store.office, []))
  return { ...pcs, both, paper, ticketId, use, rows, digests }
}

describe('two PCs at one shelf', () => {
  it('both bookings count, on both PCs, whoever hears first', async () => {
    const { counter, workshop, use, exchange, rows, digests } = await aShelfOnTwoPcs()
    await use(counter, 30_000)
    await use(workshop, 45_000)
    await exchange()
    expect((await rows()).map(({ now }) => now.stock)).toEqual([25_000, 25_000])
    const [a, b] = digests()
    expect(a).toEqual(b)
  })

  it('both use the same reservation: it is gone once, and the stock twice as much', async () => {
    const { counter, workshop, paper, ticketId, use, exchange, rows } = await aShelfOnTwoPcs()
    const wish = { requestId: aRequestId(), articleId: paper, ticketId, thousandths: 20_000, anyway: false }
    await counter.manager.get('material:reserve', wish)
    await exchange()
    await use(counter, 20_000)
    await use(workshop, 20_000)
    await exchange()
    for (const { now } of await rows()) expect(now).toMatchObject({ stock: 60_000, reserved: 0 })
  })

  it('both receive the same note: both bookings stay and the note says so until one is taken back', async () => {
    const { counter, workshop, both, paper, exchange, rows } = await aShelfOnTwoPcs()
    const note = { requestId: aRequestId(), articleId: paper, thousandths: 50_000, note: '' }
    const { id } = await counter.manager.get('purchase:note', note)
    await counter.manager.get('purchase:order', { requestId: aRequestId(), ids: [id] })
    await exchange()
    const receive = { id, thousandths: 50_000, closes: false }
    await counter.manager.get('purchase:receive', { requestId: aRequestId(), ...receive })
    const second = await workshop.manager.get('purchase:receive', { requestId: aRequestId(), ...receive })
    await exchange()
    expect((await rows()).map(({ now }) => now.stock)).toEqual([200_000, 200_000])
    for (const { manager } of both)
      expect(await manager.get('purchase:list', {})).toMatchObject([
        { state: 'received', received: 100_000, isDoubled: true },
      ])
    await counter.manager.get('material:reverse', { requestId: aRequestId(), id: second.id, reason: '' })
    await exchange()
    for (const { manager } of both)
      expect(await manager.get('purchase:list', {})).toMatchObject([{ received: 50_000, isDoubled: false }])
    expect((await rows()).map(({ now }) => now.stock)).toEqual([150_000, 150_000])
  })

  it('both take the same booking back: the goods return to the shelf once, and both reversals stay', async () => {
    const { counter, workshop, both, paper, use, exchange, rows } = await aShelfOnTwoPcs()
    const { id } = await use(counter, 30_000)
    await exchange()
    for (const { manager } of both)
      await manager.get('material:reverse', { requestId: aRequestId(), id, reason: '' })
    await exchange()
    expect((await rows()).map(({ now }) => now.stock)).toEqual([100_000, 100_000])
    const books = await Promise.all(
      [counter, workshop].map(({ manager }) => manager.get('material:history', { articleId: paper })),
    )
    for (const book of books) {
      expect(book.filter(({ isReversal }) => isReversal).length).toBe(2)
      expect(book.filter(({ isRepeated }) => isRepeated)).toMatchObject([{ stockAfter: null }])
    }
  })

  it('both count at once: both differences stay, and the shelf is to be counted again', async () => {
    const { counter, workshop, both, paper, exchange, rows } = await aShelfOnTwoPcs()
    for (const { manager } of both)
      await manager.get('material:count', { requestId: aRequestId(), articleId: paper, counted: 90_000 })
    await exchange()
    for (const { now, lastCount } of await rows()) {
      expect(now.stock).toBe(80_000)
      expect(lastCount).toMatchObject({ counted: 90_000, isDoubtful: true })
    }
    await workshop.manager.get('material:count', {
      requestId: aRequestId(),
      articleId: paper,
      counted: 90_000,
    })
    await exchange()
    for (const { now, lastCount } of await rows()) {
      expect(now.stock).toBe(90_000)
      expect(lastCount?.isDoubtful).toBe(false)
    }
    expect((await counter.manager.get('material:history', { articleId: paper })).length).toBe(4)
  })

  it('one cancels while the other sets aside: what is left over is listed and can be let go', async () => {
    const { counter, workshop, paper, ticketId, exchange, rows } = await aShelfOnTwoPcs()
    const cancel = { id: ticketId, action: 'cancel' as const, reason: 'abbestellt' }
    await counter.manager.get('ticket:work', { requestId: aRequestId(), ...cancel })
    const wish = { articleId: paper, ticketId, thousandths: 20_000 }
    await workshop.manager.get('material:reserve', { requestId: aRequestId(), ...wish, anyway: false })
    await exchange()
    for (const { reservations } of await rows())
      expect(reservations).toMatchObject([{ thousandths: 20_000, isLeftOver: true }])
    await counter.manager.get('material:release', { requestId: aRequestId(), ...wish })
    expect((await articleRow(counter.manager, paper)).now.reserved).toBe(0)
  })
})
