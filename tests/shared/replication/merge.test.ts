import { describe, expect, it } from 'vitest'
import type { Office } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { hasSeen, isContested, mergeDelete, mergeSet, noRecord } from '../../../src/shared/replication/merge'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import type { BareLine, BareReplica } from '../../support/simulation/replicas'
import { aReplica, digestOf, take, write } from '../../support/simulation/replicas'
import { aCustomer, anItem, anOrigin, aTicket } from '../../support/storage/records'

const noon = 1_772_438_400_000
const yearMs = 365 * 86_400_000

function set(collection: 'customers' | 'tickets' | 'items', id: string, fields: JsonObject): Operation {
  return { type: 'set', collection, id, fields }
}
const drop: Operation = { type: 'delete', collection: 'customers', id: 'c1' }
const erase: Operation = { type: 'erase', collection: 'customers', id: 'c1' }
const note = (text: string) => set('customers', 'c1', { note: text })

function wrote(replica: BareReplica, ...operations: Operation[]): BareLine {
  const line = write(replica, operations)
  if (line === undefined) throw new Error('nothing to write')
  return line
}

/** Two PCs, the first a year ahead, that know the same customer, ticket and item. */
function twoPcs(): { readonly early: BareReplica; readonly late: BareReplica } {
  const early = aReplica('pc-a', noon)
  const late = aReplica('pc-b', noon + yearMs)
  expect(take(late, wrote(early, aCustomer('c1'), aTicket('t1'), anItem('i1', 't1')))).toBe(true)
  return { early, late }
}

/** Each hears the other's lines, in opposite orders where both wrote. */
function meet(early: BareReplica, late: BareReplica, fromEarly: BareLine[], fromLate: BareLine[]): void {
  for (const line of fromLate) expect(take(early, line)).toBe(true)
  for (const line of fromEarly) expect(take(late, line)).toBe(true)
  expect(digestOf(early)).toEqual(digestOf(late))
}

const customerIn = ({ office }: BareReplica) => office.tables.customers.get('c1')
const mergeOf = ({ merges }: Office, key = 'customers c1') => merges.get(key)
const contestedIn = ({ office }: BareReplica) => [...office.derived.contested]

