import type { Contact, Customer, CustomerDraft } from './customer'
import { contactName, customerName } from './customer'
import { phoneKey } from './phone'
import { words } from './spelling'
import { isOneTypoApart } from './typo'

export const duplicateReasons = ['phone', 'email', 'name-postcode', 'same-name'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

type Draft = { readonly [K in keyof CustomerDraft]?: CustomerDraft[K] | undefined }

const minPhoneDigits = 5

function contactsOf({ contacts }: Draft): readonly Contact[] {
  return contacts ?? []
}

/** Of the record and of everybody named in it. */
function phoneKeys(draft: Draft): string[] {
  const phones = [...(draft.phones ?? []), ...contactsOf(draft).map(({ phone }) => phone)]
  return phones.map(phoneKey).filter((key) => key.length >= minPhoneDigits)
}

function emailKeys(draft: Draft): string[] {
  const emails = [draft.email ?? '', ...contactsOf(draft).map(({ email }) => email)]
  return emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== '')
}

function nameKeys(draft: Draft): string[] {
  const { company = '', givenName = '', familyName = '' } = draft
  const named = { company, givenName, familyName }
  return [customerName(named), contactName(named)]
    .map((name) => words(name).toSorted().join(' '))
    .filter((key) => key !== '')
}

/** The postcode as it is compared: "D-79098" and "79098 " are the same place. */
export function postcodeKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^D(?=\d{5}$)/, '')
}

function postcodeOf({ address }: Draft): string {
  return postcodeKey(address?.postcode ?? '')
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

/** Why a draft may be this customer again; empty: it is somebody else. */
export function duplicateReasonsOf(draft: Draft, customer: Customer): DuplicateReason[] {
  const reasons: DuplicateReason[] = []
  if (meet(phoneKeys(draft), phoneKeys(customer))) reasons.push('phone')
  if (meet(emailKeys(draft), emailKeys(customer))) reasons.push('email')
  if (meet(nameKeys(draft), nameKeys(customer))) {
    const postcode = postcodeOf(draft)
    const same = postcode !== '' && postcode === postcodeOf(customer)
    reasons.push(same ? 'name-postcode' : 'same-name')
  } else if (isSimilar(draft, customer)) reasons.push('name-postcode')
  return reasons
}

const minSimilar = 4

/** The family or company name in one word. */
function similarName({ familyName = '', company = '' }: Draft): string {
  return words(familyName === '' ? company : familyName).join('')
}

/** Same postcode, names that do not contradict, and one family or company name that differs by at most one typo. */
function isSimilar(draft: Draft, customer: Customer): boolean {
  const postcode = postcodeOf(draft)
  if (postcode === '' || postcode !== postcodeOf(customer)) return false
  const [mine, theirs] = [similarName(draft), similarName(customer)]
  return mine.length >= minSimilar && theirs.length >= minSimilar && isOneTypoApart(mine, theirs)
}

/**
 * Short texts of which any two duplicates share at least one, so that only those who share one need be compared: each
 * phone, each e-mail, and with the postcode the names and what is left of the family name without any one letter (two
 * words one typo apart always share one of those).
 */
export function duplicateKeys(customer: Customer): string[] {
  const keys = [
    ...phoneKeys(customer).map((key) => `p${key}`),
    ...emailKeys(customer).map((key) => `e${key}`),
  ]
  const postcode = postcodeOf(customer)
  if (postcode === '') return keys
  const name = similarName(customer)
  const similar = name.length < minSimilar ? [] : [name, ...withoutOneLetter(name)]
  return [...keys, ...[...nameKeys(customer), ...new Set(similar)].map((key) => `n${postcode} ${key}`)]
}

function withoutOneLetter(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))
}
