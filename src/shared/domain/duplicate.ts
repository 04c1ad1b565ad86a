import type { Customer, CustomerDraft } from './customer'
import { contactName, customerName } from './customer'
import { phoneKey } from './phone'
import { words } from './spelling'
import { isOneTypoApart } from './typo'

export const duplicateReasons = ['phone', 'email', 'name-postcode', 'same-name'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

type Draft = { readonly [K in keyof CustomerDraft]?: CustomerDraft[K] | undefined }

const minPhoneDigits = 5

function phoneKeys(phones: readonly string[] | undefined): string[] {
  return (phones ?? []).map(phoneKey).filter((key) => key.length >= minPhoneDigits)
}

function nameKeys(draft: Draft): string[] {
  const { company = '', givenName = '', familyName = '' } = draft
  const named = { company, givenName, familyName }
  return [customerName(named), contactName(named)]
    .map((name) => words(name).toSorted().join(' '))
    .filter((key) => key !== '')
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

/** Why a draft may be this customer again; empty: it is somebody else. */
export function duplicateReasonsOf(draft: Draft, customer: Customer): DuplicateReason[] {
  const reasons: DuplicateReason[] = []
  if (meet(phoneKeys(draft.phones), phoneKeys(customer.phones))) reasons.push('phone')
  const email = draft.email?.trim().toLowerCase() ?? ''
  if (email !== '' && email === customer.email.toLowerCase()) reasons.push('email')
  if (meet(nameKeys(draft), nameKeys(customer))) {
    const postcode = draft.address?.postcode ?? ''
    const same = postcode !== '' && postcode === customer.address.postcode
    reasons.push(same ? 'name-postcode' : 'same-name')
  } else if (isSimilar(draft, customer)) reasons.push('name-postcode')
  return reasons
}

/** Same postcode and one family or company name that differs by at most one typo. */
function isSimilar(draft: Draft, customer: Customer): boolean {
  const postcode = draft.address?.postcode ?? ''
  if (postcode === '' || postcode !== customer.address.postcode) return false
  const a = draft.familyName ?? ''
  const mine = words(a === '' ? (draft.company ?? '') : a).join('')
  const theirs = words(customer.familyName === '' ? customer.company : customer.familyName).join('')
  return mine.length >= 4 && theirs.length >= 4 && isOneTypoApart(mine, theirs)
}