describe('writing a field', () => {
  it('beats the value it saw, although that one came from a clock a year ahead', () => {
    const { early, late } = twoPcs()
    const first = wrote(late, note('from the future'))
    take(early, first)
    const second = wrote(early, note('after reading it'))
    take(late, second)
    for (const pc of [early, late]) expect(customerIn(pc)?.note).toBe('after reading it')
    expect(contestedIn(late)).toEqual([])
    expect(digestOf(early)).toEqual(digestOf(late))
  })

  it('at once on two PCs keeps both: the higher stamp stands, the other is listed', () => {
    const { early, late } = twoPcs()
    const a = wrote(early, note('early'))
    const b = wrote(late, note('late'))
    meet(early, late, [a], [b])
    for (const pc of [early, late]) {
      expect(customerIn(pc)?.note).toBe('late')
      expect(mergeOf(pc.office)?.rivals['note']?.map(({ value }) => value)).toEqual(['early'])
      expect(contestedIn(pc)).toEqual(['customers c1'])
    }
  })

  it('on three PCs at once keeps all three, the losers lowest first', () => {
    const { early, late } = twoPcs()
    const third = aReplica('pc-c', noon + 2 * yearMs)
    const other = twoPcs()
    take(third, wrote(aReplica('pc-a', noon), aCustomer('c1'), aTicket('t1'), anItem('i1', 't1')))
    expect(digestOf(other.early)).toEqual(digestOf(third))
    const lines = [wrote(early, note('1')), wrote(late, note('2')), wrote(third, note('3'))]
    const [one, two, three] = lines
    if (one === undefined || two === undefined || three === undefined) throw new Error('three lines')
    for (const line of [three, two]) take(early, line)
    for (const line of [one, two]) take(third, line)
    for (const pc of [early, third])
      expect(mergeOf(pc.office)?.rivals['note']?.map(({ value }) => value)).toEqual(['1', '2'])
    expect(digestOf(early)).toEqual(digestOf(third))
  })

  it('never disputes another field: what two people changed side by side both stands', () => {
    const { early, late } = twoPcs()
    meet(
      early,
      late,
      [wrote(early, note('n'))],
      [wrote(late, set('customers', 'c1', { email: 'a@example.org' }))],
    )
    expect(customerIn(early)).toMatchObject({ note: 'n', email: 'a@example.org' })
    expect(contestedIn(early)).toEqual([])
  })

  it('after seeing both versions settles the matter everywhere, on whichever of the two', () => {
    for (const choice of ['early', 'late', 'neither']) {
      const { early, late } = twoPcs()
      meet(early, late, [wrote(early, note('early'))], [wrote(late, note('late'))])
      take(late, wrote(early, note(choice)))
      for (const pc of [early, late]) {
        expect(customerIn(pc)?.note).toBe(choice)
        expect(mergeOf(pc.office)?.rivals).toEqual({})
        expect(contestedIn(pc)).toEqual([])
      }
      expect(digestOf(early)).toEqual(digestOf(late))
    }
  })

  it('that had seen only one of two versions leaves the other open', () => {
    const { early, late } = twoPcs()
    const a = wrote(early, note('early'))
    const b = wrote(late, note('late'))
    const b2 = wrote(late, note('later'))
    meet(early, late, [a], [b, b2])
    expect(customerIn(early)?.note).toBe('later')
    expect(mergeOf(early.office)?.rivals['note']?.map(({ value }) => value)).toEqual(['early'])
  })

  it('settles one field and leaves the dispute about another as it is', () => {
    const { early, late } = twoPcs()
    const both = (text: string) => set('customers', 'c1', { note: text, email: text })
    meet(early, late, [wrote(early, both('a'))], [wrote(late, both('b'))])
    take(late, wrote(early, note('c')))
    expect(Object.keys(mergeOf(late.office)?.rivals ?? {})).toEqual(['email'])
    expect(contestedIn(late)).toEqual(['customers c1'])
  })

  it('creates the same record twice at once: units of both, none lost', () => {
    const early = aReplica('pc-a', noon)
    const late = aReplica('pc-b', noon + 1)
    meet(early, late, [wrote(early, aCustomer('c1', 'Ada'))], [wrote(late, aCustomer('c1', 'Bea'))])
    expect(customerIn(early)?.familyName).toBe('Bea')
    expect(mergeOf(early.office)?.rivals['name']?.map(({ value }) => value)).toEqual([
      { company: '', givenName: '', familyName: 'Ada' },
    ])
  })
})

describe('creating one record on two PCs at once', () => {
  it('disputes no field that only one of them wrote', () => {
    const early = aReplica('pc-a', noon)
    const late = aReplica('pc-b', noon + 1)
    const a = wrote(early, aTicket('t1'))
    const b = wrote(late, aTicket('t1', { limitCents: 100 }))
    meet(early, late, [a], [b])
    expect(mergeOf(early.office, 'tickets t1')?.rivals).not.toHaveProperty('limitCents')
  })

  it('keeps a ticket that belongs to nobody so, on no shelf', () => {
    const early = aReplica('pc-a', noon)
    wrote(early, aTicket('t1'))
    expect(early.office.tables.tickets.get('t1')).toMatchObject({ owner: null, shelf: null })
  })
})

