import { describe, expect, it } from 'vitest'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { changedOnly, isSame } from '../../../src/shared/replication/changed'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anEvent, anItem, anOrigin, aTicket } from '../../support/storage/records'

const set = (collection: 'customers' | 'tickets' | 'items', id: string, fields: JsonObject): Operation => ({
  type: 'set',
  collection,
  id,
  fields,
})
const drop: Operation = { type: 'delete', collection: 'customers', id: 'c1' }

function anOffice(): Office {
  const office = emptyOffice()
  const first = [aCustomer('c1'), aTicket('t1', { limitCents: 5 }), anItem('i1', 't1')]
  for (const [index, operation] of first.entries()) apply(office, operation, anOrigin(), index)
  return office
}

describe('a form that saves every field', () => {
  it('writes only those that changed: two people on two PCs do not overwrite each other', () => {
    const office = anOffice()
    const operation = aCustomer('c1')
    const saved = operation.type === 'set' ? { ...operation.fields, note: 'neu' } : {}
    expect(changedOnly(office, [set('customers', 'c1', saved)])).toEqual([
      set('customers', 'c1', { note: 'neu' }),
    ])
  })

  it('that changed nothing writes nothing, whatever the order of an address', () => {
    const address = { country: '', city: '', postcode: '', street: '' }
    expect(changedOnly(anOffice(), [aCustomer('c1'), set('customers', 'c1', { address })])).toHaveLength(1)
    expect(changedOnly(anOffice(), [set('customers', 'c1', { address })])).toEqual([])
  })

  it('writes a new record whole, and one that is deleted here', () => {
    const office = anOffice()
    expect(changedOnly(office, [aCustomer('c2')])).toEqual([aCustomer('c2')])
    apply(office, drop, anOrigin({ seq: 2 }), 0)
    expect(changedOnly(office, [aCustomer('c1')])).toEqual([aCustomer('c1')])
  })

  it('writes a group whole when one field of it changed, from the record what the form left out', () => {
    const name = { company: '', givenName: 'Ada', familyName: 'Möller' }
    expect(changedOnly(anOffice(), [set('customers', 'c1', { givenName: 'Ada', note: '' })])).toEqual([
      set('customers', 'c1', name),
    ])
    const married = { givenName: 'Ada', familyName: 'Berg' }
    expect(changedOnly(anOffice(), [set('customers', 'c1', married)])).toEqual([
      set('customers', 'c1', { ...name, ...married }),
    ])
  })

  it('takes null for a field that is not there for no change, and for one that is there for a change', () => {
    expect(changedOnly(anOffice(), [set('tickets', 't1', { weight: null, owner: null })])).toEqual([])
    expect(changedOnly(anOffice(), [set('tickets', 't1', { limitCents: null })])).toEqual([
      set('tickets', 't1', { limitCents: null }),
    ])
  })
})

describe('what is written as asked', () => {
  it('a second operation on the same record in one commit: memory does not show the first yet', () => {
    const asked = [set('customers', 'c1', { note: 'a' }), set('customers', 'c1', { note: '' })]
    expect(changedOnly(anOffice(), asked)).toEqual(asked)
  })

  it('also behind one that changed nothing itself, but never behind one on another record', () => {
    const asked = [
      aCustomer('c1'),
      set('customers', 'c1', { note: '' }),
      set('tickets', 't1', { title: 'Kette' }),
    ]
    expect(changedOnly(anOffice(), asked)).toEqual([asked[1]])
  })

  it('a contested record: choosing what stands already is how a person settles it', () => {
    const office = anOffice()
    apply(office, set('customers', 'c1', { note: 'a' }), anOrigin({ device: 'pc-2' }), 0)
    apply(office, set('customers', 'c1', { note: 'b' }), anOrigin({ device: 'pc-3' }), 0)
    const stands = office.tables.customers.get('c1')?.note ?? ''
    expect(changedOnly(office, [set('customers', 'c1', { note: stands })])).toHaveLength(1)
  })

  it('a record that a deletion met: writing it as it is keeps it', () => {
    const office = anOffice()
    apply(
      office,
      set('customers', 'c1', { note: 'a' }),
      anOrigin({ device: 'pc-2', seen: { 'pc-1': { 1: 1 } } }),
      0,
    )
    apply(office, drop, anOrigin({ seq: 2 }), 0)
    expect(office.tables.customers.has('c1')).toBe(true)
    expect(changedOnly(office, [set('customers', 'c1', { note: 'a' })])).toHaveLength(1)
  })

  it('what adds, deletes or erases', () => {
    const asked: Operation[] = [anEvent('e1', 't1'), drop, { type: 'erase', collection: 'tickets', id: 't1' }]
    expect(changedOnly(anOffice(), asked)).toEqual(asked)
  })
})

describe('equality of what records hold', () => {
  it('is that of plain JSON, fields in any order', () => {
    expect(isSame({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
    expect(isSame({ a: undefined }, {})).toBe(true)
  })

  it.each<readonly [string, Parameters<typeof isSame>[0], Parameters<typeof isSame>[0]]>([
    ['a number and its text', 1, '1'],
    ['null and an object', null, {}],
    ['an object and null', {}, null],
    ['a list and an object', [], {}],
    ['an object and a list', {}, []],
    ['lists of different lengths', [1], [1, 2]],
    ['lists in another order', [1, 2], [2, 1]],
    ['an object with one field more', { a: 1 }, { a: 1, b: 2 }],
    ['an object and undefined', {}, undefined],
    ['a text and an object', 'x', {}],
  ])('tells %s apart', (_what, a, b) => {
    expect(isSame(a, b)).toBe(false)
  })
})
