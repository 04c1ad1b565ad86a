import type { AnswerCard, CardItem } from '../../shared/contract/desk-answers'
import { isInOffice, isSettled } from '../../shared/domain/possession'
import { formatDayText, formatMoney } from '../ui/format'
import { momentWords } from './moment-words'
import type { Words } from './speech'
import { listWords } from './speech'
import { isPartReady } from './state-line'

type Card = Pick<AnswerCard, 'row' | 'items' | 'balance' | 'ticket' | 'handOvers'>

/** What one can tell the customer, in whole sentences: the state, what may be taken along, what is still to pay. */
export function sayOf(card: Card, now: number, words: Words): string {
  return [...workSentences(card, now, words), moneySentence(card, words)]
    .filter((text) => text !== '')
    .join(' ')
}

function workSentences(card: Card, now: number, words: Words): string[] {
  const { t, language } = words
  const { quote } = card.ticket
  if (quote?.state === 'open' && card.row.work !== 'cancelled')
    return [t('intake.quote.say', { day: formatDayText(quote.validUntil, language) })]
  if (isPartReady(card.row)) return readySentences(card, now, words)
  switch (card.row.work) {
    case 'ready':
      return readySentences(card, now, words)
    case 'cancelled':
      return cancelledSentences(card, words)
    case 'on-hold': {
      const { reason } = card.row
      const waits = reason === '' ? t('answer.say.waits') : t('answer.say.waitsFor', { reason })
      return [waits, promiseSentence(card, now, words)]
    }
    default:
      return [t(`answer.say.${card.row.work}`), promiseSentence(card, now, words)]
  }
}

function readySentences(card: Card, now: number, words: Words): string[] {
  const { t } = words
  const here = titles(card.items, ({ mayLeave }) => mayLeave)
  const gone = titles(card.items, ({ possession }) => possession === 'handed-over')
  const later = titles(
    card.items,
    ({ possession, mayLeave }) => !mayLeave && !isSettled(possession) && possession !== 'with-customer',
  )
  const things = here.length + gone.length + later.length
  if (things === 0) return [resultSentence(card, words)]
  if (here.length === 0 && later.length === 0) {
    const last = card.handOvers.at(-1)
    if (last === undefined) return [t('answer.say.allGone')]
    return [
      t('answer.say.fetched', { name: last.collectorName, at: momentWords(last.happenedAt, now, words) }),
    ]
  }
  return [
    here.length === 0 ? '' : t('answer.say.here', { items: listWords(here, words) }),
    gone.length === 0 ? '' : t('answer.say.gone', { items: listWords(gone, words) }),
    later.length === 0 ? '' : laterSentence(card, listWords(later, words), now, words),
  ]
}

function laterSentence({ row }: Card, items: string, now: number, words: Words): string {
  const { t } = words
  const isPromised = row.promisedAt !== null && row.promisedAt > now
  if (!isPromised) return t('answer.say.later', { items })
  return t('answer.say.laterBy', { items, at: momentWords(row.promisedAt ?? now, now, words) })
}

function resultSentence({ ticket }: Card, { t }: Words): string {
  const text = ticket.answer === '' ? ticket.result : ticket.answer
  return text === '' ? t('answer.say.settled') : text
}

function cancelledSentences({ row, items }: Card, words: Words): string[] {
  const { t } = words
  const own = titles(items, ({ item, possession }) => item.origin === 'brought-in' && isStillHere(possession))
  return [
    row.reason === '' ? t('answer.say.cancelled') : t('answer.say.cancelledFor', { reason: row.reason }),
    own.length === 0 ? '' : t('answer.say.takeBack', { items: listWords(own, words) }),
  ]
}

function isStillHere(possession: CardItem['possession']): boolean {
  return possession === 'brought-in' || isInOffice(possession)
}

function promiseSentence({ row }: Card, now: number, words: Words): string {
  const { t } = words
  if (row.promisedAt === null) return t('answer.say.noPromise')
  const at = momentWords(row.promisedAt, now, words)
  return row.promisedAt < now ? t('answer.say.late', { at }) : t('answer.say.promised', { at })
}

function moneySentence({ row, balance }: Card, { t, language }: Words): string {
  if (balance.openCents < 0) {
    return t('answer.say.tooMuch', { amount: formatMoney(-balance.openCents, language) })
  }
  if (balance.openCents > 0 && row.work !== 'cancelled') {
    return t('answer.say.open', { amount: formatMoney(balance.openCents, language) })
  }
  return balance.state === 'paid' ? t('answer.say.paid') : ''
}

function titles(items: readonly CardItem[], isMeant: (item: CardItem) => boolean): string[] {
  return items.filter(isMeant).map(({ item }) => item.title)
}
