import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/shared/contract/requests'
import { dayMs } from '../../../src/shared/domain/calendar'
import { aRequestId } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'
import { aCustomer, aHandOver } from '../../support/records'
import type { CounterDay } from '../../support/counter-day'
import {
  aCounterDay,
  anOrderOfThree,
  cardOf,
  finish,
  hand,
  moneyAndPlaces,
  payFor,
} from '../../support/counter-day'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])

describe('one of three leaves, the second goes to a third party, the third comes back', () => {
  it('with money, places and timeline right at every moment', async () => {
    const day = await aCounterDay()
    const { front, back } = day
    const { id, items } = await anOrderOfThree(day)
    const [banner = '', flyer = '', sign = ''] = items
    await back.get('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
    expect(await hand(day, id, [banner])).toMatchObject({ ok: false, code: 'work-not-over' })

    const byFront = await front.ask('item:finish', {
      requestId: aRequestId(),
      ticketId: id,
      items: [banner],
      shelf: 'R12',
    })
    expect(byFront).toMatchObject({ ok: false, code: 'needs-check' })
    const checker = day.manager
    await finish(checker, id, [banner, flyer])
    expect((await cardOf(day, id)).row).toMatchObject({
      work: 'in-work',
      shelf: 'R12',
      items: { all: 3, here: 2, ready: 2, gone: 0 },
    })

    expect(await hand(day, id, [sign])).toMatchObject({ ok: false, code: 'work-not-over' })
    expect(await hand(day, id, [banner])).toMatchObject({
      code: 'money-open',
      facts: { openCents: 11_900 },
    })
    await payFor(day, id, 11_900)
    expect(await hand(day, id, [banner])).toMatchObject({ ok: true })
    expect(await moneyAndPlaces(day, id)).toEqual({
      open: 10_900,
      places: ['handed-over', 'with-office', 'not-yet'],
    })

    await payFor(day, id, 6_400)
    const stranger = { ...aHandOver([flyer], 'Wer Anderes'), collector: 'authorised' as const }
    expect(await hand(day, id, [flyer], stranger)).toMatchObject({ code: 'not-authorised' })
    const { hash: signature } = await front.get('file:add', { bytes: png })
    const third = {
      ...aHandOver([flyer], 'Ole Nachbar'),
      collector: 'authorised' as const,
      identity: 'id-document' as const,
      confirmedBy: '',
      signature,
    }
    expect(await hand(day, id, [flyer], third)).toMatchObject({ ok: true })
    expect(await moneyAndPlaces(day, id)).toEqual({
      open: 4_500,
      places: ['handed-over', 'handed-over', 'not-yet'],
    })

    await back.get('ticket:work', { requestId: aRequestId(), id, action: 'finish', reason: '' })
    await checker.get('ticket:work', { requestId: aRequestId(), id, action: 'pass-check', reason: '' })
    await back.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: true })
    await payFor(day, id, 4_500)
    expect(await hand(day, id, [sign])).toMatchObject({ ok: true })
    expect((await cardOf(day, id)).row).toMatchObject({ closed: true, shelf: null, openCents: 0 })

    const { hash: photo } = await front.get('file:add', { bytes: png })
    await front.get('hand-over:return', {
      requestId: aRequestId(),
      ticketId: id,
      items: [sign],
      reason: 'Magnet hält nicht',
      condition: 'Kratzer am Rand',
      photo,
      purpose: 'refund',
    })
    expect(await moneyAndPlaces(day, id)).toEqual({
      open: -4_500,
      places: ['handed-over', 'handed-over', 'kept'],
    })
    const card = await cardOf(day, id)
    const last = card.payments.findLast(({ amountCents }) => amountCents === 4_500)
    await front.get('payment:reverse', { requestId: aRequestId(), id: last?.id ?? '', reason: 'Erstattung' })
    expect((await cardOf(day, id)).row).toMatchObject({ closed: true, openCents: 0, work: 'ready' })

    const told = (await cardOf(day, id)).events.map(({ facts }) => facts)
    expect(told.filter(({ type }) => type === 'hand-over')).toHaveLength(3)
    expect(told.flatMap((facts) => (facts.type === 'item-work' ? [facts.checked] : []))).toEqual([true, true])
    expect(told).toContainEqual({
      type: 'possession',
      action: 'take-back',
      itemId: sign,
      reason: 'Magnet hält nicht',
      condition: 'Kratzer am Rand',
      photo,
    })
    const { handOvers } = day.office.storage().store.office.tables
    expect([...handOvers.values()].map(({ signature: kept }) => kept)).toEqual([
      undefined,
      signature,
      undefined,
    ])
  })
})

