import type { EventFacts } from '../../shared/domain/timeline'
import { formatMoney } from '../ui/format'
import type { Words } from './speech'

type FactsOf<T extends EventFacts['type']> = Extract<EventFacts, { type: T }>

function withReason(text: string, reason: string, { t }: Words): string {
  return reason === '' ? text : t('answer.event.because', { text, reason })
}

/** What became of one thing: where it is, or whether it is finished before the others. */
export function itemSentence(facts: FactsOf<'possession' | 'item-work'>, item: string, words: Words): string {
  const { t } = words
  if (facts.type === 'possession') {
    const told = withReason(t(`answer.possession.${facts.action}`, { item }), facts.reason ?? '', words)
    const condition = facts.condition ?? ''
    return condition === '' ? told : t('answer.event.seenAs', { text: told, condition })
  }
  const text = facts.checked
    ? t('answer.event.itemChecked', { item })
    : t(`answer.event.item.${facts.action}`, { item })
  return withReason(text, facts.reason, words)
}

/** "12,00 € von A26-00012 auf A26-00031 angerechnet". */
export function movedSentence({ amountCents, from, to }: FactsOf<'payment-moved'>, words: Words): string {
  return words.t('answer.event.moved', { amount: formatMoney(amountCents, words.language), from, to })
}

/** "Bescheid gegeben am Telefon (liegt bereit): …". */
export function toldSentence({ about, by, outcome, text }: FactsOf<'told'>, words: Words): string {
  const { t } = words
  const way = t(`answer.told.way.${by}`)
  const told = t(`answer.told.outcome.${outcome}`, { way, about: t(`answer.told.about.${about}`) })
  return outcome === 'not-reached' ? told : withReason(told, firstLine(text), words)
}

/** A letter has many lines; the timeline shows what it is about. */
function firstLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.length > 2 ? lines[1] : lines[0]) ?? ''
}
