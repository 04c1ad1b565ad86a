import { describe, expect, it } from 'vitest'
import type { Customer } from '../../../src/shared/domain/customer'
import { customerSchema } from '../../../src/shared/domain/customer'
import { duplicateReasonsOf } from '../../../src/shared/domain/duplicate'
import { looksLikePhone, phoneKey } from '../../../src/shared/domain/phone'
import { fold, words } from '../../../src/shared/domain/spelling'
import { aCustomer } from '../../support/records'

describe('folding', () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Müller', 'muller'],
    ['Öztürk', 'Oeztuerk'],
    ['Straße', 'STRASSE'],
    ['Łukasz', 'lukasz'],
    ['Ayşe', 'ayse'],
    ['Kwiatkowska-Żuraw', 'kwiatkowska-zuraw'],
    ['Nguyễn', 'nguyen'],
    ["O'Brien", 'O’brien'],
    ["D'Angelo", 'dangelo'],
    ['Đokić', 'dokic'],
    ['Sørensen', 'soerensen'],
  ])('%s meets %s', (a, b) => expect(fold(a)).toBe(fold(b)))

  it('splits into words at everything that is no letter and no digit', () => {
    expect(words('Meier & Söhne, 79098 Freiburg')).toEqual(['meier', 'sohne', '79098', 'freiburg'])
  })
})

describe('a phone number', () => {
  it.each([
    '+49 171 23456',
    '0171/234-56',
    '0049 171 23456',
    '0171 23456',
    '+49 (0) 171-23456',
    '(0171) 234 56',
    '+49 0171 23456',
  ])('%s is the same number', (text) => expect(phoneKey(text)).toBe('17123456'))
  it('keeps a foreign country code', () => expect(phoneKey('+33 88 60 15 31')).toBe('3388601531'))
  it('is told from a name and a short number', () => {
    expect(looksLikePhone('0171/234')).toBe(true)
    expect(looksLikePhone('Maier 7')).toBe(false)
    expect(looksLikePhone('12')).toBe(false)
  })
})

const known: Customer = customerSchema.parse({ ...aCustomer(), id: 'c1', stamp: 's' })

describe('a duplicate', () => {
  it('shows by phone in another format', () => {
    expect(duplicateReasonsOf({ phones: ['+49 171 23456'] }, known)).toEqual(['phone'])
  })
  it('shows by e-mail whatever its capitals', () => {
    expect(duplicateReasonsOf({ email: ' Hallo@Gaertnerei.example' }, known)).toEqual(['email'])
  })
  it('shows by a similar name and the same postcode', () => {
    const address = { street: '', postcode: '79098', city: '', country: '' }
    expect(duplicateReasonsOf({ familyName: 'Mayer', address }, known)).toEqual(['name-postcode'])
    expect(duplicateReasonsOf({ familyName: 'Schulz', address }, known)).toEqual([])
  })
  it('is nobody who only shares an empty field', () => {
    expect(duplicateReasonsOf({ email: '', phones: [''], familyName: '' }, { ...known, email: '' })).toEqual(
      [],
    )
  })
})
