import { describe, expect, it } from 'vitest'
import { fsck } from '../../../src/shared/domain/fsck'
import { wrongIndexes } from '../../../src/shared/domain/index-check'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import type { Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anEvent, anItem, aPayment, aTicket, anOrigin } from '../../support/storage/records'

function anOffice(...more: Operation[]): Office {
  const office = emptyOffice()
  const operations = [
    aCustomer('customer-1'),
    aTicket('t1', { number: 'A26-00007' }),
    anItem('i1', 't1'),
    anEvent('e1', 't1'),
    aPayment('p1', 't1'),
    ...more,
  ]
  for (const [index, operation] of operations.entries()) apply(office, operation, anOrigin(), index)
  return office
}

const damages: readonly (readonly [string, (office: Office) => void, readonly string[]])[] = [
  ['an item missing from its list', ({ derived }) => void derived.itemsOf.delete('t1'), ['t1', 't1']],
  ['an event listed twice', ({ derived }) => void derived.eventsOf.get('t1')?.push('e1'), ['t1']],
  [
    'a payment listed that is not there',
    ({ derived }) => void derived.paymentsOf.get('t1')?.push('p9'),
    ['t1'],
  ],
  [
    'a hand-over listed for a ticket without any',
    ({ derived }) => void derived.handOversOf.set('t1', ['h1']),
    ['t1'],
  ],
  [
    'a ticket under another customer',
    ({ derived }) => void derived.ticketsOf.set('customer-2', ['t1']),
    ['customer-2'],
  ],
  ['a life that is gone', ({ derived }) => void derived.lives.delete('t1'), ['t1']],
  ['an open ticket that is not listed', ({ derived }) => void derived.open.delete('t1'), ['t1']],
  ['a listed open ticket that is not there', ({ derived }) => void derived.open.add('t9'), ['t9']],
  ['a counter below a number', ({ derived }) => void derived.counters.set('A26', 6), ['t1']],
]

describe('the check of the indexes', () => {
  it('finds nothing in a sound office, also with a counter above the highest number', () => {
    const office = anOffice()
    office.derived.counters.set('A26', 99)
    expect(wrongIndexes(office)).toEqual([])
  })

  it.each(damages)('finds %s', (_name, damage, ids) => {
    const office = anOffice()
    damage(office)
    expect(wrongIndexes(office)).toEqual(ids)
    expect(fsck(office).findings).toContainEqual({ code: 'index-differs', ids })
  })
})
