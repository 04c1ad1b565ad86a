import type { Contact, CustomerDraft } from '../../../shared/domain/customer'
import { documentLanguageOf } from '../../../shared/domain/customer'
import type { Words } from '../../parts/speech'
import type { CustomerPart } from './customer-form'
import { addressLine } from './customer-form'

/** A contact in one line. */
export function contactLine({ name, role, phone, email }: Contact): string {
  const who = role === '' ? name : `${name} (${role})`
  return [who, phone, email].filter((part) => part !== '').join(', ')
}

export function languageWords(customer: Pick<CustomerDraft, 'language'>, { t }: Words): string {
  return documentLanguageOf(customer) === 'de' ? t('customers.form.german') : t('customers.form.english')
}

/** One part of the record in words. */
export function partText(customer: CustomerDraft, part: CustomerPart, words: Words): string {
  const text = textOf(customer, part, words)
  return text === '' ? words.t('customers.empty') : text
}

function textOf(customer: CustomerDraft, part: CustomerPart, words: Words): string {
  switch (part) {
    case 'phones':
      return customer.phones.join(', ')
    case 'address':
      return addressLine(customer.address)
    case 'language':
      return languageWords(customer, words)
    case 'contacts':
      return (customer.contacts ?? []).map(contactLine).join('; ')
    default:
      return customer[part]
  }
}
