import type { Contact, Customer, CustomerDraft } from '../../../shared/domain/customer'
import { customerSchema, maxPhones } from '../../../shared/domain/customer'
import { emptyAddress } from '../../../shared/domain/firm'
import { splitName } from './customer-match'

/** The record as the form edits it: always one phone line more than is filled, until there are enough. */
export type CustomerForm = Required<CustomerDraft> & { readonly as: 'person' | 'company' }

export const emptyContact: Contact = { name: '', role: '', phone: '', email: '' }

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
    language: 'de',
    contacts: [],
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
    language: customer.language ?? 'de',
    contacts: customer.contacts ?? [],
  }
}

/** Opens an empty line at the end to type into; emptied lines stay where they are until they are saved. */
export function openPhones(phones: readonly string[]): string[] {
  const last = phones.at(-1) ?? 'none'
  return last.trim() === '' || phones.length >= maxPhones ? [...phones] : [...phones, '']
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
    contacts: draft.contacts.filter(({ name }) => name.trim() !== ''),
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
  'language',
  'contacts',
] as const
export type CustomerPart = (typeof customerParts)[number]

/** The parts in which two versions of a record differ; what was never said is as good as what is usual. */
export function differences(mine: CustomerDraft, theirs: CustomerDraft): CustomerPart[] {
  const [a, b] = [withUsual(mine), withUsual(theirs)]
  return customerParts.filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]))
}

function withUsual(draft: CustomerDraft): CustomerDraft {
  return { ...draft, language: draft.language ?? 'de', contacts: draft.contacts ?? [] }
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