describe('a group', () => {
  it('named in part by a line of the first format keeps the rest', () => {
    const state = mergeSet('persons', noRecord, aPerson({ givenName: 'Ada', familyName: 'L' }), anOrigin(), 0)
    const next = mergeSet(
      'persons',
      state,
      { id: 'p1', fields: { familyName: 'M' } },
      anOrigin({ seq: 2 }),
      0,
    )
    expect(next.row).toMatchObject({ givenName: 'Ada', familyName: 'M' })
  })

  it('merges as one value: no given name of one person with the family name of another', () => {
    const { early, late } = twoPcs()
    const a = wrote(early, set('customers', 'c1', { givenName: 'Ada' }))
    const b = wrote(late, set('customers', 'c1', { familyName: 'Berg' }))
    meet(early, late, [a], [b])
    expect(customerIn(early)).toMatchObject({ givenName: '', familyName: 'Berg' })
    expect(mergeOf(early.office)?.rivals['name']?.map(({ value }) => value)).toEqual([
      { company: '', givenName: 'Ada', familyName: 'Möller' },
    ])
  })

  it.each<readonly [string, Operation, Operation, string]>([
    [
      'a name',
      set('customers', 'c1', { givenName: 'Ada' }),
      set('customers', 'c1', { company: 'Ada GmbH' }),
      'name',
    ],
    [
      'an address',
      set('customers', 'c1', { address: { street: 'A', postcode: '1', city: 'X', country: '' } }),
      set('customers', 'c1', { address: { street: 'B', postcode: '2', city: 'Y', country: '' } }),
      'address',
    ],
    [
      'a promise',
      set('tickets', 't1', { promise: { date: '2026-03-03', reason: 'a' } }),
      set('tickets', 't1', { promise: { date: '2026-03-04', reason: 'b' } }),
      'promise',
    ],
  ])('%s merges as one value', (_name, here, there, unit) => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, here)], [wrote(late, there)])
    const key = `${here.collection} ${here.id}`
    expect(Object.keys(mergeOf(early.office, key)?.rivals ?? {})).toEqual([unit])
  })

  it('given without one of its fields takes that field away', () => {
    const state = mergeSet('persons', noRecord, aPerson({ givenName: 'Ada', familyName: 'L' }), anOrigin(), 0)
    const next = mergeSet(
      'persons',
      state,
      { id: 'p1', fields: { givenName: null, familyName: 'M' } },
      anOrigin({ seq: 2 }),
      0,
    )
    expect(next.row).not.toHaveProperty('givenName')
    expect(next.row).toMatchObject({ familyName: 'M' })
  })

  it('written under its own name by a line from elsewhere is taken apart into its fields', () => {
    const state = mergeSet('persons', noRecord, aPerson({ givenName: 'Ada', familyName: 'L' }), anOrigin(), 0)
    const named = { id: 'p1', fields: { name: { givenName: 'Eve', familyName: 'M' } } }
    expect(mergeSet('persons', state, named, anOrigin({ seq: 2 }), 0).row).toMatchObject({
      givenName: 'Eve',
      familyName: 'M',
    })
    const odd = mergeSet('persons', state, { id: 'p1', fields: { name: 'Eve' } }, anOrigin({ seq: 2 }), 0)
    expect(odd.row).not.toHaveProperty('givenName')
  })
})

function aPerson(fields: JsonObject): { readonly id: string; readonly fields: JsonObject } {
  return { id: 'p1', fields: { ...fields, role: 'manager', active: true } }
}

