import type { DuplicateHit } from '../../../shared/contract/desk-answers'
import type { Question } from '../../../shared/contract/requests'
import type { Customer } from '../../../shared/domain/customer'
import { contactName } from '../../../shared/domain/customer'
import { duplicateReasonsOf, postcodeKey } from '../../../shared/domain/duplicate'
import type { Finder } from '../ports'

type Draft = Question<'customer:duplicates'>['draft']

const maxDuplicates = 5
/** Of each question: more than anybody has duplicates of one customer. */
const candidates = 25

/** Who may be meant by a draft, those with more reasons first. The search index is asked, not every record. */
export function findDuplicates(finder: Finder, draft: Draft, except: string | undefined): DuplicateHit[] {
  const found = new Map<string, Customer>()
  for (const text of textsOf(draft)) {
    for (const customer of finder.customers(text, candidates).hits) found.set(customer.id, customer)
  }
  return [...found.values()]
    .filter(({ id }) => id !== except)
    .map((customer) => ({ customer, reasons: duplicateReasonsOf(draft, customer) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, maxDuplicates)
}

/** What to ask the index: each way in which somebody may be the same. */
function textsOf({ company = '', givenName = '', familyName = '', ...draft }: Draft): Set<string> {
  const person = contactName({ company, givenName, familyName })
  const postcode = postcodeKey(draft.address?.postcode ?? '')
  const contacts = draft.contacts ?? []
  const names = [familyName, company].filter((name) => name.trim() !== '')
  return new Set(
    [
      ...(draft.phones ?? []),
      ...contacts.map(({ phone }) => phone),
      draft.email ?? '',
      ...contacts.map(({ email }) => email),
      company,
      person,
      ...(postcode === '' ? [] : names.map((name) => `${name} ${postcode}`)),
    ]
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  )
}
