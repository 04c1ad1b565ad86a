import type { Decisions, ImportPlan } from '../../../src/shared/domain/import-plan'
import { beforeAll, describe, expect, it } from 'vitest'
import { decideAll, rowKey } from '../../../src/main/imports/doubtful'
import { importBatches } from '../../../src/main/imports/import-units'
import { planImport } from '../../../src/main/imports/plan'
import type { PreparedFile } from '../../../src/main/imports/prepare-file'
import { recordKinds } from '../../../src/shared/domain/foreign-record'
import { proposeRepairs } from '../../../src/main/imports/repair'
import { raggedCustomers, raggedOrders } from '../../data/northwind-expected'
import { readNorthwind } from '../../support/northwind-files'
import { planImportNow } from '../../support/plan-import-now'

const wholeNetCents = 126_579_329

let files: readonly PreparedFile[] = []
let fresh: ImportPlan
let everything: Decisions = {}
let accepted: ImportPlan

function planWith(decisions: Decisions): ImportPlan {
  return planImportNow({ files, decisions })
}

/** read = ready + doubtful + refused + left out, and every row is in exactly one list. */
function expectNothingLost(plan: ImportPlan): void {
  for (const kind of recordKinds) {
    const { read, ready, doubtful, refused, leftOut } = plan.counts[kind]
    expect(read).toBe(ready + doubtful + refused + leftOut)
    const places = [
      ...plan.records[kind].map(({ source }) => rowKey(source.file, source.line)),
      ...plan.leftOut.filter((row) => row.kind === kind).map((row) => rowKey(row.file, row.line)),
    ]
    expect(new Set(places).size).toBe(read)
    expect(places.length).toBe(read)
  }
}

beforeAll(async () => {
  files = await readNorthwind()
  fresh = planWith({})
  everything = decideAll(fresh.doubtful, 'accepted')
  accepted = planWith(everything)
})

describe('Northwind, undecided', () => {
  it('reads every record of every file', () => {
    const read = Object.fromEntries(recordKinds.map((kind) => [kind, fresh.counts[kind].read]))
    expect(read).toEqual({ persons: 9, customers: 91, products: 77, tickets: 830, items: 2155 })
    expect(fresh.netCents.read).toBe(wholeNetCents)
    expectNothingLost(fresh)
  })

  it('finds exactly the rows with one field too many, and no other, doubtful', () => {
    const lines = fresh.doubtful.filter((row) => row.kind === 'customers').map((row) => row.line)
    expect(lines).toEqual(raggedCustomers.map(([line]) => line))
    const orders = fresh.doubtful.filter((row) => row.kind === 'tickets').map((row) => Number(row.foreignId))
    const expected = raggedOrders.flatMap((group) => group.orders)
    expect(orders).toEqual(expected.toSorted((a, b) => a - b))
    expect(orders.length).toBe(176)
    expect(fresh.doubtful.length).toBe(200)
    expect(new Set(fresh.doubtful.map((row) => row.reason))).toEqual(new Set(['too-many-fields']))
    expect(fresh.doubtful.every((row) => row.acceptable && row.repair?.sure === true)).toBe(true)
  })

  it('imports none of them behind the back of the user, nor what hangs on them', () => {
    expect(fresh.counts.customers).toMatchObject({ ready: 67, doubtful: 24 })
    expect(fresh.counts.tickets).toMatchObject({ ready: 654, doubtful: 176 })
    const waiting = fresh.leftOut.filter((row) => row.kind === 'items')
    expect(waiting.length).toBe(fresh.counts.items.leftOut)
    expect(waiting.every((row) => row.reason === 'because-of-undecided')).toBe(true)
    const tickets = new Set(fresh.records.tickets.map(({ foreignId }) => foreignId))
    expect(fresh.records.items.every((item) => tickets.has(item.ticketForeignId))).toBe(true)
  })
})

describe('Northwind, all repairs accepted', () => {
  it('brings in everything, to the cent', () => {
    const ready = Object.fromEntries(recordKinds.map((kind) => [kind, accepted.counts[kind].ready]))
    expect(ready).toEqual({ persons: 9, customers: 91, products: 77, tickets: 830, items: 2155 })
    expect(accepted.netCents).toEqual({ read: wholeNetCents, ready: wholeNetCents })
    expect(accepted.leftOut).toEqual([])
    expect(accepted.droppedLinks).toEqual([])
    expectNothingLost(accepted)
  })

  it.each(raggedCustomers)(
    'line %i: %s lives at %s, %s',
    (line, foreignId, street, city, region, postcode, country) => {
      const customer = accepted.records.customers.find(({ source }) => source.line === line)
      expect(customer).toMatchObject({ foreignId, street, city, region, postcode, country })
    },
  )

  it.each(raggedOrders)('the orders of $customer go to $street, $city', (group) => {
    const { customer: customerForeignId, street, city, region, postcode, country } = group
    for (const order of group.orders) {
      const ticket = accepted.records.tickets.find(({ foreignId }) => foreignId === String(order))
      expect(ticket).toMatchObject({ customerForeignId, shipTo: { street, city, region, postcode, country } })
    }
  })

  it('proposes the same without the blank behind the comma as a hint', () => {
    for (const { table } of files) {
      const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.trim()) }))
      const hinted = [...proposeRepairs(table)].map(([line, { joined }]) => [line, joined[0]?.column])
      const plain = [...proposeRepairs({ ...table, rows })].map(([line, { joined }]) => [
        line,
        joined[0]?.column,
      ])
      expect(plain).toEqual(hinted)
    }
  })

  it('keeps what is missing missing, and days as they are written', () => {
    expect(accepted.records.tickets.filter(({ shippedAt }) => shippedAt === null).length).toBe(21)
    expect(accepted.records.tickets[0]).toMatchObject({
      foreignId: '10248',
      personForeignId: '5',
      orderedAt: '1996-07-04',
      requiredAt: '1996-08-01',
      shippedAt: '1996-07-16',
      carrierForeignId: '3',
      shipTo: { name: 'Vins et alcools Chevalier', region: '' },
    })
    const everyText = JSON.stringify(accepted.records)
    expect(everyText.includes('NULL')).toBe(false)
    expect(everyText.includes('0x151C')).toBe(false)
  })

  it('takes prices from the lines, not from the list', () => {
    const list = new Map(accepted.records.products.map((product) => [product.foreignId, product.priceCents]))
    const differing = accepted.records.items.filter(
      (item) => item.unitPriceCents !== list.get(item.productForeignId),
    )
    expect(differing.length).toBe(658)
    expect(accepted.records.items[6]).toMatchObject({
      quantityThousandths: 35_000,
      discountBasisPoints: 1500,
    })
    expect(accepted.records.products.filter(({ discontinued }) => discontinued).length).toBe(8)
  })
})

