import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { tellChanges } from '../../../src/main/backend/office-changes'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer } from '../../support/records'
import { aTicket } from '../../support/storage/records'

describe('what changed', () => {
  it('is told behind the answer to whoever changed it: screens that ask anew must not delay "saved"', async () => {
    const office = await aTestOffice()
    const desk = await office.found()
    await setTimeout(5)
    const heard: string[] = []
    office.backend.onEvent(({ channel }) => heard.push(channel))
    const saved = desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
    await saved.then(() => heard.push('answered'))
    await expect.poll(() => heard).toEqual(['answered', 'office:changed'])
  })

  it('is one event for all of one moment: an import of thousands must not wake the screens thousands of times', () => {
    const calls: (() => void)[] = []
    const told: unknown[] = []
    const after = (_delayMs: number, call: () => void) => {
      calls.push(call)
      return () => undefined
    }
    const tell = tellChanges({ after }, (event) => told.push(event))
    tell([aTicket('t1')])
    tell([aTicket('t1'), aTicket('t2')])
    expect([told, calls.length]).toEqual([[], 1])
    calls[0]?.()
    expect(told).toEqual([
      { channel: 'office:changed', facts: { collections: ['tickets'], tickets: ['t1', 't2'] } },
    ])
    tell([aTicket('t3')])
    expect(calls).toHaveLength(2)
  })
})
