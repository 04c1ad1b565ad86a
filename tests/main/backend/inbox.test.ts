import { beforeEach, describe, expect, it } from 'vitest'
import { hourMs } from '../../../src/shared/domain/calendar'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import { aCustomer, aTicket } from '../../support/records'

type Signed = TestDesk & { readonly personId: string }

let office: TestOffice
let boss: Signed
let mehmet: Signed
let ticketId: string

beforeEach(async () => {
  office = await aTestOffice()
  boss = await office.found()
  mehmet = await office.join('back-office', 'Aydin')
  const customerId = (await boss.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })).id
  const draft = { ...aTicket(customerId), promisedAt: office.clock.now() + 30 * hourMs }
  ticketId = (await boss.get('ticket:open', { requestId: aRequestId(), draft })).id
})

const give = (to: Signed, seenOwner: string | null = null) =>
  boss.get('ticket:take', { requestId: aRequestId(), id: ticketId, owner: to.personId, seenOwner })
const news = async (desk: TestDesk) => (await desk.get('inbox:read', {})).notices

describe('the inbox', () => {
  it('tells who was given a job, with the ticket and by whom, and nobody else', async () => {
    await give(mehmet)
    expect(await news(mehmet)).toMatchObject([
      {
        reason: 'ticket-given',
        ticketNumber: 'A26-00001',
        customerName: 'Gärtnerei Maier',
        by: { name: 'Sabine Krüger' },
      },
    ])
    expect(await news(boss)).toEqual([])
  })

  it('keeps on this PC what was read, also over a restart; for the reader alone', async () => {
    await give(mehmet)
    const keys = (await news(mehmet)).map(({ key }) => key)
    await boss.get('inbox:seen', { keys, seen: true })
    expect(await news(mehmet)).toHaveLength(1)
    await mehmet.get('inbox:seen', { keys, seen: true })
    expect(await news(mehmet)).toEqual([])
    const after = await office.restart()
    const again = after.desk(5)
    await again.get('session:sign-in', { personId: mehmet.personId, by: 'password', secret: password })
    expect(await news(again)).toEqual([])
    await again.get('inbox:seen', { keys, seen: false })
    expect(await news(again)).toHaveLength(1)
  })

  it('loses no mark when two windows of one person read at once', async () => {
    await give(mehmet)
    await boss.get('question:ask', {
      requestId: aRequestId(),
      draft: {
        text: 'Geht das?',
        to: { type: 'person', id: mehmet.personId },
        choices: [],
        fallback: '',
        customerWaits: true,
      },
    })
    const keys = (await news(mehmet)).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    await Promise.all(keys.map((key) => mehmet.get('inbox:seen', { keys: [key], seen: true })))
    expect(await news(mehmet)).toEqual([])
  })

  it('tells the other windows that something was read', async () => {
    const heard: string[] = []
    office.bridge(9).on('office:changed', ({ collections }) => heard.push(...collections))
    await mehmet.get('inbox:seen', { keys: ['x'], seen: true })
    expect(heard).toContain('inbox')
  })

  it('says that an own promise comes into danger by the clock alone', async () => {
    await give(mehmet)
    await mehmet.get('inbox:seen', { keys: (await news(mehmet)).map(({ key }) => key), seen: true })
    expect(await news(mehmet)).toEqual([])
    office.clock.move(31 * hourMs)
    const [later] = [await office.join('back-office', 'Späth')]
    await later.get('session:sign-in', { personId: mehmet.personId, by: 'password', secret: password })
    expect(await news(later)).toMatchObject([{ group: 'at-risk', reason: 'over' }])
  })

  it('is as loud as each person wants it, at first a count', async () => {
    expect((await mehmet.get('inbox:read', {})).look).toBe('count')
    await mehmet.get('inbox:set-look', { look: 'toast' })
    expect((await mehmet.get('inbox:read', {})).look).toBe('toast')
    expect((await boss.get('inbox:read', {})).look).toBe('count')
  })

  it('writes nothing into the office: reading is nobody else’s business', async () => {
    await give(mehmet)
    const before = office.storage().store.office.tables.events.size
    await mehmet.get('inbox:seen', { keys: (await news(mehmet)).map(({ key }) => key), seen: true })
    expect(office.storage().store.office.tables.events.size).toBe(before)
  })
})
