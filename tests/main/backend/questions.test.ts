import { describe, expect, it } from 'vitest'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, aTicket } from '../../support/records'

async function twoDesks() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  return { office, manager, front, back }
}

const draft = {
  text: 'Geht Alu-Verbund auch in 4 mm?',
  to: { type: 'area' as const, area: 'manufacturing' as const },
  choices: ['Geht', 'Geht nicht'],
  fallback: 'Wir rufen Sie an.',
  customerWaits: true,
}
type Desks = Awaited<ReturnType<typeof twoDesks>>
const ask = ({ front }: Desks, more: object = {}) =>
  front.get('question:ask', { requestId: aRequestId(), draft: { ...draft, ...more } })

describe('questions between front and back', () => {
  it('reach who is asked, come back answered, and are over once read', async () => {
    const desks = await twoDesks()
    const { front, back, manager } = desks
    const { id } = await ask(desks)
    expect((await back.get('question:list', {})).toMe).toMatchObject([{ id, text: draft.text }])
    expect((await manager.get('question:list', {})).toMe).toEqual([])
    await back.get('question:answer', { requestId: aRequestId(), id, text: 'Geht' })
    expect((await front.get('question:list', {})).byMe).toMatchObject([
      { id, answer: { text: 'Geht' }, answeredBy: { name: 'Test Aydin' } },
    ])
    await front.get('question:close', { requestId: aRequestId(), id })
    const after = await front.get('question:list', {})
    expect([after.byMe, after.done.map((row) => row.id)]).toEqual([[], [id]])
  })

  it('count as delivered only when a window of somebody asked says so (would catch a false "zugestellt")', async () => {
    const desks = await twoDesks()
    const { front, back, manager } = desks
    const { id } = await ask(desks)
    const delivery = async () => (await front.get('question:list', {})).byMe[0]?.delivery
    expect(await delivery()).toBe('on-its-way')
    for (const other of [front, manager]) {
      const reply = await other.ask('question:seen', { requestId: aRequestId(), id })
      expect(reply).toMatchObject({ ok: false, code: 'not-found' })
    }
    await back.get('session:lock', {})
    expect(await delivery()).toBe('area-away')
    expect(await back.ask('question:seen', { requestId: aRequestId(), id })).toMatchObject({ code: 'locked' })
    await back.get('session:sign-in', { personId: back.personId, by: 'password', secret: 'Korrekt-Pferd-9' })
    await back.get('question:seen', { requestId: aRequestId(), id })
    expect(await delivery()).toBe('seen')
  })

  it('take one answer of two given at once, and name whose it was to the other', async () => {
    const desks = await twoDesks()
    const second = await desks.office.join('back-office', 'Hauck')
    const { id } = await ask(desks)
    const replies = await Promise.all([
      desks.back.ask('question:answer', { requestId: aRequestId(), id, text: 'Geht' }),
      second.ask('question:answer', { requestId: aRequestId(), id, text: 'Geht nicht' }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'already-done', facts: { by: 'Test Aydin' } })
  })

  it('stand on the timeline of the ticket they are about', async () => {
    const desks = await twoDesks()
    const { front, back } = desks
    const { id: customerId } = await front.get('customer:save', {
      requestId: aRequestId(),
      draft: aCustomer(),
    })
    const { id: ticketId } = await front.get('ticket:open', {
      requestId: aRequestId(),
      draft: aTicket(customerId),
    })
    const { id } = await ask(desks, { ticketId })
    await back.get('question:answer', { requestId: aRequestId(), id, text: 'Geht' })
    const { events } = await front.get('ticket:read', { id: ticketId })
    expect(events.map(({ facts }) => facts.type).slice(-2)).toEqual(['question', 'answer'])
  })

  it('are asked once when the request is repeated', async () => {
    const { front, back } = await twoDesks()
    const input = { requestId: aRequestId(), draft }
    expect(await front.get('question:ask', input)).toEqual(await front.get('question:ask', input))
    expect((await back.get('question:list', {})).toMe).toHaveLength(1)
  })

  it('taken back, can no longer be answered; only the asker takes them back', async () => {
    const desks = await twoDesks()
    const { id } = await ask(desks)
    const close = { requestId: aRequestId(), id }
    expect(await desks.back.ask('question:close', close)).toMatchObject({ code: 'not-found' })
    await desks.front.get('question:close', { requestId: aRequestId(), id })
    const late = await desks.back.ask('question:answer', { requestId: aRequestId(), id, text: 'Geht' })
    expect(late).toMatchObject({ ok: false, code: 'already-done' })
  })

  it('stand again where the asker undoes it (would catch a mistaken press that loses a question)', async () => {
    const desks = await twoDesks()
    const { front, back } = desks
    const { id } = await ask(desks)
    await front.get('question:close', { requestId: aRequestId(), id })
    expect(await back.ask('question:reopen', { requestId: aRequestId(), id })).toMatchObject({
      code: 'not-found',
    })
    await front.get('question:reopen', { requestId: aRequestId(), id })
    expect((await front.get('question:list', {})).byMe).toMatchObject([{ id }])
    await back.get('question:answer', { requestId: aRequestId(), id, text: 'Geht' })
  })
})
