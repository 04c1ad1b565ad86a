import { describe, expect, it } from 'vitest'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import type { Operation } from '../../../src/shared/replication/operation'
import { stampsSeen } from '../../../src/shared/replication/seen'
import { aCustomer, anOrigin } from '../../support/storage/records'

const note = (text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id: 'c1',
  fields: { note: text },
})
const drop: Operation = { type: 'delete', collection: 'customers', id: 'c1' }
const stamp = (i: number) => `000000000000${i}-0000`

function seenAfter(...writes: readonly (readonly [Operation, string, number])[]): string[] {
  const office = emptyOffice()
  apply(office, aCustomer('c1'), anOrigin({ stamp: stamp(1) }), 0)
  for (const [operation, device, at] of writes)
    apply(office, operation, anOrigin({ device, stamp: stamp(at), seen: { 'pc-1': { 1: 1 } } }), 0)
  return stampsSeen(office, [note('next')])
}

describe('a new line is later than', () => {
  it('every field of the record it writes', () => {
    expect(seenAfter([note('a'), 'pc-2', 5])).toEqual(expect.arrayContaining([stamp(1), stamp(5)]))
  })

  it('a version that lost: of three clocks the lowest must not win by writing last', () => {
    // The row's own stamp is that of the write that came last, not of the highest.
    expect(seenAfter([note('a'), 'pc-2', 9], [note('b'), 'pc-3', 5])).toEqual(
      expect.arrayContaining([stamp(9), stamp(5)]),
    )
    const [rival] = [seenAfter([note('a'), 'pc-2', 5], [note('b'), 'pc-3', 9])]
    expect(rival).toContain(stamp(5))
  })

  it('a deletion that met an edit, and one whose record is gone', () => {
    expect(seenAfter([note('a'), 'pc-2', 5], [drop, 'pc-3', 9])).toContain(stamp(9))
    expect(seenAfter([drop, 'pc-3', 9])).toContain(stamp(9))
  })
})