describe('null', () => {
  it('is a value of the owner and of the shelf: nobody may win against somebody', () => {
    const { early, late } = twoPcs()
    const a = wrote(early, set('tickets', 't1', { owner: 'p1', shelf: 's1' }))
    take(late, a)
    meet(
      early,
      late,
      [wrote(early, set('tickets', 't1', { owner: 'p2' }))],
      [wrote(late, set('tickets', 't1', { owner: null, shelf: null }))],
    )
    expect(early.office.tables.tickets.get('t1')).toMatchObject({ owner: null, shelf: null })
    expect(mergeOf(early.office, 'tickets t1')?.rivals['owner']?.map(({ value }) => value)).toEqual(['p2'])
  })

  it('takes any other field away and remembers which write did: an older one does not bring it back', () => {
    const { early, late } = twoPcs()
    take(late, wrote(early, set('tickets', 't1', { limitCents: 100 })))
    meet(
      early,
      late,
      [wrote(early, set('tickets', 't1', { limitCents: 200 }))],
      [wrote(late, set('tickets', 't1', { limitCents: null }))],
    )
    expect(early.office.tables.tickets.get('t1')).not.toHaveProperty('limitCents')
    expect(contestedIn(early)).toEqual(['tickets t1'])
  })

  it('that loses stays on the list, and a value that loses to nothing too', () => {
    const { early, late } = twoPcs()
    take(late, wrote(early, set('tickets', 't1', { limitCents: 100 })))
    meet(
      early,
      late,
      [wrote(early, set('tickets', 't1', { limitCents: null }))],
      [wrote(late, set('tickets', 't1', { limitCents: 300 }))],
    )
    expect(early.office.tables.tickets.get('t1')).toMatchObject({ limitCents: 300 })
    expect(mergeOf(early.office, 'tickets t1')?.rivals['limitCents']?.map(({ value }) => value)).toEqual([
      null,
    ])
  })
})

describe('deleting', () => {
  it('with all edits seen hides the record on every PC', () => {
    const { early, late } = twoPcs()
    take(late, wrote(early, note('n')))
    take(early, wrote(late, drop))
    for (const pc of [early, late]) expect(customerIn(pc)).toBeUndefined()
    expect(contestedIn(early)).toEqual([])
    expect(digestOf(early)).toEqual(digestOf(late))
  })

  it('against an edit it had not seen keeps the record and asks, in either order of arrival', () => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, note('still needed'))], [wrote(late, drop)])
    for (const pc of [early, late]) {
      expect(customerIn(pc)?.note).toBe('still needed')
      expect(contestedIn(pc)).toEqual(['customers c1'])
    }
  })

  it('again after seeing the edit hides the record for good', () => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, note('still needed'))], [wrote(late, drop)])
    take(late, wrote(early, drop))
    for (const pc of [early, late]) {
      expect(customerIn(pc)).toBeUndefined()
      expect(contestedIn(pc)).toEqual([])
      // The first one was answered by the second.
      expect(mergeOf(pc.office)?.deletes?.open).toHaveLength(1)
    }
    expect(digestOf(early)).toEqual(digestOf(late))
  })

  it('twice without knowing that somebody created the record anew meanwhile keeps it', () => {
    const { early, late } = twoPcs()
    const first = wrote(early, drop)
    take(late, first)
    const again = wrote(late, aCustomer('c1', 'Neu'))
    const second = wrote(early, drop)
    meet(early, late, [second], [again])
    expect(customerIn(early)?.familyName).toBe('Neu')
    const known = mergeDelete(noRecord, anOrigin(), 0)
    const born = mergeSet('customers', known, { id: 'c1', fields: {} }, anOrigin({ device: 'pc-9' }), 0)
    expect(mergeDelete(born, anOrigin({ seq: 2 }), 0).hidden).toBe(false)
  })

  it('is overruled by writing again after seeing it', () => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, note('n'))], [wrote(late, drop)])
    take(late, wrote(early, note('kept')))
    for (const pc of [early, late]) {
      expect(customerIn(pc)?.note).toBe('kept')
      expect(contestedIn(pc)).toEqual([])
    }
    expect(digestOf(early)).toEqual(digestOf(late))
  })

  it('on two PCs at once is a deletion, not a dispute', () => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, drop)], [wrote(late, drop)])
    expect(customerIn(early)).toBeUndefined()
    expect(contestedIn(early)).toEqual([])
    expect(mergeOf(early.office)?.deletes?.open).toHaveLength(2)
  })

  it('on two PCs, each having seen another edit, hides what together they had seen', () => {
    const { early, late } = twoPcs()
    const noted = wrote(early, note('n'))
    const mailed = wrote(late, set('customers', 'c1', { email: 'a@example.org' }))
    meet(early, late, [noted, wrote(early, drop)], [mailed, wrote(late, drop)])
    expect(customerIn(early)).toBeUndefined()
  })

  it('of a record that nobody knows here yet leaves only the tombstone, and creating it anew brings it back', () => {
    const { early, late } = twoPcs()
    const gone = wrote(early, drop)
    take(late, gone)
    const again = wrote(late, aCustomer('c1', 'Neu'))
    take(early, again)
    expect(customerIn(early)?.familyName).toBe('Neu')
    expect(contestedIn(early)).toEqual([])
    const empty = mergeDelete(noRecord, anOrigin(), 0)
    expect(empty).toMatchObject({ row: undefined, hidden: true })
    expect(isContested(empty)).toBe(false)
    const born = mergeSet('customers', empty, { id: 'c1', fields: {} }, anOrigin({ device: 'pc-9' }), 0)
    expect(isContested(born)).toBe(true)
    const knowing = anOrigin({ device: 'pc-9', seen: { 'pc-1': { 1: 1 } } })
    expect(isContested(mergeSet('customers', empty, { id: 'c1', fields: {} }, knowing, 0))).toBe(false)
  })

  it('counts the losing versions too: one it had not seen keeps the record', () => {
    const { early, late } = twoPcs()
    const third = aReplica('pc-c', noon)
    take(third, wrote(aReplica('pc-a', noon), aCustomer('c1'), aTicket('t1'), anItem('i1', 't1')))
    const low = wrote(third, note('low'))
    const high = wrote(late, note('high'))
    take(early, high)
    const gone = wrote(early, drop)
    expect(customerIn(early)).toBeUndefined()
    take(late, low)
    take(late, gone)
    take(early, low)
    take(third, high)
    take(third, gone)
    for (const pc of [early, late, third]) expect(customerIn(pc)?.note).toBe('high')
    expect(digestOf(early)).toEqual(digestOf(late))
    expect(digestOf(third)).toEqual(digestOf(late))
  })

  it('does not hide an edit of another device with a seq it knows only of a third', () => {
    const { early, late } = twoPcs()
    meet(early, late, [wrote(early, note('a')), wrote(early, note('b'))], [wrote(late, drop)])
    expect(customerIn(late)?.note).toBe('b')
  })
})

