import { describe, expect, it } from 'vitest'
import type { Customer, CustomerDraft } from '../../../../../src/shared/domain/customer'
import { customerSchema } from '../../../../../src/shared/domain/customer'
import { duplicateReasonsOf } from '../../../../../src/shared/domain/duplicate'
import {
  duplicateDraftOf,
  findTextOf,
  hasNewData,
  mergeMatches,
  newCustomerOf,
  newDataOf,
  splitName,
  supplement,
} from '../../../../../src/renderer/desks/front-desk/customer-match'

function aCustomer(change: Partial<CustomerDraft>): Customer {
  return customerSchema.parse({
    id: 'c1',
    stamp: 's1',
    company: 'Café Morgenrot',
    givenName: 'Ulrike',
    familyName: 'Maier',
    phones: ['+49 171 23456'],
    email: '',
    address: { street: '', postcode: '79098', city: 'Freiburg', country: '' },
    note: '',
    consent: false,
    ...change,
  })
}

const typed = {
  name: 'Mayer, Ulrike',
  phone: '0171/234-56',
  email: 'hallo@morgenrot.example',
  postcode: '79098',
}

describe('splitName', () => {
  it('reads both ways of writing a name and a single word', () => {
    expect(splitName('Mayer, Ulrike')).toEqual({ givenName: 'Ulrike', familyName: 'Mayer' })
    expect(splitName('Ulrike von Mayer')).toEqual({ givenName: 'Ulrike von', familyName: 'Mayer' })
    expect(splitName('Mayer')).toEqual({ givenName: '', familyName: 'Mayer' })
    expect(splitName('')).toEqual({ givenName: '', familyName: '' })
  })
})

describe('duplicateDraftOf', () => {
  it('meets the known customer by phone, and by similar name and postcode', () => {
    const draft = duplicateDraftOf(typed)
    expect(duplicateReasonsOf(draft ?? {}, aCustomer({}))).toEqual(['phone', 'name-postcode'])
  })

  it('asks nothing while there is too little to go by', () => {
    expect(duplicateDraftOf({ name: 'M', phone: '01', email: 'x', postcode: '' })).toBeUndefined()
    expect(findTextOf({ name: '', phone: '0171 234', email: '', postcode: '' })).toBe('0171 234')
  })
})

describe('newDataOf', () => {
  it('names only what the record lacks, phone formats compared by their digits', () => {
    const data = newDataOf(aCustomer({}), duplicateDraftOf(typed) ?? {})
    expect(data).toEqual({
      phones: [],
      email: 'hallo@morgenrot.example',
      replacedEmail: null,
      postcode: null,
    })
  })

  it('says which address a new e-mail would push out', () => {
    const data = newDataOf(aCustomer({ email: 'alt@morgenrot.example' }), { email: 'neu@morgenrot.example' })
    expect(data.replacedEmail).toBe('alt@morgenrot.example')
  })

  it('finds nothing new in the same data', () => {
    const same = newDataOf(aCustomer({ email: 'A@b.example' }), {
      email: 'a@B.example',
      phones: ['0049 171 23456'],
    })
    expect(hasNewData(same)).toBe(false)
  })
})

describe('supplement', () => {
  it('adds and never drops what the record had', () => {
    const customer = aCustomer({ note: 'zahlt pünktlich' })
    const draft = supplement(customer, {
      phones: ['0761 99'],
      email: 'neu@b.example',
      replacedEmail: null,
      postcode: null,
    })
    expect(draft).toMatchObject({
      phones: ['+49 171 23456', '0761 99'],
      email: 'neu@b.example',
      note: 'zahlt pünktlich',
      address: { postcode: '79098', city: 'Freiburg' },
    })
    expect(draft).not.toHaveProperty('stamp')
  })
})

describe('mergeMatches', () => {
  it('shows the surest first and nobody twice', () => {
    const sure = { customer: aCustomer({}), reasons: ['phone' as const, 'name-postcode' as const] }
    const hit = {
      contact: '',
      phone: '',
      city: '',
      openTickets: 0,
      email: '',
      postcode: '',
      isCompany: false,
      openCents: 0,
    }
    const found = mergeMatches(
      [
        {
          ...sure,
          customer: { ...aCustomer({}), id: customerSchema.shape.id.parse('c2') },
          reasons: ['email'],
        },
        sure,
      ],
      [
        { id: 'c1', name: 'Café Morgenrot', ...hit },
        { id: 'c3', name: 'Maier Bau', ...hit },
      ],
      5,
    )
    expect(found.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
  })
})

describe('newCustomerOf', () => {
  it('puts the name where it belongs', () => {
    expect(newCustomerOf(typed, 'person')).toMatchObject({
      company: '',
      givenName: 'Ulrike',
      familyName: 'Mayer',
    })
    expect(newCustomerOf(typed, 'company')).toMatchObject({ company: 'Mayer, Ulrike', familyName: '' })
    expect(newCustomerOf({ ...typed, phone: ' ' }, 'person').phones).toEqual([])
  })
})
