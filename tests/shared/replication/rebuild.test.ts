import { describe, expect, it } from 'vitest'
import { wrongIndexes } from '../../../src/shared/domain/index-check'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { takeIn } from '../../../src/shared/replication/apply'
import type { Operation } from '../../../src/shared/replication/operation'
import { rebuildDerived, rebuildSteps } from '../../../src/shared/replication/rebuild'
import { aCustomer, anEvent, anItem, anOrigin, aTicket } from '../../support/storage/records'

const note = (id: string, text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id,
  fields: { note: text },
})
const drop = (id: string): Operation => ({ type: 'delete', collection: 'customers', id })
const base = { 'pc-1': { 1: 1 } }

/** c1 has two versions of a field, c2 met a deletion, c3 is gone, c4 is as it was, c5 was changed once. */
function anOffice(): Office {
  const office = emptyOffice()
  for (const [index, id] of ['c1', 'c2', 'c3', 'c4', 'c5'].entries())
    takeIn(office, aCustomer(id), anOrigin(), index)
  const from = (device: string, seen = base) => anOrigin({ device, seen, stamp: '0000000000005-0000' })
  takeIn(office, note('c1', 'a'), from('pc-2'), 0)
  takeIn(office, note('c1', 'b'), from('pc-3'), 0)
  takeIn(office, note('c2', 'a'), from('pc-2'), 1)
  takeIn(office, drop('c2'), from('pc-3'), 1)
  takeIn(office, drop('c3'), from('pc-3'), 2)
  takeIn(office, note('c5', 'a'), from('pc-2'), 3)
  return office
}

describe('rebuilding indexes', () => {
  it('finds again what is contested, as after a snapshot: two versions and a deletion that met an edit', () => {
    const office = anOffice()
    office.derived.contested.clear()
    rebuildDerived(office)
    expect([...office.derived.contested].toSorted()).toEqual(['customers c1', 'customers c2'])
  })

  it('forgets what is not contested any more, and never takes a deleted record for it', () => {
    const office = anOffice()
    for (const id of ['c3', 'c4', 'c9']) office.derived.contested.add(`customers ${id}`)
    rebuildDerived(office)
    expect([...office.derived.contested].toSorted()).toEqual(['customers c1', 'customers c2'])
  })

  it('puts entries of several PCs in the order of their stamps and folds lives from them', () => {
    const at = (i: number) => anOrigin({ device: `pc-${i}`, stamp: `000000000000${i}-0000` })
    const office = emptyOffice()
    takeIn(office, anEvent('late', 't1'), at(3), 0)
    takeIn(office, anEvent('early', 't1'), at(2), 0)
    takeIn(office, anItem('i1', 't1'), at(1), 1)
    takeIn(office, aTicket('t1', { number: 'A26-00007' }), at(1), 0)
    rebuildDerived(office)
    expect(office.derived.eventsOf.get('t1')).toEqual(['early', 'late'])
    expect(office.derived.counters.get('A26')).toBe(7)
    expect(wrongIndexes(office)).toEqual([])
    rebuildDerived(office)
    expect(wrongIndexes(office)).toEqual([])
  })

  it('of many records rests now and then, and ends the same', () => {
    const office = emptyOffice()
    for (let i = 0; i < 5_000; i++) {
      const ticketId = `t${i % 2_500}`
      const origin = anOrigin({ seq: i + 1, stamp: `${String(i + 1).padStart(13, '0')}-0000` })
      takeIn(office, i < 2_500 ? aTicket(ticketId) : anItem(`i${i}`, ticketId), origin, 0)
      takeIn(office, anEvent(`e${i}`, ticketId), origin, 1)
    }
    const one = structuredClone(office)
    let rests = 0
    for (const _step of rebuildSteps(office)) rests += 1
    expect(rests).toBeGreaterThan(5)
    rebuildDerived(one)
    expect(one).toEqual(office)
    expect(wrongIndexes(office)).toEqual([])
  })
})