describe('erasing', () => {
  const orders: readonly (readonly number[])[] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  it.each(orders)('beats an edit and a deletion that had not seen it, in the order %s %s %s', (...order) => {
    const { early, late } = twoPcs()
    const third = aReplica('pc-c', noon + 2 * yearMs)
    const first = wrote(aReplica('pc-a', noon), aCustomer('c1'), aTicket('t1'), anItem('i1', 't1'))
    take(third, first)
    const lines = [wrote(early, erase), wrote(late, note('unseen')), wrote(third, drop)]
    const judge = aReplica('pc-d')
    take(judge, first)
    for (const i of order) take(judge, lines[i] ?? first)
    expect(customerIn(judge)).toBeUndefined()
    expect(judge.office.merges.has('customers c1')).toBe(false)
    expect(judge.office.hidden.has('customers c1')).toBe(false)
    expect(contestedIn(judge)).toEqual([])
    expect([...judge.office.erased]).toEqual(['customers c1'])
  })

  it('holds against writing the record anew, whatever that had seen', () => {
    const { early } = twoPcs()
    wrote(early, erase)
    wrote(early, aCustomer('c1', 'Neu'))
    expect(customerIn(early)).toBeUndefined()
  })

  it('in one line with a write of the same record beats it', () => {
    const { early } = twoPcs()
    wrote(early, note('x'), erase, aCustomer('c1'))
    expect(customerIn(early)).toBeUndefined()
  })
})