describe('what comes back', () => {
  it('for work again reopens the ticket; one that is under way takes up only that item', async () => {
    const day = await aCounterDay()
    const { id, items } = await anOrderOfThree(day)
    const [banner = '', flyer = ''] = items
    await day.back.get('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
    await finish(day.manager, id, [banner, flyer])
    await payFor(day, id, 18_300)
    await hand(day, id, [banner])
    const back = { requestId: aRequestId(), ticketId: id, items: [banner], reason: 'schief' }
    await day.front.get('hand-over:return', { ...back, purpose: 'rework' })
    expect(await hand(day, id, [banner])).toMatchObject({ code: 'work-not-over' })
    expect(await hand(day, id, [flyer])).toMatchObject({ ok: true })
    await finish(day.manager, id, [banner])
    expect(await hand(day, id, [banner])).toMatchObject({ ok: true })
  })

  it('after ready takes everything to the bench again (a complaint that leaves the shelf open)', async () => {
    const day = await aCounterDay()
    const { id, items } = await anOrderOfThree(day)
    for (const action of ['start', 'finish', 'pass-check'] as const) {
      await day.manager.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
    }
    await day.back.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: true })
    await payFor(day, id, 22_800)
    await hand(day, id, items.slice(0, 1))
    const input = { requestId: aRequestId(), ticketId: id, items: items.slice(0, 1), reason: 'Fleck' }
    await day.front.get('hand-over:return', { ...input, purpose: 'rework' })
    expect((await cardOf(day, id)).row).toMatchObject({ work: 'in-work', shelf: null, reason: 'Fleck' })
    expect(await hand(day, id, items.slice(1, 2))).toMatchObject({ code: 'work-not-over' })
  })
})

describe('money that is already there', () => {
  async function twoTickets(day: CounterDay) {
    const first = await anOrderOfThree(day)
    const second = await anOrderOfThree(day)
    await payFor(day, first.id, 22_800)
    const [banner] = (await cardOf(day, first.id)).items
    await day.front.get('item:price', {
      requestId: aRequestId(),
      id: banner?.item.id ?? '',
      base: banner?.item.stamp ?? '',
      unitPriceCents: 10_000,
      discountBasisPoints: 0,
      consent: 'Frau Roth',
    })
    return { first: first.id, second: second.id }
  }

  it('moves by a reversal and two bookings in one step, told on both tickets, the sum unchanged', async () => {
    const day = await aCounterDay()
    const { first, second } = await twoTickets(day)
    const [free] = (await cardOf(day, second)).free
    expect(free).toMatchObject({ freeCents: 1_900, ticketNumber: 'A26-00001' })
    const input = { requestId: aRequestId(), id: free?.paymentId ?? '', ticketId: second }
    await day.front.get('payment:move', input)
    const [a, b] = [await cardOf(day, first), await cardOf(day, second)]
    expect([a.balance.openCents, b.balance.openCents]).toEqual([0, 22_800 - 1_900])
    expect([a.balance.paidCents + b.balance.paidCents]).toEqual([22_800])
    const moved = { type: 'payment-moved', amountCents: 1_900, from: 'A26-00001', to: 'A26-00002' }
    for (const { events } of [a, b]) expect(events.at(-1)?.facts).toMatchObject(moved)
    expect(b.free).toEqual([])
    const again = await day.front.ask('payment:move', { ...input, requestId: aRequestId() })
    expect(again).toMatchObject({ ok: false, code: 'payment-not-free' })
  })

  it('never moves to somebody else’s ticket', async () => {
    const day = await aCounterDay()
    const { second } = await twoTickets(day)
    const [free] = (await cardOf(day, second)).free
    const draft = aCustomer({ company: 'Fremd', phones: [], email: '' })
    const { id: stranger } = await day.front.get('customer:save', { requestId: aRequestId(), draft })
    const other = await anOrderOfThree({ ...day, customerId: stranger })
    const input = { requestId: aRequestId(), id: free?.paymentId ?? '', ticketId: other.id }
    expect(await day.front.ask('payment:move', input)).toMatchObject({ code: 'payment-not-free' })
  })
})

