import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrongIndexes } from '../../../src/shared/domain/index-check'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { rebuildDerived } from '../../../src/shared/replication/rebuild'
import type { JsonObject, Operation, Origin } from '../../../src/shared/replication/operation'
import { isOperation } from '../../../src/shared/replication/operation'
import { replay, stage } from '../../../src/shared/replication/replay'
import { stampsSeen } from '../../../src/shared/replication/seen'
import { anyOperation } from '../../support/storage/operations'
import { aCustomer, anEvent, anOrigin, aPayment, aTicket } from '../../support/storage/records'

function originAt(i: number): Origin {
  return anOrigin({ stamp: `${String(i).padStart(13, '0')}-0000`, at: i, seq: i + 1 })
}

function after(operations: readonly Operation[]): Office {
  const office = emptyOffice()
  for (const [i, operation] of operations.entries()) apply(office, operation, originAt(i), 0)
  return office
}

const copyOf = (office: Office): Office => structuredClone(office)

describe('applying operations', () => {
  it('keeps every index as a fold from the tables gives it', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 40 }), (operations) => {
        expect(wrongIndexes(after(operations))).toEqual([])
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('is taken back exactly, also when a list has grown since', () => {
    const some = fc.array(anyOperation, { maxLength: 20 })
    let undone = 0
    fc.assert(
      fc.property(some, some, (first, second) => {
        const office = after(first)
        const before = copyOf(office)
        const undos = second.map((operation, i) => apply(office, operation, originAt(100 + i), 0))
        for (const applied of undos.toReversed()) {
          if (!applied.ok) continue
          applied.undo()
          undone += 1
        }
        expect(office).toEqual(before)
        expect(wrongIndexes(office)).toEqual([])
      }),
      { seed: 3, numRuns: 300 },
    )
    expect(undone).toBeGreaterThan(1_000)
  })

  it('gives the same indexes when they are rebuilt', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 40 }), (operations) => {
        const office = after(operations)
        rebuildDerived(office)
        expect(wrongIndexes(office)).toEqual([])
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  it('keeps a counter when its ticket is gone: a number is never given twice', () => {
    const office = after([
      aTicket('t0', { number: 'A26-00041' }),
      { type: 'delete', collection: 'tickets', id: 't0' },
    ])
    rebuildDerived(office)
    expect(office.derived.counters.get('A26')).toBe(41)
  })

  it('overwrites only the fields it names; null takes a field away unless nobody is a value', () => {
    const office = after([
      aTicket('t0', { shelf: 'A1', limitCents: 100, promise: 'x' }),
      {
        type: 'set',
        collection: 'tickets',
        id: 't0',
        fields: { limitCents: null, shelf: null, owner: undefined },
      },
    ])
    const ticket = office.tables.tickets.get('t0')
    expect(ticket).toMatchObject({ title: 'Kette', shelf: null, owner: null, promise: 'x' })
    expect(ticket).not.toHaveProperty('limitCents')
  })

  it('lets no field of an operation forge the id, the stamp or who wrote it', () => {
    const forged = {
      ...aPayment('p0', 't0'),
      record: { ...recordOf(aPayment('p0', 't0')), by: 'x', id: 'p9', stamp: 'z' },
    }
    const office = emptyOffice()
    expect(isOperation(forged) && apply(office, forged, originAt(7), 0).ok).toBe(true)
    expect(office.tables.payments.get('p0')).toMatchObject({
      id: 'p0',
      by: 'person-1',
      stamp: `${originAt(7).stamp}.pc-1.01.000008.000`,
    })
    apply(
      office,
      { type: 'set', collection: 'customers', id: 'c0', fields: { ...fieldsOf(aCustomer('c0')), id: 'c9' } },
      originAt(8),
      0,
    )
    expect(office.tables.customers.get('c0')?.id).toBe('c0')
  })

  it('carries for whom somebody acted', () => {
    const office = emptyOffice()
    apply(office, anEvent('e0', 't0'), { ...originAt(1), forWhom: 'person-2' }, 0)
    expect(office.tables.events.get('e0')).toMatchObject({
      by: 'person-1',
      forWhom: 'person-2',
      recordedAt: 1,
    })
  })

  it('stages all of a commit or nothing', () => {
    const office = after([aCustomer('c0')])
    const before = copyOf(office)
    const half: Operation = { type: 'set', collection: 'items', id: 'i0', fields: { title: 'half' } }
    expect(() => stage(office, [aTicket('t0'), half], originAt(1))).toThrow('set items i0')
    expect(office).toEqual(before)
    stage(office, [aTicket('t0'), anEvent('e0', 't0')], originAt(1))()
    expect(office).toEqual(before)
  })
})

function recordOf(operation: Operation): JsonObject {
  return operation.type === 'add' ? operation.record : {}
}

function fieldsOf(operation: Operation): JsonObject {
  return operation.type === 'set' ? operation.fields : {}
}

describe('operations of a newer version', () => {
  const unknown: readonly JsonObject[] = [
    { type: 'merge', collection: 'tickets', id: 't0' },
    { type: 'set', collection: 'robots', id: 'r0', fields: {} },
    { type: 'set', collection: 'payments', id: 'p0', fields: {} },
    { type: 'add', collection: 'tickets', id: 't0', record: {} },
    { type: 'set', collection: 'tickets', id: 't0', fields: [] },
    { type: 'add', collection: 'events', id: 'e0' },
    { type: 'set', collection: 'tickets', id: 7, fields: {} },
    { type: 'set', collection: 'items', id: 'i0', fields: { title: 'a shape of tomorrow' } },
  ]

  it('are kept for later with what their line said, and change nothing', () => {
    const office = emptyOffice()
    expect(replay(office, unknown, originAt(1))).toEqual(
      unknown.map((operation) => ({ operation, origin: originAt(1) })),
    )
    expect(office).toEqual(emptyOffice())
  })
})

describe('the stamps a change has seen', () => {
  it('are those of the records it replaces and of the timeline entry it follows', () => {
    const office = after([aTicket('t0'), anEvent('e0', 't0'), aCustomer('c0')])
    const seen = stampsSeen(office, [
      aTicket('t0'),
      anEvent('e1', 't0'),
      aCustomer('c1'),
      anEvent('e2', 't7'),
    ])
    expect(seen).toEqual([originAt(0).stamp, originAt(1).stamp])
  })
})
