import type { Customer, CustomerDraft } from '../../../shared/domain/customer'
import { customerSchema } from '../../../shared/domain/customer'
import { emptyAddress } from '../../../shared/domain/firm'
import { splitName } from './customer-match'

/** The record as the form edits it: always one phone line more than is filled, until there are enough. */
export type CustomerForm = CustomerDraft & { readonly as: 'person' | 'company' }

const phoneLimit = 6

export function emptyCustomer(nameText: string): CustomerForm {
  return {
    as: 'person',
    company: '',
    ...splitName(nameText),
    phones: [''],
    email: '',
    address: emptyAddress,
    note: '',
    consent: false,
  }
}

export function formOf(customer: Customer): CustomerForm {
  const { company, givenName, familyName, phones, email, address, note, consent } = customer
  return {
    as: company === '' ? 'person' : 'company',
    company,
    givenName,
    familyName,
    phones: openPhones(phones),
    email,
    address,
    note,
    consent,
  }
}

/** Opens an empty line at the end to type into; emptied lines stay where they are until they are saved. */
export function openPhones(phones: readonly string[]): string[] {
  const last = phones.at(-1) ?? 'none'
  return last.trim() === '' || phones.length >= phoneLimit ? [...phones] : [...phones, '']
}

export function setPhone(phones: readonly string[], at: number, text: string): string[] {
  return openPhones(phones.map((phone, index) => (index === at ? text : phone)))
}

export function draftOf(form: CustomerForm): CustomerDraft {
  const { as, ...draft } = form
  return {
    ...draft,
    company: as === 'company' ? draft.company.trim() : '',
    phones: draft.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
  }
}

/** Whether the record has a name to go by. */
export function hasName(form: CustomerForm): boolean {
  const { company, givenName, familyName } = draftOf(form)
  return `${company}${givenName}${familyName}`.trim() !== ''
}

/** Switching to a company keeps what was typed as a name, and back. */
export function changeSort(form: CustomerForm, as: CustomerForm['as']): CustomerForm {
  const person = `${form.givenName} ${form.familyName}`.trim()
  if (as === 'company' && form.company === '')
    return { ...form, as, company: person, givenName: '', familyName: '' }
  if (as === 'person' && person === '') return { ...form, as, ...splitName(form.company), company: '' }
  return { ...form, as }
}

export const customerParts = [
  'company',
  'givenName',
  'familyName',
  'phones',
  'email',
  'address',
  'note',
  'consent',
] as const
export type CustomerPart = (typeof customerParts)[number]

/** The parts in which two versions of a record differ. */
export function differences(mine: CustomerDraft, theirs: CustomerDraft): CustomerPart[] {
  return customerParts.filter((part) => JSON.stringify(mine[part]) !== JSON.stringify(theirs[part]))
}

/** The other version out of a refusal's facts. */
export function theirsOf(facts: Readonly<Record<string, unknown>>): Customer | undefined {
  const parsed = customerSchema.safeParse(facts['theirs'])
  return parsed.success ? parsed.data : undefined
}

/** The address in one line. */
export function addressLine({ street, postcode, city, country }: CustomerDraft['address']): string {
  return [street, `${postcode} ${city}`.trim(), country].filter((part) => part !== '').join(', ')
}
