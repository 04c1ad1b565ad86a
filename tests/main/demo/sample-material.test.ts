import { describe, expect, it } from 'vitest'
import type { Ask } from '../../../src/main/demo/sample-desk'
import { createSampleDesk } from '../../../src/main/demo/sample-desk'
import { materialActs } from '../../../src/main/demo/sample-material'
import { samplePeople } from '../../../src/main/demo/names-table'
import { dayMs } from '../../../src/shared/domain/calendar'
import { aTestOffice, password } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'

describe('material of the sample office', () => {
  it('has two articles below their minimum, one of them ordered, and a job that waits for it', async () => {
    const office = await aTestOffice()
    let calls = 0
    const ask: Ask = (window, channel, input) => {
      calls += 1
      return office.desk(window).get(channel, input)
    }
    office.clock.set(mondayMorning - 366 * dayMs)
    const desk = createSampleDesk(ask)
    await desk.found('sample-material', password)
    for (const person of samplePeople.slice(1)) await desk.join(person, password)
    const customers: string[] = []
    for (let index = 0; index < 32; index += 1) {
      const draft = {
        company: `Firma ${index}`,
        givenName: '',
        familyName: '',
        phones: [],
        email: '',
        address: { street: '', postcode: '', city: '', country: '' },
        note: '',
        consent: false,
      }
      customers.push((await desk.as('front', 'customer:save', (requestId) => ({ requestId, draft }))).id)
    }
    calls = 0
    const acts = materialActs(desk, customers, mondayMorning).toSorted((a, b) => a.at - b.at)
    for (const { at, run } of acts) {
      office.clock.set(at)
      await run()
    }
    expect(calls).toBeLessThan(300)
    const rows = await desk.as('bench', 'material:list', () => ({}))
    expect(rows).toHaveLength(25)
    const short = rows.filter(({ now }) => now.isShort)
    expect(short.map(({ name }) => name)).toEqual(['Alu-Verbund 3 mm, 100 × 50', 'Toner Cyan'])
    expect(short.filter(({ now }) => now.isToOrder).map(({ name }) => name)).toEqual(['Toner Cyan'])
    expect(rows.filter(({ now }) => now.stock < 0)).toEqual([])
    const waiting = rows.flatMap(({ reservations }) => reservations).find(({ missing }) => missing > 0)
    expect(waiting?.missing).toBe(2_000)
    const { row } = await desk.as('front', 'ticket:read', () => ({ id: waiting?.ticket.id ?? '' }))
    expect(row).toMatchObject({ work: 'on-hold', reason: 'Platten kommen Di' })
  })
})
