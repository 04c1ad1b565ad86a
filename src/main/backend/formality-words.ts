import type { Language } from '../../shared/contract/entry'
import type { Address } from '../../shared/domain/firm'
import type { CertificateKind } from '../../shared/domain/formality'
import { certifiable } from '../../shared/domain/formality'
import type { Office } from '../../shared/domain/office'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
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

/** What is certified, said by the records and nobody else; refused where they do not say it. */
export function certificateText(
  office: Office,
  ticket: Ticket,
  kind: CertificateKind,
  language: Language,
): Outcome<string> {
  const { dueCents, openCents, paidCents } = ticketBalance(office, ticket)
  const collected = collectedAt(office, ticket.id)
  if (!certifiable({ collectedAt: collected, dueCents, openCents }).includes(kind)) {
    return refuse('not-certifiable', { certificate: kind })
  }
  const text = fill(recordWords(language).certificate[kind], {
    customer: nameOfCustomer(office, ticket.customerId),
    title: ticket.title,
    number: numberOf(ticket),
    day: day(ticket.openedAt, language),
    collected: day(collected ?? ticket.openedAt, language),
    amount: money(paidCents, language),
  })
  return done(text)
}
