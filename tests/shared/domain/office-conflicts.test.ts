import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actsWithoutRight } from '../../../src/shared/domain/acts-without-right'
import { fsck } from '../../../src/shared/domain/fsck'
import { officeConflicts } from '../../../src/shared/domain/office-conflicts'
import { contestedIn } from '../../../src/shared/replication/conflicts'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import { anyOperation } from '../../support/storage/operations'
import { aCustomer, anItem, aPayment, aTicket } from '../../support/storage/records'
import { anyPicks, inCausalOrder, linesOf, officeAfter } from '../../support/two-devices'

const one = 'pc-1'
const two = 'pc-2'

function event(id: string, facts: JsonObject): Operation {
  return { type: 'add', collection: 'events', id, record: { ticketId: 't1', happenedAt: 1, facts } }
}
const move = (id: string, action: string) => event(id, { type: 'possession', itemId: 'i1', action })
const work = (id: string, action: string) => event(id, { type: 'work', action, reason: '' })
const takeBack = (id: string) => aPayment(id, 't1', { reverses: 'p1' })
const drop = (collection: 'customers', id: string): Operation => ({ type: 'delete', collection, id })

function person(id: string, role: string, active = true): Operation {
  const fields = { givenName: '', familyName: id, role, areas: [], active }
  return { type: 'set', collection: 'persons', id, fields }
}

const beginning = [
  person('boss', 'manager'),
  person('person-1', 'manager'),
  aCustomer('customer-1'),
  aCustomer('customer-2'),
  aTicket('t1', { number: 'A26-00001' }),
  anItem('i1', 't1'),
  event('e0', { type: 'opened' }),
  move('e00', 'put-on-shelf'),
]

type Said = Parameters<typeof linesOf>[0]

/** What both knew in common, then what each did without the other. */
function apart(here: readonly Operation[], there: readonly Operation[], by = 'person-1'): Said {
  return [
    { device: one, operations: beginning },
    { device: two, operations: [], hears: true },
    ...here.map((operation) => ({ device: one, operations: [operation] })),
    ...there.map((operation) => ({ device: two, operations: [operation], by })),
  ]
}

type Row = readonly [string, Said, { code: string; subject: string; acts: readonly string[] }]

const table: readonly Row[] = [
  [
    'an item that two PCs handed over',
    apart([move('e2', 'hand-over')], [move('e4', 'hand-over')]),
    { code: 'handed-over-twice', subject: 'i1', acts: ['e2', 'e4'] },
  ],
  [
    'a ticket that was paid at two PCs',
    apart([aPayment('p1', 't1')], [aPayment('p2', 't1')]),
    { code: 'paid-twice', subject: 't1', acts: ['p1', 'p2'] },
  ],
  [
    'a payment that two PCs reversed',
    apart([aPayment('p1', 't1'), takeBack('p2')], [takeBack('p3')]),
    { code: 'reversed-twice', subject: 'p1', acts: ['p2', 'p3'] },
  ],
  [
    'a number that two PCs with one letter gave',
    apart([aTicket('t2', { number: 'A26-00002' })], [aTicket('t3', { number: 'A26-00002' })]),
    { code: 'number-twice', subject: 'A26-00002', acts: ['t2', 't3'] },
  ],
  [
    'a step that another PC had made already',
    apart([work('e1', 'start')], [work('e2', 'start')]),
    { code: 'move-not-allowed', subject: 't1', acts: ['e2'] },
  ],
  [
    'a customer that one PC deleted and another used',
    apart([drop('customers', 'customer-2')], [aTicket('t2', { customerId: 'customer-2' })]),
    { code: 'deleted-in-use', subject: 'customers customer-2', acts: ['t2'] },
  ],
  [
    'what somebody did who was no longer in the office',
    apart(
      [person('clerk', 'front-desk'), person('clerk', 'front-desk', false)],
      [work('e1', 'start')],
      'clerk',
    ),
    { code: 'without-right', subject: 'clerk t1', acts: ['e1'] },
  ],
]

