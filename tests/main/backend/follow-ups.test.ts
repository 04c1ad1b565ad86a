import { describe, expect, it } from 'vitest'
import { dayMs } from '../../../src/shared/domain/calendar'
import type { TestDesk } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'
import { aCustomer } from '../../support/records'

async function aDesk() {
  const office = await aTestOffice()
  await office.found()
  const front = await office.join('front-desk', 'Berger')
  const draft = { ...aCustomer(), phones: ['0761 4711'] }
  const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft })
  const { id } = await front.get('follow-up:add', {
    requestId: aRequestId(),
    draft: { kind: 'call-back', text: 'Ruft wegen der Farbe an', dueAt: mondayMorning, customerId },
  })
  return { office, front, customerId, id }
}

async function onlyOne(desk: TestDesk, isDone = false) {
  const [row] = await desk.get('follow-up:list', { done: isDone })
  return row
}

describe('a follow-up at the desk', () => {
  it('is called at its customer’s number, and a try in vain brings it up again', async () => {
    const { office, front, id } = await aDesk()
    await front.get('contact:open', { by: 'follow-up', id })
    expect(office.outside).toEqual(['tel:07614711'])
    const again = {
      requestId: aRequestId(),
      id,
      outcome: 'not-reached' as const,
      dueAt: mondayMorning + dayMs,
    }
    await front.get('follow-up:called', again)
    // The same call once more after a lost answer (would catch a try that counts twice).
    await front.get('follow-up:called', again)
    const row = await onlyOne(front)
    expect(row).toMatchObject({ dueAt: mondayMorning + dayMs, callPhone: '0761 4711' })
    expect(row?.attempts).toMatchObject([{ by: front.personId, outcome: 'not-reached' }])
  })

  it('ends when somebody is reached, with both tries kept', async () => {
    const { front, id } = await aDesk()
    const dueAt = mondayMorning + dayMs
    await front.get('follow-up:called', { requestId: aRequestId(), id, outcome: 'not-reached', dueAt })
    await front.get('follow-up:called', {
      requestId: aRequestId(),
      id,
      outcome: 'reached',
      text: 'Blau gewählt',
    })
    const row = await onlyOne(front, true)
    expect(row?.done).toMatchObject({ outcome: 'Blau gewählt', by: front.personId })
    expect(row?.attempts?.map(({ outcome }) => outcome)).toEqual(['not-reached', 'reached'])
    const late = { requestId: aRequestId(), id, dueAt }
    expect(await front.ask('follow-up:postpone', late)).toMatchObject({ code: 'already-done' })
  })

  it('is postponed, handed on and given back to everybody (would catch a name that stays)', async () => {
    const { front, id } = await aDesk()
    await front.get('follow-up:postpone', { requestId: aRequestId(), id, dueAt: mondayMorning + 7 * dayMs })
    await front.get('follow-up:hand-on', { requestId: aRequestId(), id, forPerson: front.personId })
    expect(await onlyOne(front)).toMatchObject({
      dueAt: mondayMorning + 7 * dayMs,
      forPerson: front.personId,
    })
    await front.get('follow-up:hand-on', { requestId: aRequestId(), id, forArea: 'service' })
    const handed = await onlyOne(front)
    expect(handed?.forPerson).toBeUndefined()
    expect(handed?.forArea).toBe('service')
    const nobody = { requestId: aRequestId(), id, forPerson: 'nobody' }
    expect(await front.ask('follow-up:hand-on', nobody)).toMatchObject({ code: 'not-found' })
  })
})
