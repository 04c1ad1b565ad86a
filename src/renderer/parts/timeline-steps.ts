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

type Names = Readonly<Record<string, string>>
type Tell = { readonly [T in StepFacts['type']]: (facts: FactsOf<T>, names: Names, words: Words) => string }

const nameOf = (names: Names, id: string) => names[id] ?? ''
const because = (text: string, reason: string, { t }: Words) =>
  reason === '' ? text : t('answer.event.because', { text, reason })

/** One sentence per kind of fact. */
const tell: Tell = {
  step: ({ action, stepId, reason }, names, words) =>
    because(words.t(`steps.told.${action}`, { step: nameOf(names, stepId) }), reason, words),
  'step-time': ({ stepId, minutes, reason }, names, words) => {
    const key = minutes < 0 ? 'steps.told.lessTime' : 'steps.told.moreTime'
    const text = words.t(key, { step: nameOf(names, stepId), minutes: Math.abs(minutes) })
    return because(text, reason, words)
  },
  'step-owner': ({ stepId, owner, area }, names, { t }) => {
    const step = nameOf(names, stepId)
    if (area !== undefined) return t('steps.told.givenTo', { step, area: t(`ticket.area.${area}`) })
    if (owner === null) return t('steps.told.letGo', { step })
    return t('steps.told.taken', { step, name: nameOf(names, owner) })
  },
  'step-note': ({ stepId, what, text }, names, { t }) => {
    const told = what === 'answer' && text === '' ? 'answer-away' : what
    return t(`steps.told.${told}`, { step: nameOf(names, stepId), text })
  },
  'steps-changed': ({ change, titles, reason }, _names, words) =>
    because(words.t(`steps.told.${change}`, { steps: titles.join(', ') }), reason, words),
  material: ({ kind, thousandths, unit, name }, _names, { t, language }) => {
    const amount = `${formatQuantity(Math.abs(thousandths), language)} ${unit}`.trim()
    return t(`steps.told.material.${kind}`, { amount, article: name })
  },
}

/** What became of a step of the work, or of the material for it. `names` knows people and steps by their ids. */
export function stepSentence(facts: StepFacts, names: Names, words: Words): string {
  switch (facts.type) {
    case 'step':
      return tell.step(facts, names, words)
    case 'step-time':
      return tell['step-time'](facts, names, words)
    case 'step-owner':
      return tell['step-owner'](facts, names, words)
    case 'step-note':
      return tell['step-note'](facts, names, words)
    case 'steps-changed':
      return tell['steps-changed'](facts, names, words)
    case 'material':
      return tell.material(facts, names, words)
  }
}