describe('office conflicts', () => {
  it.each(table)('lists %s, and it is no damage', (_name, said, conflict) => {
    const office = officeAfter(linesOf(said))
    expect(officeConflicts(office)).toMatchObject([conflict])
    expect(fsck(office).findings).toEqual([])
  })

  it('lists nothing where one PC did all of it in turn', () => {
    const operations = [
      ...beginning,
      aPayment('p1', 't1'),
      takeBack('p2'),
      aPayment('p3', 't1'),
      work('e1', 'start'),
      work('e2', 'finish'),
      work('e3', 'pass-check'),
      work('e4', 'make-ready'),
      move('e6', 'hand-over'),
      move('e7', 'take-back'),
      move('e8', 'hand-over'),
    ]
    const office = officeAfter(linesOf(operations.map((one) => ({ device: 'pc-1', operations: [one] }))))
    expect(officeConflicts(office)).toEqual([])
  })

  it('takes a hand-over that was taken back for settled', () => {
    const [, said] = table[0] ?? ['', []]
    const more = { device: one, operations: [move('e5', 'take-back')], hears: true }
    const codes = officeConflicts(officeAfter(linesOf([...said, more]))).map(({ code }) => code)
    expect(codes).not.toContain('handed-over-twice')
  })

  it('calls it no double payment when the price was lowered afterwards', () => {
    const lower = event('e9', { type: 'price', itemId: 'i1', afterCents: 1_000, consent: 'ja' })
    const set: Operation = {
      type: 'set',
      collection: 'items',
      id: 'i1',
      fields: { unitPriceCents: 1_000 },
    }
    const said = [
      ...apart([aPayment('p1', 't1', { amountCents: 250 })], [aPayment('p2', 't1', { amountCents: 1_000 })]),
      { device: one, operations: [set, lower], hears: true },
    ]
    expect(officeConflicts(officeAfter(linesOf(said)))).toEqual([])
  })

  it('leaves an erased customer erased: that is what was wanted', () => {
    const erase: Operation = { type: 'erase', collection: 'customers', id: 'customer-1' }
    const office = officeAfter(linesOf(apart([erase], [aTicket('t2')])))
    expect(officeConflicts(office)).toEqual([])
    expect(fsck(office).findings).toEqual([])
  })

  it('stays away when it was checked off, and comes back with a third act', () => {
    const [, said] = table[1] ?? ['', []]
    const seen = event('e9', { type: 'noticed', code: 'paid-twice', subject: 't1', acts: ['p1', 'p2'] })
    const checked = [...said, { device: one, operations: [seen], hears: true }]
    expect(officeConflicts(officeAfter(linesOf(checked)))).toEqual([])
    const third = { device: two, operations: [aPayment('p3', 't1')] }
    expect(officeConflicts(officeAfter(linesOf([...checked, third])))).toMatchObject([
      { code: 'paid-twice', acts: ['p1', 'p2', 'p3'] },
    ])
  })
})

