import type { ReactNode } from 'react'
import type { Customer } from '../../shared/domain/customer'
import { contactName, customerName } from '../../shared/domain/customer'
import { Details } from '../ui/details'
import { formatMoney } from '../ui/format'
import { useWords } from '../words'
import css from './customer-summary.module.css'
import type { Words } from './speech'

type Props = {
  customer: Customer
  /** What the customer owes over all tickets. */
  openCents?: number | undefined
  /** The customer may look: nothing that is noted about them. */
  forCustomer?: boolean | undefined
}

/** Who the customer is and how to reach them; phone and mail open their program. */
export function CustomerSummary({ customer, openCents, forCustomer = false }: Props) {
  const words = useWords()
  const lines = linesOf(customer, openCents, words)
  return <Details items={lines.filter(({ isOurs }) => !isOurs || !forCustomer)} />
}

function linesOf(customer: Customer, openCents: number | undefined, { t, language }: Words) {
  const contact = contactName(customer)
  const { address, email } = customer
  const place = [address.street, `${address.postcode} ${address.city}`.trim(), address.country]
  const open = openCents === undefined || openCents === 0 ? '' : formatMoney(openCents, language)
  const lines: { label: string; value: ReactNode; isOurs?: boolean }[] = [
    { label: t('answer.customer.name'), value: customerName(customer) },
    { label: t('answer.customer.contact'), value: contact === customerName(customer) ? '' : contact },
    {
      label: t('answer.customer.phone'),
      value: customer.phones.length === 0 ? '' : <Phones of={customer.phones} />,
    },
    {
      label: t('answer.customer.email'),
      value: email === '' ? '' : <Reach href={`mailto:${email}`} text={email} />,
    },
    { label: t('answer.customer.address'), value: place.filter((part) => part !== '').join(', ') },
    {
      label: t('customers.papers'),
      value: customer.language === 'en' ? t('customers.form.english') : '',
    },
    { label: t('answer.customer.note'), value: customer.note, isOurs: true },
    { label: t('answer.customer.open'), value: open },
  ]
  return lines.filter(({ value }) => value !== '')
}

function Phones({ of: phones }: { of: readonly string[] }) {
  return (
    <ul>
      {phones.map((phone) => (
        <li key={phone}>
          <Reach href={telOf(phone)} text={phone} />
        </li>
      ))}
    </ul>
  )
}

/** What dials a number. */
export function telOf(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`
}

/** A way to reach somebody; it opens the program for it. */
export function Reach({ href, text }: { href: string; text: string }) {
  return (
    <a className={css.link} href={href}>
      {text}
    </a>
  )
}
