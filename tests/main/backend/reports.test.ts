import { beforeEach, describe, expect, it } from 'vitest'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { aCustomer, aTicket } from '../../support/records'

let office: TestOffice
let manager: TestDesk

beforeEach(async () => {
  office = await aTestOffice()
  manager = await office.found()
})

async function openTicket(kind: 'order' | 'service' = 'order') {
  const { id } = await manager.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return manager.get('ticket:open', { requestId: aRequestId(), draft: aTicket(id, kind) })
}

const month = { name: 'this-month' } as const

describe('report:read', () => {
  it('is for managers only', async () => {
    const front = await office.join('front-desk', 'Weidner')
    const back = await office.join('back-office', 'Aydın')
    for (const desk of [front, back]) {
      expect(await desk.ask('report:read', { report: 'overview', period: month })).toMatchObject({
        ok: false,
        code: 'role-forbids',
      })
      const saved = await desk.ask('report:save', { name: 'x', language: 'de', rows: [['a']] })
      expect(saved).toMatchObject({ ok: false, code: 'role-forbids' })
    }
    expect(office.saved).toEqual([])
  })

  it('answers every report of an office in which nothing has happened yet', async () => {
    for (const report of ['overview', 'taken', 'promises', 'lead-time', 'load', 'ageing', 'returns'] as const)
      expect(await manager.get('report:read', { report, period: month })).toMatchObject({ report })
    expect(await manager.get('report:read', { report: 'revenue', period: month })).toMatchObject({
      figures: { all: { netCents: 0, grossCents: 0, tickets: 0 } },
    })
  })

  it('names the days it is of and those it is compared with, and narrows by kind', async () => {
    await openTicket()
    await openTicket('service')
    const answer = await manager.get('report:read', { report: 'taken', period: month })
    expect(answer).toMatchObject({
      span: { from: '2026-11-01', until: '2026-11-30' },
      before: { from: '2026-10-01', until: '2026-10-23' },
      figures: { taken: 2 },
      earlier: { taken: 0 },
    })
    expect(
      await manager.get('report:read', { report: 'taken', period: month, kind: 'service' }),
    ).toMatchObject({ figures: { taken: 1 } })
  })
})

describe('report:tickets', () => {
  it('lists what stands behind one bar, cut to the limit, each once', async () => {
    const order = await openTicket()
    const service = await openTicket('service')
    const ask = (cut: 'part' | 'kind', key: string, limit = 10) =>
      manager.get('report:tickets', { report: 'taken', period: month, cut, key, limit })
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted()
    expect(ids((await ask('part', '2026-11-23')).rows)).toEqual([order.id, service.id].toSorted())
    expect(ids((await ask('kind', 'service')).rows)).toEqual([service.id])
    expect(await ask('part', '2026-11-22')).toEqual({ rows: [], total: 0 })
    expect(await ask('part', '2026-11-23', 1)).toMatchObject({ total: 2 })
  })
})

describe('report:save', () => {
  const rows = [
    ['Kunde', 'Netto (€)'],
    ['Maier; Söhne', '1.234,56'],
    ['=HYPERLINK("x")', '-1.234,56'],
  ]

  it('writes the rows as they came: semicolons and a mark for German Excel, no formula from a name', async () => {
    const saved = await manager.get('report:save', { name: 'Umsatz: 2026/11', language: 'de', rows })
    expect(saved).toEqual({ fileName: 'Umsatz 202611.csv' })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(office.saved[0]?.bytes)
    expect(text).toBe(
      '\uFEFFKunde;Netto (€)\r\n"Maier; Söhne";1.234,56\r\n"\'=HYPERLINK(""x"")";-1.234,56\r\n',
    )
  })

  it('parts columns at commas in English', async () => {
    await manager.get('report:save', { name: 'Revenue', language: 'en', rows: [['a', '1,234.56']] })
    expect(new TextDecoder().decode(office.saved[0]?.bytes)).toBe('a,"1,234.56"\r\n')
  })
})