describe('acts without right', () => {
  const demoted = [person('clerk', 'front-desk'), person('clerk', 'back-office')]
  const paid = (id: string) => event(id, { type: 'payment', paymentId: 'p1', amountCents: 1 })
  const acts = (said: Said) => actsWithoutRight(officeAfter(linesOf(said))).map(({ id }) => id)

  it('lists what the new role does not allow, behind its place in the order', () => {
    expect(acts(apart(demoted, [paid('e1')], 'clerk'))).toEqual(['e1'])
  })

  it('lists nothing from before: then the role was another', () => {
    const said: Said = [
      { device: one, operations: [...beginning, person('clerk', 'front-desk')] },
      { device: one, operations: [paid('e1')], by: 'clerk' },
      { device: one, operations: [person('clerk', 'back-office')] },
    ]
    expect(acts(said)).toEqual([])
  })

  it('goes by the number where one PC wrote both, whatever its clock said', () => {
    const [before, role] = linesOf([
      { device: one, operations: [...beginning, person('clerk', 'front-desk'), paid('e1')], by: 'clerk' },
      { device: one, operations: [person('clerk', 'back-office')] },
    ])
    if (before === undefined || role === undefined) throw new Error('no lines')
    // The clock was set back before the role was changed.
    const late = { ...before, origin: { ...before.origin, stamp: '0000000009999-0000' } }
    expect(actsWithoutRight(officeAfter([late, role]))).toEqual([])
  })

  it('knows the area a ticket lay in: the front does the work of its own areas only', () => {
    const clerk = person('clerk', 'front-desk')
    const toSales = event('e1', { type: 'area', area: 'sales' })
    const there = [work('e2', 'start')]
    expect(acts(apart([clerk, person('clerk', 'front-desk')], there, 'clerk'))).toEqual(['e2'])
    const said = apart([clerk, toSales], [], 'clerk')
    expect(acts([...said, { device: two, operations: there, by: 'clerk', hears: true }])).toEqual([])
  })

  it('asks for the right to let items go unpaid', () => {
    const fields = { items: ['i1'], collector: 'customer', collectorName: 'M', identity: 'known' }
    const record = { ticketId: 't1', happenedAt: 1, confirmedBy: 'M', unpaidReason: 'Stammkunde', ...fields }
    const handOver: Operation = { type: 'add', collection: 'handOvers', id: 'h1', record }
    const told = event('e1', { type: 'hand-over', handOverId: 'h1', count: 1 })
    const clerk = [person('clerk', 'manager'), person('clerk', 'front-desk')]
    expect(acts(apart(clerk, [handOver, told], 'clerk'))).toEqual(['e1'])
  })
})

describe('both lists', () => {
  const roles = ['front-desk', 'back-office', 'manager'] as const
  const anyPerson = fc
    .tuple(fc.constantFrom('person-1', 'person-2'), fc.constantFrom(...roles), fc.boolean())
    .map(([id, role, active]) => person(id, role, active))
  const anyReversal = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 3 }))
    .map(([n, i]) => aPayment(`r${n}`, `t${i}`, { reverses: `p-${i}` }))
  const anyHandOver = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 3 }))
    .map(([n, i]) => event(`h${n}`, { type: 'possession', action: 'hand-over', itemId: `i${i}` }))
  const anyNumbered = fc.integer({ min: 0, max: 3 }).map((i) => aTicket(`t${i}`, { number: 'A26-1' }))
  const anyLine = fc.record({
    device: fc.constantFrom(one, two, 'pc-3'),
    operations: fc.array(
      fc.oneof(
        { weight: 8, arbitrary: anyOperation },
        { weight: 1, arbitrary: anyPerson },
        { weight: 1, arbitrary: anyReversal },
        { weight: 2, arbitrary: anyNumbered },
        { weight: 4, arbitrary: anyHandOver },
      ),
      { minLength: 1, maxLength: 1 },
    ),
    by: fc.constantFrom('person-1', 'person-2'),
    hears: fc.boolean(),
  })

  it('are the same whatever order the lines arrived in', () => {
    const found = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 25, maxLength: 60 }), anyPicks, (said, picks) => {
        const lines = linesOf(said)
        const [office, other] = [officeAfter(lines), officeAfter(inCausalOrder(lines, picks))]
        expect(officeConflicts(other)).toEqual(officeConflicts(office))
        expect(contestedIn(other)).toEqual(contestedIn(office))
        for (const { code } of officeConflicts(office)) found.set(code, (found.get(code) ?? 0) + 1)
        found.set('contested', (found.get('contested') ?? 0) + contestedIn(office).length)
      }),
      { seed: 20_261_123, numRuns: 150 },
    )
    // A property over empty lists proves nothing.
    for (const code of [
      'handed-over-twice',
      'number-twice',
      'move-not-allowed',
      'deleted-in-use',
      'without-right',
      'contested',
    ])
      expect({ code, isOften: (found.get(code) ?? 0) > 5 }).toEqual({ code, isOften: true })
  })
})
