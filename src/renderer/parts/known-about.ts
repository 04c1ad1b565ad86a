import type { AnswerCard } from '../../shared/contract/desk-answers'
import type { audiences } from '../../shared/domain/timeline'
import { formatDayText, formatMoney } from '../ui/format'
import { momentWords } from './moment-words'
import type { Words } from './speech'

type Audience = (typeof audiences)[number]
type Known = { label: string; value: string }

/** What is worth knowing about a ticket and has no place of its own on the answer card; only what is there. */
export function knownAbout(card: AnswerCard, now: number, words: Words): Known[] {
  const { t } = words
  const { ticket } = card
  const lines: Known[] = [
    { label: t('answer.field.answer'), value: ticket.answer },
    ...card.steps.map(({ title, answer }) => ({ label: title, value: answer })),
    { label: t('answer.field.result'), value: ticket.result },
    { label: t('answer.field.description'), value: ticket.description },
    { label: t('answer.field.counterNotes'), value: notes(card, 'counter') },
    { label: t('answer.field.customerNotes'), value: notes(card, 'customer') },
    {
      label: t('answer.field.benchNote'),
      value: [ticket.benchNote, notes(card, 'bench')].filter(isText).join(' · '),
    },
    { label: t('answer.field.told'), value: lastTold(card, now, words) },
    { label: t('answer.field.mayCollect'), value: ticket.mayCollect.join(', ') },
    { label: t('answer.field.callBefore'), value: ticket.callBeforeStart ? t('answer.yes') : '' },
    { label: t('answer.field.condition'), value: conditions(card) },
    { label: t('intake.items.accessories'), value: accessories(card) },
    ...wished(card, words),
    { label: t('answer.field.followUps'), value: openFollowUps(card, now, words) },
  ]
  return lines.filter(({ value }) => isText(value))
}

function isText(text: string): boolean {
  return text !== ''
}

function notes({ events }: AnswerCard, audience: Audience): string {
  return events
    .flatMap(({ facts }) => (facts.type === 'note' && facts.audience === audience ? [facts.text] : []))
    .join(' · ')
}

function conditions({ items }: AnswerCard): string {
  return items
    .flatMap(({ item }) =>
      item.condition === undefined || item.condition === '' ? [] : [`${item.title}: ${item.condition}`],
    )
    .join(', ')
}

function accessories({ items }: AnswerCard): string {
  return items
    .flatMap(({ item }) => (item.accessories === undefined ? [] : [`${item.title}: ${item.accessories}`]))
    .join(', ')
}

/** What a sales or marketing ticket asked at intake. */
function wished({ ticket }: AnswerCard, { t, language }: Words): Known[] {
  const { budgetCents, neededBy } = ticket
  return [
    {
      label: t('intake.sales.budget'),
      value: budgetCents === undefined ? '' : formatMoney(budgetCents, language),
    },
    {
      label: t('intake.sales.neededBy'),
      value: neededBy === undefined ? '' : formatDayText(neededBy, language),
    },
    { label: t('intake.marketing.source'), value: ticket.source ?? '' },
    { label: t('intake.marketing.campaign'), value: ticket.campaign ?? '' },
  ]
}

function openFollowUps({ followUps }: AnswerCard, now: number, words: Words): string {
  return followUps
    .filter(({ done }) => done === undefined)
    .map(
      ({ kind, text, dueAt }) =>
        `${words.t(`ticket.followUp.${kind}`)} ${momentWords(dueAt, now, words)}: ${text}`,
    )
    .join(' · ')
}

/** The last attempts to tell the customer, the latest first: what came of each, who and when. */
function lastTold({ events, names }: AnswerCard, now: number, { t, language }: Words): string {
  return events
    .flatMap(({ facts, happenedAt, by }) => {
      if (facts.type !== 'told') return []
      const way = t(`answer.told.way.${facts.by}`)
      const what = t(`counter.uncollected.tried.${facts.outcome}`, { way })
      return [`${what}, ${momentWords(happenedAt, now, { t, language })}, ${names[by] ?? ''}`]
    })
    .toReversed()
    .slice(0, 3)
    .join(' · ')
}
