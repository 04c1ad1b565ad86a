import type { Language } from '../../shared/contract/entry'
import type { Address } from '../../shared/domain/firm'
import type { CertificateKind } from '../../shared/domain/formality'
import type { Office } from '../../shared/domain/office'
import type { Ticket } from '../../shared/domain/ticket'
import { handOversOf, ticketBalance } from '../../shared/domain/ticket-view'
import { day, money } from '../../shared/documents/format'
import { fill } from '../../shared/documents/say'
import { formalities as german } from '../../shared/words/de/formalities'
import { formalities as english } from '../../shared/words/en/formalities'
import { nameOfCustomer, numberOf } from './views/ticket-row'

/** The sentences a formality is written down with. */
export function recordWords(language: Language): typeof german.record {
  return language === 'de' ? german.record : english.record
}

export function addressWords({ street, postcode, city, country }: Address): string {
  return [street, `${postcode} ${city}`.trim(), country].filter((part) => part !== '').join(', ')
}

/** When the last item of a ticket left, ms; undefined while none did. */
export function collectedAt(office: Office, ticketId: string): number | undefined {
  return handOversOf(office, ticketId).at(-1)?.happenedAt
}

/** What is certified, said by the records and nobody else. */
export function certificateText(
  office: Office,
  ticket: Ticket,
  kind: CertificateKind,
  language: Language,
): string {
  const balance = ticketBalance(office, ticket)
  return fill(recordWords(language).certificate[kind], {
    customer: nameOfCustomer(office, ticket.customerId),
    title: ticket.title,
    number: numberOf(ticket),
    day: day(ticket.openedAt, language),
    collected: day(collectedAt(office, ticket.id) ?? ticket.openedAt, language),
    amount: money(balance.paidCents, language),
  })
}
