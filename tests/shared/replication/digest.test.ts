import { describe, expect, it } from 'vitest'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { canonical, digestLines } from '../../../src/shared/replication/digest'
import type { Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anEvent, anItem, anOrigin, aTicket } from '../../support/storage/records'

const note = (text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id: 'c1',
  fields: { note: text },
})
const drop: Operation = { type: 'delete', collection: 'customers', id: 'c1' }

function digestAfter(...writes: readonly (readonly [Operation, string, number])[]): string[] {
  const office = emptyOffice()
  for (const [operation, device, seq] of writes)
    apply(office, operation, anOrigin({ device, seq, stamp: `000000000000${seq}-0000` }), 0)
  return digestLines(office, [])
}

const start = [aCustomer('c1'), 'pc-1', 1] as const

describe('the digest', () => {
  it.each<readonly [string, readonly (readonly [Operation, string, number])[]]>([
    ['another value', [[note('x'), 'pc-1', 2]]],
    ['the same value from another write', [[note(''), 'pc-1', 2]]],
    [
      'a rival',
      [
        [note('x'), 'pc-1', 2],
        [note('y'), 'pc-2', 1],
      ],
    ],
    ['a deletion that nobody sees', [[drop, 'pc-1', 2]]],
    [
      'a deletion that met an edit',
      [
        [note('x'), 'pc-2', 1],
        [drop, 'pc-1', 2],
      ],
    ],
    ['an erasure', [[{ type: 'erase', collection: 'customers', id: 'c1' }, 'pc-1', 2]]],
    ['an erasure of what was not there', [[{ type: 'erase', collection: 'customers', id: 'c2' }, 'pc-1', 2]]],
    ['another record', [[aCustomer('c2'), 'pc-1', 2]]],
    ['a ticket', [[aTicket('t1'), 'pc-1', 2]]],
  ])('tells an office with %s apart', (_what, more) => {
    expect(digestAfter(start, ...more)).not.toEqual(digestAfter(start))
  })

  it('tells two records apart that nobody sees: an unseen edit may bring either back', () => {
    const gone = (name: string) => digestAfter([aCustomer('c1', name), 'pc-1', 1], [drop, 'pc-1', 2])
    expect(gone('Ada')).not.toEqual(gone('Bea'))
  })

  it('tells two rivals apart', () => {
    const rival = (text: string) => digestAfter(start, [note(text), 'pc-2', 2], [note('stands'), 'pc-3', 3])
    expect(rival('a')).not.toEqual(rival('b'))
  })

  it('tells apart of which things it knows where they are', () => {
    const at = (itemId: string) => {
      const office = emptyOffice()
      const all: Operation[] = [aTicket('t1'), anItem(itemId, 't1')]
      for (const [index, operation] of all.entries()) apply(office, operation, anOrigin(), index)
      return digestLines(office, []).filter((line) => line.startsWith('life '))
    }
    expect(at('i1')).not.toEqual(at('i2'))
  })

  it('tells two deletions apart by what they had seen', () => {
    expect(digestAfter(start, [drop, 'pc-1', 2])).not.toEqual(digestAfter(start, [drop, 'pc-1', 3]))
  })

  it('tells lives apart, and what waits for a newer program', () => {
    const things = emptyOffice()
    const all = [aTicket('t1'), anItem('i1', 't1'), anEvent('e1', 't1')]
    for (const [index, operation] of all.entries()) apply(things, operation, anOrigin(), index)
    const before = digestLines(things, [])
    const facts = { type: 'possession', action: 'bring-in', itemId: 'i1' }
    const record = { ticketId: 't1', happenedAt: 2, facts }
    apply(things, { type: 'add', collection: 'events', id: 'e2', record }, anOrigin({ seq: 2 }), 0)
    const lives = (lines: readonly string[]) => lines.filter((line) => line.startsWith('life '))
    expect(lives(digestLines(things, []))).not.toEqual(lives(before))
    const pending = [{ operation: { type: 'robot' }, origin: anOrigin() }]
    expect(digestLines(things, pending)).not.toEqual(digestLines(things, []))
  })

  it('does not depend on the order in which records and fields came', () => {
    const orders = [
      [aCustomer('c1'), aCustomer('c2')],
      [aCustomer('c2'), aCustomer('c1')],
    ].map((operations) => {
      const office = emptyOffice()
      for (const operation of operations) apply(office, operation, anOrigin({ device: operation.id }), 0)
      return digestLines(office, [])
    })
    expect(orders[0]).toEqual(orders[1])
  })
})

describe('canonical JSON', () => {
  it('orders the fields of every object and keeps the order of lists', () => {
    expect(canonical({ b: [2, 1, { d: 1, c: 'x' }], a: null })).toBe('{"a":null,"b":[2,1,{"c":"x","d":1}]}')
  })

  it('takes an undefined field for an absent one and undefined itself for null', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}')
    expect(canonical(undefined)).toBe('null')
    expect(canonical('ä"')).toBe('"ä\\""')
  })
})
