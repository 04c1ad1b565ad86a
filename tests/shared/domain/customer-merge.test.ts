import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Customer } from '../../../src/shared/domain/customer'
import { customerSchema } from '../../../src/shared/domain/customer'
import type { MergeWrite } from '../../../src/shared/domain/customer-merge'
import {
  mergedFields,
  planMerge,
  planUnmerge,
  proposedChoices,
} from '../../../src/shared/domain/customer-merge'
import { keptCustomer, mergedInto } from '../../../src/shared/domain/kept-customer'
import type { Office } from '../../../src/shared/domain/office'
import { emptyOffice } from '../../../src/shared/domain/office'
import { apply } from '../../../src/shared/replication/apply'
import { aCustomer, noDetails } from '../../support/records'

let seq = 0

/** As the store takes it in, one line per write. */
function write(office: Office, { collection, id, fields }: MergeWrite, device = 'd1'): void {
  seq += 1
  const stamp = String(seq).padStart(8, '0')
  const seen = { d1: { '1': seq }, d2: { '1': seq } }
  const origin = { stamp, at: seq, by: 'p1', device, epoch: 1, seq, seen }
  expect(apply(office, { type: 'set', collection, id, fields }, origin, 0).ok).toBe(true)
}

type Fields = Partial<Omit<Customer, 'id' | 'stamp'>>

function put(office: Office, id: string, over: Fields): void {
  write(office, { collection: 'customers', id, fields: { ...aCustomer(), ...over } })
}

function putTicket(office: Office, id: string, customerId: string): void {
  const taken = {
    takenBy: 'p1',
    priceMode: 'gross',
    smallBusiness: false,
    area: 'sales',
    owner: null,
    shelf: null,
  }
  const fields = { ...noDetails, ...taken, kind: 'order', customerId, openedAt: 1 }
  write(office, { collection: 'tickets', id, fields })
}

function customer(office: Office, id: string): Customer {
  return customerSchema.parse(office.tables.customers.get(id))
}

function mergeIn(office: Office, keep: string, drop: string): void {
  const choices = proposedChoices(customer(office, keep), customer(office, drop))
  const plan = planMerge(office, { keep, drop, choices, at: 1, by: 'p1' })
  if (!plan.ok) throw new Error(plan.code)
  for (const one of plan.value) write(office, one)
}

/** Records without their stamps, sorted. */
function rows(office: Office): unknown {
  return (['customers', 'tickets', 'followUps', 'questions'] as const).map((name) =>
    [...office.tables[name].values()]
      .map((row) => ({ ...row, stamp: '' }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

const text = fc.constantFrom('', 'Maier', 'Roth', 'a@b.de', '0761 1')
const contact = fc.record({ name: fc.constantFrom('Eva', 'Jan'), role: text, phone: text, email: text })
const fields: fc.Arbitrary<Fields> = fc.record(
  {
    company: text,
    givenName: text,
    familyName: fc.constantFrom('Maier', 'Mayer'),
    phones: fc.uniqueArray(
      fc.constantFrom('0761 1111', '0171 2222', '+49 761 1111', '030 3', '040 4', '050 5', '060 6'),
      { maxLength: 6 },
    ),
    email: text,
    note: fc.constantFrom('', 'ruft an', 'x'.repeat(3_999)),
    consent: fc.boolean(),
    language: fc.constantFrom('de' as const, 'en' as const),
    contacts: fc.array(contact, { maxLength: 2 }),
    fax: text,
  },
  { requiredKeys: ['company', 'givenName', 'familyName', 'phones', 'email', 'note', 'consent'] },
)

describe('merging two customers', () => {
  it('and taking it back gives the same records', () => {
    fc.assert(
      fc.property(fields, fields, fc.nat(3), (a, b, tickets) => {
        const office = emptyOffice()
        put(office, 'a', a)
        put(office, 'b', b)
        for (let index = 0; index < tickets; index += 1)
          putTicket(office, `t${index}`, index % 2 === 0 ? 'b' : 'a')
        const before = rows(office)
        mergeIn(office, 'a', 'b')
        expect(customerSchema.safeParse(office.tables.customers.get('a')).success).toBe(true)
        const plan = planUnmerge(office, 'b')
        if (!plan.ok) throw new Error(plan.code)
        for (const one of plan.value.writes) write(office, one)
        expect(plan.value.stays).toEqual({ tickets: [], followUps: [], questions: [], fields: [] })
        expect(rows(office)).toEqual(before)
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('keeps what the kept one has and fills in what it lacks', () => {
    const office = emptyOffice()
    put(office, 'a', { email: '', phones: ['0761 1'], note: 'A', consent: false })
    put(office, 'b', { email: 'b@x.de', phones: ['+49 761 1', '0171 2'], note: 'B', consent: true })
    const [a, b] = [customer(office, 'a'), customer(office, 'b')]
    const next = mergedFields(a, b, proposedChoices(a, b))
    expect(next).toMatchObject({ email: 'b@x.de', phones: ['0761 1', '0171 2'], note: 'A\nB' })
    expect(next['consents']).toHaveLength(2)
    expect(next).not.toHaveProperty('address')
  })

  it('leaves with the kept one what went on to somebody else', () => {
    const office = emptyOffice()
    for (const id of ['a', 'b', 'c']) put(office, id, {})
    putTicket(office, 't1', 'b')
    putTicket(office, 't2', 'b')
    mergeIn(office, 'a', 'b')
    write(office, { collection: 'tickets', id: 't1', fields: { customerId: 'c' } })
    const plan = planUnmerge(office, 'b')
    expect(plan).toMatchObject({ ok: true, value: { stays: { tickets: ['t1'] } } })
  })

  it('is refused for one that was merged, and for one with itself', () => {
    const office = emptyOffice()
    for (const id of ['a', 'b', 'c']) put(office, id, {})
    mergeIn(office, 'a', 'b')
    const choices = proposedChoices(customer(office, 'a'), customer(office, 'c'))
    const again = { choices, at: 1, by: 'p1' }
    expect(planMerge(office, { keep: 'c', drop: 'b', ...again })).toMatchObject({ code: 'merged-before' })
    expect(planMerge(office, { keep: 'a', drop: 'a', ...again })).toMatchObject({ code: 'not-found' })
    expect(planUnmerge(office, 'a')).toMatchObject({ code: 'not-merged' })
  })

  it('either way round on two PCs leaves one customer, the same on both', () => {
    const office = emptyOffice()
    put(office, 'a', {})
    put(office, 'b', {})
    const pointer = (into: string) => ({
      merged: {
        into,
        at: 1,
        by: 'p1',
        moved: { tickets: [], followUps: [], questions: [] },
        before: {},
        after: {},
      },
    })
    write(office, { collection: 'customers', id: 'b', fields: pointer('a') }, 'd1')
    write(office, { collection: 'customers', id: 'a', fields: pointer('b') }, 'd2')
    const { customers } = office.tables
    expect([keptCustomer(customers, 'a')?.id, keptCustomer(customers, 'b')?.id]).toEqual(['a', 'a'])
    expect(mergedInto(customers, 'a').map(({ id }) => id)).toEqual(['b'])
    expect(planUnmerge(office, 'b').ok).toBe(true)
  })
})
