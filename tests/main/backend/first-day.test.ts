import { describe, expect, it } from 'vitest'
import { aRequestId, aTestOffice } from '../../support/backend'

const aCustomer = {
  company: 'Gärtnerei Maier',
  givenName: 'Svenja',
  familyName: 'Maier',
  phones: ['0171/234-56'],
  email: 'hallo@gaertnerei.example',
  address: { street: '', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
  note: '',
  consent: false,
}
const noDetails = {
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: '',
  answer: '',
  result: '',
}

describe('the first day of an office', () => {
  it('takes an order from the counter through the bench back to the customer, and keeps it over a kill', async () => {
    const office = await aTestOffice()
    const manager = await office.found()
    await manager.get('shelf:save', {
      requestId: aRequestId(),
      draft: { code: 'R12', place: 'Regal rechts' },
    })
    const front = await office.join('front-desk', 'Berger')
    const back = await office.join('back-office', 'Aydin')

    const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft: aCustomer })
    const { id, number } = await front.get('ticket:open', {
      requestId: aRequestId(),
      draft: {
        ...noDetails,
        title: 'Roll-up-Banner',
        kind: 'order',
        customerId,
        items: [
          {
            title: 'Roll-up-Banner',
            origin: 'made',
            quantityThousandths: 1_000,
            unit: 'Stück',
            unitPriceCents: 11_900,
            taxRate: 19,
            discountBasisPoints: 0,
          },
        ],
      },
    })
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
    const items = card.items.map(({ item }) => item.id)
    const draft = {
      items,
      collector: 'customer' as const,
      collectorName: 'Svenja Maier',
      identity: 'known' as const,
      confirmedBy: 'Svenja Maier',
    }
    const unpaid = await front.ask('hand-over:make', { requestId: aRequestId(), ticketId: id, draft })
    expect(unpaid).toMatchObject({ ok: false, code: 'money-open' })
    const method = { type: 'card-terminal' as const, reference: '004 218' }
    await front.get('payment:record', { requestId: aRequestId(), ticketId: id, amountCents: 11_900, method })
    await front.get('hand-over:make', { requestId: aRequestId(), ticketId: id, draft })

    const again = await (await office.restart()).storage()
    expect(again.store.office.derived.open.has(id)).toBe(false)
    expect(again.store.office.tables.events.size).toBe(office.storage().store.office.tables.events.size)
  })
})
