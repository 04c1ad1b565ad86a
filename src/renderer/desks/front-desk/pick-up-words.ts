import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import type { Refusal } from '../../../shared/domain/refusal'
import { momentWords } from '../../parts/moment-words'
import { refusalText } from '../../parts/refusal-note'
import type { Words } from '../../parts/speech'
import { formatMoney } from '../../ui/format'
import type { PickUpChoice, PickUpPlan } from './pick-up-plan'
import type { Place } from './pick-up-place'

const numbers = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10', 'n11', 'n12'] as const

/** A count for a button: a word up to twelve, digits above. */
export function numberWord(count: number, { t }: Words): string {
  const key = numbers[count - 1]
  return key === undefined ? String(count) : t(`pickUp.number.${key}`)
}

export type CountVerb = 'handOver' | 'giveBack'

/** "Zwei Positionen übergeben"; with none chosen it says so. */
export function verbFor(verb: CountVerb, count: number, words: Words): string {
  if (count === 0) return words.t('pickUp.verb.nothing')
  return words.t(`pickUp.verb.${verb}`, { count, number: numberWord(count, words) })
}

/** The words on the one primary button: what will be true after pressing it. */
export function primaryVerb(plan: PickUpPlan, words: Words): string {
  if (plan.payOnly) {
    return words.t('pickUp.verb.pay', {
      amount: formatMoney(plan.payment?.amountCents ?? 0, words.language),
    })
  }
  return verbFor(plan.givesBack ? 'giveBack' : 'handOver', plan.draft.items.length, words)
}

/** What stays open after the primary button. */
export function footWords(
  plan: PickUpPlan,
  left: { readonly stays: readonly string[] },
  words: Words,
): string {
  const { t, language } = words
  const amount = formatMoney(plan.restCents, language)
  if (plan.payOnly && plan.restCents > 0) return t('pickUp.foot.part', { amount })
  if (plan.draft.unpaidReason !== undefined) return t('pickUp.foot.unpaid', { amount })
  const { stays } = left
  const [only] = stays
  if (only !== undefined && stays.length === 1) return t('pickUp.foot.restOne', { item: only })
  return stays.length > 0 ? t('pickUp.foot.rest', { count: stays.length }) : t('pickUp.foot.all')
}

/** Why an item cannot leave now. */
export function whyNot({ item, possession }: CardItem, card: AnswerCard, now: number, words: Words): string {
  const { t } = words
  switch (possession) {
    case 'nothing':
      return t('pickUp.items.advice')
    case 'returned-unworked':
      return t('pickUp.items.backUnworked')
    case 'kept':
      return t('ticket.possession.kept')
    case 'with-customer':
      return t('pickUp.items.withCustomer')
    case 'handed-over': {
      const last = card.handOvers.findLast(({ items }) => items.includes(item.id))
      if (last === undefined) return t('pickUp.items.gone')
      return t('pickUp.items.goneAt', {
        time: momentWords(last.happenedAt, now, words),
        name: last.collectorName,
      })
    }
    default:
      return notYet(card, now, words)
  }
}

function notYet({ row }: AnswerCard, now: number, words: Words): string {
  if (row.work === 'ready') return words.t('pickUp.items.notHere')
  if (row.work === 'cancelled') return words.t('ticket.work.cancelled')
  if (row.promisedAt === null) return words.t('pickUp.items.inWork')
  return words.t('pickUp.items.inWorkUntil', { time: momentWords(row.promisedAt, now, words) })
}

type Owed = { readonly openCents: number; readonly owedCents: number }

const missingAt = {
  items: 'pickUp.items.none',
  name: 'pickUp.who.nameMissing',
  identity: 'pickUp.who.identityMissing',
  reason: 'pickUp.who.reasonMissing',
  reference: 'pickUp.pay.referenceMissing',
  'unpaid-reason': 'pickUp.pay.reasonMissing',
  password: 'pickUp.pay.passwordMissing',
  confirm: 'pickUp.confirm.missing',
} as const

/** The sentence beside the field that lacks something. */
export function placeWords(place: Place, choice: PickUpChoice, owed: Owed, words: Words): string {
  const { t, language } = words
  const { openCents, owedCents } = owed
  const amount = formatMoney(openCents, language)
  switch (place) {
    case 'amount':
      return (choice.amountCents ?? 0) > openCents
        ? t('pickUp.pay.amountTooHigh', { amount })
        : t('pickUp.pay.amountMissing')
    case 'payment':
      return t('pickUp.pay.owed', { amount: formatMoney(owedCents, language) })
    case 'foot':
      return t('pickUp.pay.open', { amount })
    default:
      return t(missingAt[place])
  }
}

/** A refusal with its facts; for open money it names the amount. */
export function pickUpRefusal(refusal: Refusal, words: Words): string {
  const text = refusalText(refusal, words)
  const { openCents } = refusal.facts
  if (typeof openCents !== 'number') return text
  return `${text} (${words.t('pickUp.pay.open', { amount: formatMoney(openCents, words.language) })})`
}