describe('telling the customer', () => {
  it('is remembered when a promise moves later, and done by telling, in the same step', async () => {
    const day = await aCounterDay()
    const { id } = await anOrderOfThree(day)
    const at = mondayMorning + 3 * dayMs
    await day.front.get('ticket:promise', { requestId: aRequestId(), id, at, reason: 'Erste' })
    expect((await cardOf(day, id)).followUps).toHaveLength(0)
    const later = { requestId: aRequestId(), id, at: at + dayMs, reason: 'Folie fehlt' }
    await day.front.get('ticket:promise', later)
    expect((await cardOf(day, id)).followUps).toMatchObject([{ kind: 'tell-customer', text: 'Folie fehlt' }])

    const told: Question<'ticket:tell'>['told'] = {
      about: 'delayed',
      by: 'phone',
      outcome: 'not-reached',
      text: 'kommt später',
    }
    await day.front.get('ticket:tell', { requestId: aRequestId(), ticketId: id, told })
    expect((await cardOf(day, id)).followUps[0]?.done).toBeUndefined()
    const reached = { ...told, outcome: 'reached' as const }
    await day.front.get('ticket:tell', { requestId: aRequestId(), ticketId: id, told: reached })
    const card = await cardOf(day, id)
    expect(card.followUps[0]?.done).toMatchObject({ outcome: 'kommt später' })
    expect(card.events.filter(({ facts }) => facts.type === 'told')).toHaveLength(2)
  })

  it('opens only what the customer’s record says (a page that could open any address)', async () => {
    const { front, customerId, office } = await aCounterDay()
    await front.get('contact:open', { by: 'phone', customerId, phone: '0171/234-56' })
    const mail = { by: 'mail' as const, customerId, subject: 'Bereit & fertig', text: 'Guten Tag\nBanner' }
    await front.get('contact:open', mail)
    expect(office.outside).toEqual([
      'tel:017123456',
      'mailto:hallo@gaertnerei.example?subject=Bereit%20%26%20fertig&body=Guten%20Tag%0D%0ABanner',
    ])
    const other = await front.ask('contact:open', { by: 'phone', customerId, phone: '0900 1' })
    expect(other).toMatchObject({ code: 'not-reachable' })
  })
})

describe('what nobody fetches', () => {
  it('is listed after two weeks with its place, its value and what was tried', async () => {
    const day = await aCounterDay()
    const { id, items } = await anOrderOfThree(day)
    await day.back.get('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
    await finish(day.manager, id, items.slice(0, 1))
    day.office.clock.move(13 * dayMs)
    const fresh = await day.seat('front-desk')
    expect(await fresh.get('uncollected:list', {})).toEqual([])
    day.office.clock.move(dayMs)
    const told = { about: 'collect' as const, by: 'mail' as const, outcome: 'sent' as const, text: '' }
    await fresh.get('ticket:tell', { requestId: aRequestId(), ticketId: id, told })
    expect(await fresh.get('uncollected:list', {})).toMatchObject([
      { stage: 1, days: 14, valueCents: 11_900, shelfPlace: 'Regal rechts', attempts: [{ outcome: 'sent' }] },
    ])
    expect((await fresh.get('shelves:read', {})).map((row) => row.id)).toEqual([id])
  })
})

describe('the close of the counter’s day', () => {
  it('sums payments and reversals, keeps every close, and shows what came after', async () => {
    const day = await aCounterDay()
    const { id } = await anOrderOfThree(day)
    const { id: first } = await payFor(day, id, 10_000)
    await payFor(day, id, 500, 'transfer')
    await day.front.get('payment:reverse', { requestId: aRequestId(), id: first, reason: 'vertippt' })
    await payFor(day, id, 9_000)
    const book = await day.front.get('day-close:read', { day: '2026-11-23' })
    expect(book.sums.map(({ method, cents, count }) => [method, cents, count])).toEqual([
      ['card-terminal', 9_000, 3],
      ['transfer', 500, 1],
      ['own-till', 0, 0],
    ])
    expect([book.totalCents, book.closes.length, book.firstDay]).toEqual([9_500, 0, '2026-11-22'])

    const counted = [{ method: 'card-terminal' as const, countedCents: 8_900 }]
    const close = { day: '2026-11-23', counted, note: 'Beleg fehlt' }
    await day.front.get('day-close:make', { requestId: aRequestId(), ...close })
    await payFor(day, id, 100)
    await day.front.get('day-close:make', { requestId: aRequestId(), ...close, note: 'zweiter' })
    await payFor(day, id, 200)
    const after = await day.front.get('day-close:read', { day: '2026-11-23' })
    expect(after.closes.map(({ note, lines }) => [note, lines[0]])).toEqual([
      ['zweiter', { method: 'card-terminal', expectedCents: 9_100, countedCents: 8_900 }],
      ['Beleg fehlt', { method: 'card-terminal', expectedCents: 9_000, countedCents: 8_900 }],
    ])
    expect(
      after.bookings.filter(({ isAfterClose }) => isAfterClose).map(({ amountCents }) => amountCents),
    ).toEqual([200])
  })

  it('opens earlier days to management only', async () => {
    const day = await aCounterDay()
    expect(await day.front.ask('day-close:read', { day: '2026-11-21' })).toMatchObject({
      code: 'day-not-open',
    })
    expect((await day.manager.get('day-close:read', { day: '2026-11-21' })).firstDay).toBeNull()
    const make = { requestId: aRequestId(), day: '2026-11-24', counted: [], note: '' }
    expect(await day.manager.ask('day-close:make', make)).toMatchObject({ code: 'day-not-open' })
  })
})
