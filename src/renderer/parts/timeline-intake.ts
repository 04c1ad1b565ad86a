import type { EventFacts } from '../../shared/domain/timeline'
import type { Words } from './speech'

export type IntakeFacts = Extract<EventFacts, { type: 'called' | 'quote' | 'linked' }>

/** What was agreed with the customer before the work, and how a quote and its order belong together. */
export function intakeSentence(facts: IntakeFacts, { t }: Words): string {
  if (facts.type === 'linked') return t(`intake.event.linked.${facts.as}`, { number: facts.number })
  const text =
    facts.type === 'called'
      ? t(`intake.event.called.${facts.outcome}`)
      : t(`intake.event.quote.${facts.state}`)
  return facts.note === '' ? text : t('answer.event.because', { text, reason: facts.note })
}
