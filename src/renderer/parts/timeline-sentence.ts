import type { CardItem } from '../../shared/contract/desk-answers'
import type { EventFacts, TimelineEvent } from '../../shared/domain/timeline'
import { queueNumber } from '../../shared/domain/visit'
import { formatMinutes, formatMoney } from '../ui/format'
import { momentWords } from './moment-words'
import type { Words } from './speech'
import { itemSentence, movedSentence, toldSentence } from './timeline-counter'
import { intakeSentence } from './timeline-intake'
import type { StepFacts } from './timeline-steps'
import { isStepFacts, stepSentence } from './timeline-steps'

export type Around = {
  readonly names: Readonly<Record<string, string>>
  readonly items: readonly Pick<CardItem, 'item'>[]
  readonly now: number
}

/** What happened, as a sentence without its author. */
export function sentence(facts: EventFacts, around: Around, words: Words): string {
  if (isStepFacts(facts)) return stepSentence(facts, around.names, words)
  switch (facts.type) {
    case 'work':
    case 'owner':
    case 'area':
    case 'shelf':
    case 'promise':
      return workSentence(facts, around, words)
    case 'price':
    case 'payment':
    case 'reversal':
      return moneySentence(facts, around, words)
    case 'possession':
    case 'item-work':
      return itemSentence(facts, itemName(facts.itemId, around), words)
    default:
      return deskSentence(facts, words)
  }
}

type AtDesk = Exclude<
  EventFacts,
  | StepFacts
  | {
      type:
        | 'work'
        | 'owner'
        | 'area'
        | 'shelf'
        | 'promise'
        | 'price'
        | 'payment'
        | 'reversal'
        | 'possession'
        | 'item-work'
    }
>

/** What happened with the customer at the desk. */
function deskSentence(facts: AtDesk, words: Words): string {
  switch (facts.type) {
    case 'payment-moved':
      return movedSentence(facts, words)
    case 'told':
      return toldSentence(facts, words)
    case 'called':
    case 'quote':
    case 'linked':
      return intakeSentence(facts, words)
    case 'visit':
      return visitSentence(facts, words)
    case 'question':
    case 'answer':
      return words.t(`questions.told.${facts.type}`, { text: facts.text })
    default:
      return otherSentence(facts, words)
  }
}

type FactsOf<T extends EventFacts['type']> = Extract<EventFacts, { type: T }>

function withReason(text: string, reason: string, { t }: Words): string {
  return reason === '' ? text : t('answer.event.because', { text, reason })
}

function workSentence(
  facts: FactsOf<'work' | 'owner' | 'area' | 'shelf' | 'promise'>,
  around: Around,
  words: Words,
): string {
  const { t } = words
  switch (facts.type) {
    case 'work':
      return withReason(t(`answer.work.${facts.action}`), facts.reason, words)
    case 'owner':
      if (facts.owner === null) return t('answer.event.letGo')
      return t('answer.event.taken', { name: nameOf(facts.owner, around) })
    case 'area':
      return t('answer.event.area', { area: t(`ticket.area.${facts.area}`) })
    case 'shelf':
      return facts.shelf === null
        ? t('answer.event.offShelf')
        : t('answer.event.shelf', { shelf: facts.shelf })
    case 'promise': {
      const at = momentWords(facts.at, around.now, words)
      const key = facts.before === undefined ? 'answer.event.promised' : 'answer.event.promiseMoved'
      return withReason(t(key, { at }), facts.reason, words)
    }
  }
}

function moneySentence(
  facts: FactsOf<'price' | 'payment' | 'reversal'>,
  around: Around,
  words: Words,
): string {
  const { t, language } = words
  if (facts.type === 'payment') {
    return t('answer.event.paid', { amount: formatMoney(facts.amountCents, language) })
  }
  if (facts.type === 'reversal') {
    const text = t('answer.event.reversed', { amount: formatMoney(facts.amountCents, language) })
    return withReason(text, facts.reason, words)
  }
  const text = t('answer.event.price', {
    item: itemName(facts.itemId, around),
    amount: formatMoney(facts.afterCents, language),
  })
  return facts.consent === '' ? text : t('answer.event.agreed', { text, consent: facts.consent })
}

/** "War deswegen da: Nummer 018, gewartet 12 Min." */
function visitSentence({ number, waitedMs }: FactsOf<'visit'>, { t, language }: Words): string {
  return t('lobby.visited', { number: queueNumber(number), time: formatMinutes(waitedMs, language) })
}

function otherSentence(
  facts: FactsOf<
    'opened' | 'changed' | 'hand-over' | 'note' | 'follow-up' | 'noticed' | 'document' | 'imported'
  >,
  { t }: Words,
): string {
  switch (facts.type) {
    case 'opened':
      return t('answer.event.opened')
    case 'changed':
      return t('answer.event.changed')
    case 'hand-over':
      return t('answer.event.handedOver', { count: facts.count })
    case 'note':
      return t('answer.event.note', { text: facts.text })
    case 'follow-up':
      return t('answer.event.followUp', { text: facts.text })
    case 'noticed':
      return t('answer.event.noticed', { what: t(`conflicts.office.${facts.code}.short`) })
    case 'document':
      return t('answer.event.document', { paper: t(`slips.kind.${facts.kind}`) })
    case 'imported':
      return t('answer.event.imported')
  }
}

function itemName(id: string, { items, names }: Around): string {
  return items.find(({ item }) => item.id === id)?.item.title ?? names[id] ?? ''
}

function nameOf(id: string, { names }: Around): string {
  return names[id] ?? ''
}

/** Who did it; a stand-in is named with the one stood in for: "Petra Lindner, i. V. für Jonas Weidner". */
export function author(event: Pick<TimelineEvent, 'by' | 'forWhom'>, around: Around, { t }: Words): string {
  const name = nameOf(event.by, around)
  if (event.forWhom === undefined) return name
  return t('answer.event.standIn', { name, other: nameOf(event.forWhom, around) })
}

/**
 * The events worth reading, newest first: what a hand-over or a shelf says for all items is not repeated for each,
 * and who has it next is not said where a step of the work brought it along.
 */
export function tellingEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const steps = new Set(
    events.filter(({ facts }) => facts.type === 'work').map(({ happenedAt }) => happenedAt),
  )
  return events.filter((event) => !isImplied(event, steps)).toReversed()
}

function isImplied({ facts, happenedAt }: TimelineEvent, steps: ReadonlySet<number>): boolean {
  if (facts.type === 'owner' || facts.type === 'area') return steps.has(happenedAt)
  if (facts.type !== 'possession') return false
  return facts.action === 'put-on-shelf' || facts.handOverId !== undefined
}
