import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryCodeOf, formatPhone, isOddPostcode } from '../../../src/renderer/parts/phone-entry'
import { phoneKey } from '../../../src/shared/domain/phone'

describe('a phone number on leaving its field', () => {
  it.each([
    ['0761/123450', '0761 123450'],
    ['+49 (0)89 54 32 10 0', '089 5432100'],
    ['0171-2345678', '0171 2345678'],
    ['0033 1 42 68 53 00', '+33 1 42 68 53 00'],
    ['+41446681800', '+41 44 668 18 00'],
  ])('%s reads as %s', (typed, read) => expect(formatPhone(typed, 'Deutschland')).toBe(read))

  it.each(['0171/234-56', '12', '0761 123450 (abends)', 'ruft an', ''])('stays as typed: %s', (typed) =>
    expect(formatPhone(typed, 'Deutschland')).toBe(typed),
  )

  it('belongs to the country of the firm', () => {
    expect(formatPhone('044 668 18 00', 'Schweiz')).toBe('044 668 18 00')
    expect(formatPhone('+49 761 123450', 'Schweiz')).toBe('+49 761 123450')
  })

  it('is found as before, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+/- ()'), maxLength: 16 }), (typed) => {
        expect(phoneKey(formatPhone(typed, 'Deutschland'))).toBe(phoneKey(typed))
      }),
      { seed: 7, numRuns: 2_000 },
    )
  })
})

describe('a country', () => {
  it('is known by its names and its code, else it is Germany', () => {
    expect(['Österreich', 'Austria', 'at', 'USA', 'Vereinigtes Königreich', ''].map(countryCodeOf)).toEqual([
      'AT',
      'AT',
      'AT',
      'US',
      'GB',
      'DE',
    ])
  })
})

describe('a postcode', () => {
  it('is odd only in Germany, and only gently', () => {
    expect(isOddPostcode('0130', 'Deutschland', 'Deutschland')).toBe(true)
    expect(isOddPostcode('1307', '', 'Deutschland')).toBe(true)
    expect(isOddPostcode('01307', '', 'Deutschland')).toBe(false)
    expect(isOddPostcode('D-01307', '', 'Deutschland')).toBe(false)
    expect(isOddPostcode('B-6000', 'Belgien', 'Deutschland')).toBe(false)
    expect(isOddPostcode('1010', '', 'Österreich')).toBe(false)
    expect(isOddPostcode('', '', 'Deutschland')).toBe(false)
  })
})
