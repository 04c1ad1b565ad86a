import { describe, expect, it } from 'vitest'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import { replay, stage, takeOver } from '../../../src/shared/replication/replay'
import { aCustomer, anOrigin, aTicket } from '../../support/storage/records'

const drop: Operation = { type: 'delete', collection: 'customers', id: 'c1' }
const note = (text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id: 'c1',
  fields: { note: text },
})
const unknown: JsonObject = { type: 'merge', collection: 'customers', id: 'c1' }

function anOffice(): Office {
  const office = emptyOffice()
  apply(office, aCustomer('c1'), anOrigin(), 0)
  return office
}

const second = anOrigin({ seq: 2, stamp: '0000000000002-0000' })

describe('a commit', () => {
  it('that both deletes and writes a record is refused whole: it would be neither', () => {
    for (const operations of [
      [drop, note('x')],
      [note('x'), drop],
      [aTicket('t1'), drop, aCustomer('c1')],
    ]) {
      const office = anOffice()
      const before = structuredClone(office)
      expect(() => stage(office, operations, second)).toThrow('deleted and written in one line')
      expect(office).toEqual(before)
    }
  })

  it('may delete one record twice, and write another', () => {
    const office = anOffice()
    stage(office, [drop, drop, aTicket('t1')], second)
    expect([office.tables.customers.size, office.tables.tickets.size]).toEqual([0, 1])
  })

  it('that writes one record several times is taken back in reverse', () => {
    const office = anOffice()
    const before = structuredClone(office)
    stage(office, [note('a'), note('b'), aTicket('t1')], second)()
    expect(office).toEqual(before)
  })
})

describe('an erasure', () => {
  it('that could not be written is taken back: the record is there and may be written', () => {
    const office = anOffice()
    const before = structuredClone(office)
    stage(office, [{ type: 'erase', collection: 'customers', id: 'c1' }], second)()
    expect(office).toEqual(before)
  })
})

describe('a line of another PC', () => {
  it('is applied as far as it is known, with the rest kept, and can be taken back in reverse', () => {
    const office = anOffice()
    const before = structuredClone(office)
    const origin = anOrigin({ device: 'pc-2', seen: { 'pc-1': { 1: 1 } } })
    const half = { type: 'set', collection: 'items', id: 'i1', fields: { title: 'of tomorrow' } }
    const taken = takeOver(office, [note('a'), unknown, undefined, note('b'), half], origin)
    expect(taken.pending).toEqual([
      { operation: unknown, origin },
      { operation: half, origin },
    ])
    expect(office.tables.customers.get('c1')?.note).toBe('b')
    taken.undo()
    expect(office).toEqual(before)
  })

  it('counts an erased operation: later ones keep their numbers', () => {
    const replayed = anOffice()
    expect(replay(replayed, [undefined, note('b')], second)).toEqual([])
    expect(replayed.tables.customers.get('c1')?.stamp.endsWith('.001')).toBe(true)
    const taken = anOffice()
    takeOver(taken, [undefined, note('b')], second)
    expect(taken.tables.customers.get('c1')).toEqual(replayed.tables.customers.get('c1'))
  })
})
