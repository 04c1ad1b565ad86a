import type { CountryCode } from 'libphonenumber-js/min'
import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { phoneKey } from '../../shared/domain/phone'
import { fold } from '../../shared/domain/spelling'

const germany: CountryCode = 'DE'

let byName: ReadonlyMap<string, CountryCode> | undefined

/** Codes by the names people write: in German, in English, or the code itself. */
function countryNames(): ReadonlyMap<string, CountryCode> {
  if (byName !== undefined) return byName
  const names = new Map<string, CountryCode>([
    ['d', 'DE'],
    ['usa', 'US'],
    ['uk', 'GB'],
    ['england', 'GB'],
  ])
  const languages = ['de', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  for (const code of getCountries()) {
    names.set(fold(code), code)
    for (const language of languages) names.set(fold(language.of(code) ?? code), code)
  }
  byName = names
  return names
}

/** The country a firm or customer names; Germany where it names none that is known. */
export function countryCodeOf(name: string): CountryCode {
  return countryNames().get(fold(name.trim())) ?? germany
}

/**
 * A phone number as it is best read: the firm's own country as within it, any other with its code. What is no number of
 * any country stays as it was typed; so does one with words beside it, and one that would no longer be found as typed.
 */
export function formatPhone(typed: string, firmCountry: string): string {
  const text = typed.trim()
  if (/\p{L}/u.test(text)) return text
  const country = countryCodeOf(firmCountry)
  const number = parsePhoneNumberFromString(text, country)
  if (number === undefined || !number.isValid()) return text
  const isOwn = number.country === country
  const formatted = isOwn ? number.formatNational() : number.formatInternational()
  if (country !== germany) return formatted
  // A number too short for any area code would lose its zero.
  const isWhole = !isOwn || formatted.startsWith('0')
  return isWhole && phoneKey(formatted) === phoneKey(text) ? formatted : text
}

/** Whether what stands as a German postcode has not five digits; other countries write theirs as they like. */
export function isOddPostcode(postcode: string, country: string, firmCountry: string): boolean {
  const text = postcode.trim()
  if (text === '' || countryCodeOf(country.trim() === '' ? firmCountry : country) !== germany) return false
  return !/^(?:D[-\s]?)?\d{5}$/.test(text)
}
