import type { AnswerCard } from '../../shared/contract/desk-answers'
import { contactName, documentLanguageOf } from '../../shared/domain/customer'
import type { TellingOccasion } from '../../shared/domain/told'
import { formatMoney } from '../ui/format'
import { momentWords } from './moment-words'
import type { Words } from './speech'
import { listWords } from './speech'

type Card = Pick<AnswerCard, 'row' | 'items' | 'customer' | 'followUps' | 'balance'>

/** What there is to tell now: something lies ready, or the promise was moved or is broken, else anything. */
export function occasionOf({ row, followUps }: Card, now: number): TellingOccasion {
  if (row.items.ready > 0) return followUps.some(isDelay) ? 'delayed' : 'ready'
  const isLate = row.promisedAt !== null && row.promisedAt < now
  return followUps.some(isDelay) || isLate ? 'delayed' : 'other'
}

function isDelay({ kind, done }: AnswerCard['followUps'][number]): boolean {
  return kind === 'tell-customer' && done === undefined
}

export type Telling = { readonly subject: string; readonly text: string }

/**
 * What to say or write by occasion; `words` speak the customer's language. Subject for a mail, text with the things
 * that lie ready, the new date with its reason, and what is to pay.
 */
export function tellText(card: Card, occasion: TellingOccasion, now: number, words: Words): Telling {
  const { t } = words
  const { row, customer } = card
  const name = contactName(customer)
  const hello = name === '' ? t('counter.tell.helloAll') : t('counter.tell.hello', { name })
  const body = bodyOf(card, occasion, now, words)
  const bye = t('counter.tell.bye')
  const subject = t(`counter.tell.subject.${occasion}`, { title: row.title, number: row.number })
  return { subject, text: [hello, body, bye].filter((part) => part !== '').join('\n\n') }
}

function bodyOf(card: Card, occasion: TellingOccasion, now: number, words: Words): string {
  if (occasion === 'delayed') return delayText(card, now, words)
  if (occasion === 'ready' || occasion === 'collect') return readyText(card, occasion, words)
  return words.t('counter.tell.about', { title: card.row.title, number: card.row.number })
}

function readyText({ row, items, balance }: Card, occasion: 'ready' | 'collect', words: Words): string {
  const { t, language } = words
  const ready = items.filter(({ mayLeave }) => mayLeave).map(({ item }) => item.title)
  const what = ready.length === 0 ? row.title : listWords(ready, words)
  const text = t(`counter.tell.${occasion}`, { items: what, number: row.number })
  if (balance.openCents <= 0) return text
  return `${text} ${t('counter.tell.open', { amount: formatMoney(balance.openCents, language) })}`
}

function delayText({ row, followUps }: Card, now: number, words: Words): string {
  return delayWords(row, followUps.find(isDelay)?.text ?? '', now, words)
}

type Delayed = Pick<Card['row'], 'promisedAt' | 'title' | 'number'>

/** That it takes longer, why, and until when; the date is one that lies ahead of `now`, ms. */
export function delayWords(
  { promisedAt, title, number }: Delayed,
  reason: string,
  now: number,
  words: Words,
): string {
  const { t } = words
  const isAhead = promisedAt !== null && promisedAt > now
  const sentences = [
    t('counter.tell.delayed', { title, number }),
    reason === '' ? '' : t('counter.tell.because', { reason: reason.replace(/\.$/, '') }),
    isAhead
      ? t('counter.tell.newDate', { at: momentWords(promisedAt, now, words) })
      : t('counter.tell.noDate'),
  ]
  return sentences.filter((part) => part !== '').join(' ')
}

/** The language to write to the customer in. */
export function languageFor({ customer }: Card): Words['language'] {
  return documentLanguageOf(customer)
}
