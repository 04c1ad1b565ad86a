import type { CustomerHit, DuplicateHit } from '../../../shared/contract/desk-answers'
import type { Customer, CustomerDraft } from '../../../shared/domain/customer'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { DuplicateReason } from '../../../shared/domain/duplicate'
import { emptyAddress } from '../../../shared/domain/firm'
import { phoneKey } from '../../../shared/domain/phone'

/** What the counter types first: enough to find somebody or to make a new record. */
export type TypedCustomer = {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly postcode: string
}

/** "Mayer, Ulrike" and "Ulrike Mayer" alike; the last word is the family name. */
export function splitName(text: string): { givenName: string; familyName: string } {
  const [before = '', ...after] = text.split(',')
  const given = after.join(',').trim()
  if (given !== '') return { givenName: given, familyName: before.trim() }
  const names = before.trim().split(/\s+/)
  const familyName = names.pop() ?? ''
  return { givenName: names.join(' '), familyName }
}

const minNameLength = 2
const minPhoneDigits = 4

function hasPhone(typed: TypedCustomer): boolean {
  return phoneKey(typed.phone).length >= minPhoneDigits
}

/** What to ask the find box; undefined while there is too little to go by. */
export function findTextOf(typed: TypedCustomer): string | undefined {
  const name = typed.name.replace(',', ' ').trim()
  if (name.length >= minNameLength) return name
  if (hasPhone(typed)) return typed.phone.trim()
  return typed.email.includes('@') ? typed.email.trim() : undefined
}

/** The draft to look for duplicates of; undefined while there is too little to go by. */
export function duplicateDraftOf(typed: TypedCustomer): Partial<CustomerDraft> | undefined {
  if (findTextOf(typed) === undefined) return undefined
  return {
    ...splitName(typed.name),
    company: '',
    phones: hasPhone(typed) ? [typed.phone.trim()] : [],
    email: typed.email.trim(),
    address: { ...emptyAddress, postcode: typed.postcode.trim() },
  }
}

export function newCustomerOf(typed: TypedCustomer, as: 'person' | 'company'): CustomerDraft {
  const named =
    as === 'company' ? { company: typed.name.trim(), givenName: '', familyName: '' } : splitName(typed.name)
  return {
    company: '',
    ...named,
    phones: typed.phone.trim() === '' ? [] : [typed.phone.trim()],
    email: typed.email.trim(),
    address: { ...emptyAddress, postcode: typed.postcode.trim() },
    note: '',
    consent: false,
  }
}

/** Somebody who may be meant, and why; `customer` where the whole record is known already. */
export type Match = {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly city: string
  readonly reasons: readonly DuplicateReason[]
  readonly customer?: Customer
}

/** Duplicates first, those with more reasons before the others, then who else was found. */
export function mergeMatches(
  duplicates: readonly DuplicateHit[],
  hits: readonly CustomerHit[],
  limit: number,
): Match[] {
  const sure = duplicates
    .toSorted((a, b) => b.reasons.length - a.reasons.length)
    .map(({ customer, reasons }) => matchOf(customer, reasons))
  const known = new Set(sure.map(({ id }) => id))
  const others = hits
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, contact, city }) => {
      return { id, name, contact, city, reasons: [] }
    })
  return [...sure, ...others].slice(0, limit)
}

function matchOf(customer: Customer, reasons: readonly DuplicateReason[]): Match {
  const name = customerName(customer)
  const contact = contactName(customer)
  const { city } = customer.address
  return { id: customer.id, name, contact: contact === name ? '' : contact, city, reasons, customer }
}

/** What was typed and the record does not have yet. */
export type NewData = {
  readonly phones: readonly string[]
  readonly email: string | null
  /** The address the new one would push out. */
  readonly replacedEmail: string | null
  readonly postcode: string | null
}

const phoneLimit = 6

export function newDataOf(customer: Customer, typed: Partial<CustomerDraft>): NewData {
  const known = new Set(customer.phones.map(phoneKey))
  const phones = (typed.phones ?? []).filter((phone) => phone.trim() !== '' && !known.has(phoneKey(phone)))
  const email = typed.email?.trim() ?? ''
  const isNewEmail = email !== '' && email.toLowerCase() !== customer.email.toLowerCase()
  const postcode = typed.address?.postcode ?? ''
  return {
    phones: phones.slice(0, phoneLimit - customer.phones.length),
    email: isNewEmail ? email : null,
    replacedEmail: isNewEmail && customer.email !== '' ? customer.email : null,
    postcode: postcode !== '' && customer.address.postcode === '' ? postcode : null,
  }
}

export function hasNewData(data: NewData): boolean {
  return data.phones.length > 0 || data.email !== null || data.postcode !== null
}

/** The record with the new data taken over. */
export function supplement(customer: Customer, data: NewData): CustomerDraft {
  const { company, givenName, familyName, note, consent, address, language, contacts } = customer
  return {
    ...(language === undefined ? {} : { language }),
    ...(contacts === undefined ? {} : { contacts }),
    company,
    givenName,
    familyName,
    note,
    consent,
    phones: [...customer.phones, ...data.phones],
    email: data.email ?? customer.email,
    address: data.postcode === null ? address : { ...address, postcode: data.postcode },
  }
}
