import type { EventFacts } from '../../shared/domain/timeline'
import { formatQuantity } from '../ui/format'
import type { Words } from './speech'

type FactsOf<T extends EventFacts['type']> = Extract<EventFacts, { type: T }>
export type StepFacts = FactsOf<
  'step' | 'step-time' | 'step-owner' | 'step-note' | 'steps-changed' | 'material'
>

const stepFactTypes: readonly string[] = [
  'step',
  'step-time',
  'step-owner',
  'step-note',
  'steps-changed',
  'material',
]

export function isStepFacts(facts: EventFacts): facts is StepFacts {
  return stepFactTypes.includes(facts.type)
}

/** What became of a step of the work, or of the material for it. `names` knows people and steps by their ids. */
export function stepSentence(
  facts: StepFacts,
  names: Readonly<Record<string, string>>,
  { t, language }: Words,
): string {
  const because = (text: string, reason: string) =>
    reason === '' ? text : t('answer.event.because', { text, reason })
  switch (facts.type) {
    case 'step':
      return because(t(`steps.told.${facts.action}`, { step: names[facts.stepId] ?? '' }), facts.reason)
    case 'step-time': {
      const key = facts.minutes < 0 ? 'steps.told.lessTime' : 'steps.told.moreTime'
      const step = names[facts.stepId] ?? ''
      return because(t(key, { step, minutes: Math.abs(facts.minutes) }), facts.reason)
    }
    case 'step-owner': {
      const step = names[facts.stepId] ?? ''
      if (facts.area !== undefined)
        return t('steps.told.givenTo', { step, area: t(`ticket.area.${facts.area}`) })
      if (facts.owner === null) return t('steps.told.letGo', { step })
      return t('steps.told.taken', { step, name: names[facts.owner] ?? '' })
    }
    case 'step-note': {
      const what = facts.what === 'answer' && facts.text === '' ? 'answer-away' : facts.what
      return t(`steps.told.${what}`, { step: names[facts.stepId] ?? '', text: facts.text })
    }
    case 'steps-changed':
      return because(t(`steps.told.${facts.change}`, { steps: facts.titles.join(', ') }), facts.reason)
    case 'material': {
      const amount = `${formatQuantity(Math.abs(facts.thousandths), language)} ${facts.unit}`.trim()
      return t(`steps.told.material.${facts.kind}`, { amount, article: facts.name })
    }
  }
}
