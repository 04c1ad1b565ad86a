import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Question } from '../../../src/shared/contract/requests'
import type { ReportName } from '../../../src/shared/domain/report-name'
import type { TestDesk } from '../../support/backend'
import { aTestOffice } from '../../support/backend'
import { importAll } from '../../support/import-steps'
import { chooseNorthwind } from '../../support/northwind-chosen'
import type { OrderByHand } from './northwind-by-hand'
import { countBy, daysFrom, ordersByHand, sumBy } from './northwind-by-hand'

/** The years of the data, so that orders are cut into months. */
const years = { from: '1996-07-01', until: '1998-05-31' }

let desk: TestDesk
let orders: readonly OrderByHand[] = []
let shipped: readonly (OrderByHand & { shipped: string })[] = []

async function report<R extends ReportName>(
  name: R,
  period: Question<'report:read'>['period'] = years,
): Promise<Extract<Answer<'report:read'>, { report: R }>> {
  const answer = await desk.get('report:read', { report: name, period })
  if (!isOf(answer, name)) throw new Error('another report')
  return answer
}

function isOf<R extends ReportName>(
  answer: Answer<'report:read'>,
  name: R,
): answer is Extract<Answer<'report:read'>, { report: R }> {
  return answer.report === name
}

beforeAll(async () => {
  const office = await aTestOffice()
  desk = await office.found()
  office.choose.files = await chooseNorthwind()
  await importAll(desk)
  orders = await ordersByHand()
  shipped = orders.flatMap((order) => (order.shipped === null ? [] : [{ ...order, shipped: order.shipped }]))
}, 120_000)

describe('reports over the Northwind import', () => {
  it('by hand there are 830 orders, 809 of them shipped, 1,265,793.29 in all', () => {
    expect([orders.length, shipped.length]).toEqual([830, 809])
    expect(orders.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(126_579_329)
  })

  it('orders per month are the months of the order dates', async () => {
    const { figures } = await report('taken')
    expect(figures).toMatchObject({ taken: 830, cancelled: 0, unit: 'month' })
    expect(Object.fromEntries(figures.parts.map(({ key, taken }) => [key, taken]))).toEqual(
      countBy(orders, ({ ordered }) => `${ordered.slice(0, 8)}01`),
    )
  })

  it('lead time is the days from order to shipping, over all and in one month', async () => {
    const days = shipped.map((one) => daysFrom(one.ordered, one.shipped)).toSorted((a, b) => a - b)
    const at = (share: number) => days[Math.ceil(share * days.length) - 1]
    const { figures } = await report('lead-time')
    expect(figures.all).toMatchObject({
      count: 809,
      shortest: days[0],
      quarter: at(0.25),
      median: at(0.5),
      threeQuarters: at(0.75),
      ninety: at(0.9),
      longest: days.at(-1),
      mean: days.reduce((sum, one) => sum + one, 0) / 809,
    })
    for (const { from, to, count } of figures.bins)
      expect(count).toBe(days.filter((one) => one >= from && one <= to).length)
    const march = { from: '1997-03-01', until: '1997-03-31' }
    const inMarch = shipped.filter((one) => one.shipped.startsWith('1997-03'))
    expect((await report('lead-time', march)).figures.all?.count).toBe(inMarch.length)
  })

  it('revenue per customer and month is what was shipped, and with the unshipped orders the whole', async () => {
    const { figures, customers } = await report('revenue')
    const expected = sumBy(
      shipped,
      ({ customer }) => customer,
      ({ netCents }) => netCents,
    )
    const foreign = await foreignNumbers(Object.keys(customers))
    expect(
      Object.fromEntries(figures.byCustomer.map(({ key, netCents }) => [foreign[key], netCents])),
    ).toEqual(expected)
    const months = sumBy(
      shipped,
      (one) => `${one.shipped.slice(0, 8)}01`,
      ({ netCents }) => netCents,
    )
    const shown = figures.parts.filter(({ netCents }) => netCents !== 0)
    expect(Object.fromEntries(shown.map(({ key, netCents }) => [key, netCents]))).toEqual(months)
    const waiting = orders.filter((one) => one.shipped === null)
    const left = waiting.reduce((sum, { netCents }) => sum + netCents, 0)
    expect(figures.all.netCents + left).toBe(126_579_329)
    expect(figures.all.tickets).toBe(809)
  })

  it('what was never shipped is what is open', async () => {
    const { figures } = await report('ageing')
    expect(figures.open).toBe(21)
    expect(figures.parts.find(({ key }) => key === '91')?.count).toBe(21)
  })

  it('lists the orders behind a month', async () => {
    const input = { report: 'taken', period: years, cut: 'part', key: '1996-07-01', limit: 500 } as const
    const { rows, total } = await desk.get('report:tickets', input)
    const july = orders.filter(({ ordered }) => ordered.startsWith('1996-07')).map(({ id }) => id)
    expect(total).toBe(july.length)
    expect(rows.map(({ number }) => number).toSorted()).toEqual(july.toSorted())
  })
})

/** The customer's number in the file, by our id, through the customers' own pages. */
async function foreignNumbers(ids: readonly string[]): Promise<Record<string, string>> {
  const pairs = await Promise.all(
    ids.map(async (id) => {
      const { customer } = await desk.get('customer:read', { id })
      return [id, customer.foreignId ?? ''] as const
    }),
  )
  return Object.fromEntries(pairs)
}
