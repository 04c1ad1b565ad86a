import { describe, expect, it } from 'vitest'
import { fsck } from '../../../src/shared/domain/fsck'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anItem, aPayment, aTicket, anOrigin } from '../../support/storage/records'

const sound = [
  aCustomer('customer-1'),
  aTicket('t1', { number: 'A26-1' }),
  anItem('i1', 't1'),
  aPayment('p1', 't1'),
]

function officeWith(...more: Operation[]): Office {
  const office = emptyOffice()
  for (const [index, operation] of [...sound, ...more].entries()) apply(office, operation, anOrigin(), index)
  return office
}

function set(collection: 'items' | 'tickets' | 'firm', id: string, fields: JsonObject): Operation {
  return { type: 'set', collection, id, fields }
}

const takeBack = (id: string, over: Record<string, string | number> = {}) =>
  aPayment(id, 't1', { reverses: 'p1', ...over })
const handOver = (items: readonly string[]): Operation => {
  const record = { ticketId: 't1', items, identity: 'slip', collector: 'customer', signature: 'aa' }
  return { type: 'add', collection: 'handOvers', id: 'h1', record }
}

const aBooking = (id: string, over: Record<string, string | number> = {}): Operation => {
  const record = { articleId: 'a1', kind: 'use', thousandths: -5_000, happenedAt: 1, reason: '', ...over }
  return { type: 'add', collection: 'stockBookings', id, record }
}
const anArticle: Operation = {
  type: 'set',
  collection: 'articles',
  id: 'a1',
  fields: {
    name: 'Papier',
    unit: 'Bogen',
    place: '',
    supplier: '',
    orderCode: '',
    minimumThousandths: 0,
    orderThousandths: 0,
    active: true,
  },
}
const takenBack = (id: string, over: Record<string, string | number> = {}) =>
  aBooking(id, { thousandths: 5_000, reverses: 'b1', ...over })

const damages: readonly (readonly [string, readonly Operation[], string, readonly string[]])[] = [
  ['a customer who is not there', [aTicket('t2', { customerId: 'c9' })], 'reference-broken', ['t2']],
  ['an owner who is not there', [set('tickets', 't1', { owner: 'person-9' })], 'reference-broken', ['t1']],
  ['an item of no ticket', [anItem('i2', 't9')], 'reference-broken', ['i2']],
  ['a payment of no ticket', [aPayment('p2', 't9')], 'reference-broken', ['p2']],
  ['an item handed over that is not there', [handOver(['i9'])], 'reference-broken', ['h1']],
  ['half a cent in a price', [set('items', 'i1', { unitPriceCents: 0.5 })], 'not-an-integer', ['i1']],
  ['half a cent in a payment', [aPayment('p2', 't1', { amountCents: 0.5 })], 'not-an-integer', ['p2']],
  ['a reversal of nothing', [takeBack('p2', { reverses: 'p9' })], 'reversal-without-target', ['p2']],
  ['a reversal of another amount', [takeBack('p2', { amountCents: 1 })], 'reversal-without-target', ['p2']],
  [
    'a reversal of a reversal',
    [takeBack('p2'), takeBack('p3', { reverses: 'p2' })],
    'reversal-without-target',
    ['p3'],
  ],
  ['a booking of no article', [aBooking('b1')], 'reference-broken', ['b1']],
  ['a booking of no ticket', [anArticle, aBooking('b1', { ticketId: 't9' })], 'reference-broken', ['b1']],
  [
    'a booking of no step',
    [anArticle, aBooking('b1', { ticketId: 't1', stepId: 's9' })],
    'reference-broken',
    ['b1'],
  ],
  ['half a thousandth', [anArticle, aBooking('b1', { thousandths: -0.5 })], 'not-an-integer', ['b1']],
  [
    'material that came by being used',
    [anArticle, aBooking('b1', { thousandths: 5 })],
    'sum-differs',
    ['b1'],
  ],
  [
    'more of a reservation than was used',
    [anArticle, aBooking('b1', { fromReserved: 6_000 })],
    'sum-differs',
    ['b1'],
  ],
  ['a booking that takes back nothing', [anArticle, takenBack('b2')], 'reversal-without-target', ['b2']],
  [
    'a booking that takes back half of another',
    [anArticle, aBooking('b1'), takenBack('b2', { thousandths: 2_500 })],
    'reversal-without-target',
    ['b2'],
  ],
]

describe('fsck', () => {
  it('finds nothing in a sound office, a reversed payment included', () => {
    expect(fsck(officeWith(takeBack('p2')))).toEqual({ findings: [], files: [] })
  })

  it('finds nothing where two PCs took the same booking back: it counts once', () => {
    const book = [anArticle, aBooking('b1'), takenBack('b2'), takenBack('b3')]
    expect(fsck(officeWith(...book)).findings).toEqual([])
  })

  it.each(damages)('finds %s', (_name, operations, code, ids) => {
    expect(fsck(officeWith(...operations)).findings).toContainEqual({ code, ids })
  })

  it.each(['delete', 'erase'] as const)(
    'takes no %sd customer for damage: the customer was there',
    (type) => {
      const gone: Operation = { type, collection: 'customers', id: 'customer-1' }
      expect(fsck(officeWith(gone)).findings).toEqual([])
    },
  )

  it('names the files that must be on disk', () => {
    const firm = set('firm', 'firm', { name: 'X', priceMode: 'gross', logo: 'bb' })
    expect(fsck(officeWith(firm, handOver(['i1']))).files).toEqual(['bb', 'aa'])
  })
})