describe('what is remembered of a record', () => {
  it('is nothing while it was written once: no merge state for a hundred thousand untouched records', () => {
    const { early } = twoPcs()
    expect(early.office.merges.size).toBe(0)
  })

  it('is one base version and the fields that differ from it', () => {
    const { early } = twoPcs()
    const base = customerIn(early)?.stamp
    wrote(early, note('n'))
    const merge = mergeOf(early.office)
    expect(merge).toEqual({ base, versions: { note: customerIn(early)?.stamp }, rivals: {} })
    expect(merge?.base).not.toBe(merge?.versions['note'])
  })

  it('keeps its base when it is changed again: untouched fields do not grow younger', () => {
    const { early, late } = twoPcs()
    const base = customerIn(early)?.stamp
    const a = [wrote(early, note('n')), wrote(early, note('m'))]
    const b = wrote(late, set('customers', 'c1', { email: 'e' }))
    meet(early, late, a, [b])
    expect(mergeOf(early.office)?.base).toBe(base)
    expect(contestedIn(early)).toEqual([])
  })

  it('survives the deletion: what an unseen edit meets later is judged field by field', () => {
    const { early, late } = twoPcs()
    const base = customerIn(early)?.stamp
    const deleted = twoPcs().early
    wrote(deleted, drop)
    expect(mergeOf(deleted.office)?.base).toBe(base)
    const a = [wrote(early, note('n')), wrote(early, drop)]
    const b = wrote(late, note('m'))
    meet(early, late, a, [b])
    expect(customerIn(early)?.note).toBe('m')
    expect(mergeOf(early.office)?.rivals['note']?.map(({ value }) => value)).toEqual(['n'])
  })
})

describe('what a line has seen', () => {
  const origin = anOrigin({ device: 'pc-a', epoch: 2, seq: 5, seen: { 'pc-b': { 1: 3 }, 'pc-a': { 1: 9 } } })
  const version = (device: string, epoch: number, seq: number) =>
    `0000000000001-0000.${device}.${String(epoch).padStart(2, '0')}.${String(seq).padStart(6, '0')}.000`

  it.each<readonly [string, number, number, boolean]>([
    ['pc-a', 2, 5, true],
    ['pc-a', 2, 4, true],
    ['pc-a', 2, 6, false],
    ['pc-a', 1, 9, true],
    ['pc-b', 1, 3, true],
    ['pc-b', 1, 4, false],
    ['pc-b', 2, 1, false],
    ['pc-c', 1, 1, false],
  ])('of %s, epoch %s, line %s: %s', (device, epoch, seq, expected) => {
    expect(hasSeen(origin, version(device, epoch, seq))).toBe(expected)
  })

  it('includes text that is no version: it can never be disputed', () => {
    expect(hasSeen(origin, '')).toBe(true)
  })
})

describe('an immutable record', () => {
  it('is not replaced by a second one under its id, and comes back behind its deletion', () => {
    const { early } = twoPcs()
    const record = { ticketId: 't1', amountCents: 100, happenedAt: 1, method: { type: 'cash' } }
    const pay = (amountCents: number): Operation => ({
      type: 'add',
      collection: 'payments',
      id: 'p1',
      record: { ...record, amountCents },
    })
    apply(early.office, pay(100), anOrigin({ device: 'pc-x' }), 0)
    apply(early.office, pay(999), anOrigin({ device: 'pc-y' }), 0)
    expect(early.office.tables.payments.get('p1')?.amountCents).toBe(100)
    const gone: Operation = { type: 'delete', collection: 'payments', id: 'p1' }
    apply(early.office, gone, anOrigin({ device: 'pc-x', seq: 2 }), 0)
    expect(early.office.tables.payments.size).toBe(0)
    apply(early.office, pay(200), anOrigin({ device: 'pc-z' }), 0)
    expect(early.office.tables.payments.get('p1')?.amountCents).toBe(200)
  })
})
