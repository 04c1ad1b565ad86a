import { describe, expect, it } from 'vitest'
import { customerFields } from '../../../../../src/shared/domain/customer'
import {
  changeSort,
  differences,
  draftOf,
  emptyCustomer,
  hasName,
  openPhones,
  setPhone,
  theirsOf,
} from '../../../../../src/renderer/desks/front-desk/customer-form'

describe('draftOf', () => {
  it('saves what the contract accepts, without the empty phone line', () => {
    const draft = draftOf({ ...emptyCustomer('Ulrike Maier'), phones: ['0171 23456', ''] })
    expect(draft.phones).toEqual(['0171 23456'])
    expect(customerFields.safeParse(draft).success).toBe(true)
  })

  it('drops a company that was typed before the switch back to a person', () => {
    const draft = draftOf({ ...emptyCustomer('Ulrike Maier'), company: 'Café', as: 'person' })
    expect(draft.company).toBe('')
  })
})

describe('openPhones', () => {
  it('opens one empty line at the end, none beyond the sixth, and never takes away the line being typed in', () => {
    expect(openPhones([])).toEqual([''])
    expect(setPhone([''], 0, '1')).toEqual(['1', ''])
    expect(setPhone(['1', '2', ''], 0, '')).toEqual(['', '2', ''])
    expect(openPhones(['1', '2', '3', '4', '5', '6'])).toHaveLength(6)
  })
})

describe('changeSort', () => {
  it('takes the typed name along instead of losing it', () => {
    const company = changeSort(emptyCustomer('Café Morgenrot'), 'company')
    expect(company).toMatchObject({ company: 'Café Morgenrot', givenName: '', familyName: '' })
    expect(changeSort(company, 'person')).toMatchObject({
      company: '',
      givenName: 'Café',
      familyName: 'Morgenrot',
    })
  })
})

describe('hasName', () => {
  it('does not take a person for named because a hidden company is', () => {
    expect(hasName({ ...emptyCustomer(''), company: 'Café', as: 'person' })).toBe(false)
    expect(hasName({ ...emptyCustomer(''), company: 'Café', as: 'company' })).toBe(true)
  })
})

describe('two versions', () => {
  it('names only the parts that differ', () => {
    const mine = draftOf(emptyCustomer('Ulrike Maier'))
    expect(differences(mine, { ...mine, email: 'a@b.example', language: 'en' })).toEqual([
      'email',
      'language',
    ])
  })

  it('reads the other version out of the refusal, and survives facts of another shape', () => {
    expect(theirsOf({})).toBeUndefined()
    const theirs = { ...draftOf(emptyCustomer('Ulrike Maier')), id: 'c1', stamp: 's2' }
    expect(theirsOf({ theirs })?.familyName).toBe('Maier')
  })
})