describe('Northwind, refusals', () => {
  it('a refused customer takes its orders and their items along, and says because of whom', () => {
    const key = rowKey('customers.csv', 10)
    const plan = planWith({ ...everything, [key]: { is: 'refused' } })
    expect(plan.counts.customers).toMatchObject({ ready: 90, refused: 1 })
    expect(plan.counts.tickets).toMatchObject({ ready: 813, doubtful: 0, leftOut: 17 })
    const itemsOfBonap = 44
    expect(plan.counts.items).toMatchObject({ ready: 2155 - itemsOfBonap, leftOut: itemsOfBonap })
    const root = { kind: 'customers', file: 'customers.csv', line: 10, foreignId: 'BONAP' }
    for (const row of plan.leftOut) {
      if (row.kind === 'customers') expect(row).toMatchObject({ reason: 'refused', because: null })
      else expect(row).toMatchObject({ reason: 'because-of-refused', because: root })
    }
    expect(plan.netCents.read).toBe(wholeNetCents)
    expect(plan.netCents.ready).toBe(wholeNetCents - 2_196_326)
    expectNothingLost(plan)
  })

  it('asks nothing about the orders of a customer who does not come in', () => {
    const plan = planWith({ [rowKey('customers.csv', 10)]: { is: 'refused' } })
    expect(plan.counts.tickets).toMatchObject({ doubtful: 176 - 17, leftOut: 17 })
    expectNothingLost(plan)
  })

  it('a refused order leaves its customer and the customer’s other orders', () => {
    const plan = planWith({ ...everything, [rowKey('orders.csv', 85)]: { is: 'refused' } })
    expect(plan.counts.customers.ready).toBe(91)
    expect(plan.counts.tickets).toMatchObject({ ready: 829, refused: 1, leftOut: 0 })
    const items = plan.leftOut.filter((row) => row.kind === 'items')
    expect(items.length).toBe(1)
    expect(items.every((row) => row.because?.foreignId === '10331')).toBe(true)
    expectNothingLost(plan)
  })

  it('a refused product leaves out the lines that name it, not their orders', () => {
    const plan = planWith({ ...everything, [rowKey('products.csv', 12)]: { is: 'refused' } })
    expect(plan.counts.tickets.ready).toBe(830)
    expect(plan.counts.items.leftOut).toBe(38)
    expectNothingLost(plan)
  })

  it('a refused person is only no longer named', () => {
    const plan = planWith({ ...everything, [rowKey('employees.csv', 6)]: { is: 'refused' } })
    expect(plan.counts.tickets.ready).toBe(830)
    expect(plan.droppedLinks.length).toBe(42)
    expect(plan.records.tickets.filter((ticket) => ticket.personForeignId === '').length).toBe(42)
  })

  it('a second import of the same files brings nothing twice', () => {
    const ids = (kind: 'persons' | 'customers' | 'products' | 'tickets'): ReadonlySet<string> =>
      new Set(accepted.records[kind].map(({ foreignId }) => foreignId))
    const known = {
      persons: ids('persons'),
      customers: ids('customers'),
      products: ids('products'),
      tickets: ids('tickets'),
    }
    const again = planImportNow({ files, decisions: everything, known })
    for (const kind of recordKinds) expect(again.counts[kind]).toMatchObject({ ready: 0, leftOut: 0 })
    expectNothingLost(again)
  })
})

describe('the plan in pieces', () => {
  it('shows how far it is and can be left at any piece', () => {
    const steps = [...planImport({ files, decisions: {} })]
    expect(steps.map(({ done }) => done)).toEqual([500, 1000, 1500, 2000, 2500, 3000])
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([9 + 91 + 77 + 830 + 2155]))
  })

  it('comes in batches that never name what is still to come and never tear an order', () => {
    const seen = new Set<string>()
    let count = 0
    for (const batch of importBatches(accepted, 50)) {
      const weight = batch.reduce(
        (sum, unit) => sum + (unit.kind === 'tickets' ? 1 + unit.items.length : 1),
        0,
      )
      expect(weight).toBeLessThanOrEqual(50)
      count += weight
      for (const unit of batch) {
        seen.add(`${unit.kind} ${unit.record.foreignId}`)
        if (unit.kind !== 'tickets') continue
        expect(seen.has(`customers ${unit.record.customerForeignId}`)).toBe(true)
        for (const item of unit.items) expect(seen.has(`products ${item.productForeignId}`)).toBe(true)
      }
    }
    expect(count).toBe(9 + 91 + 77 + 830 + 2155)
  })
})
