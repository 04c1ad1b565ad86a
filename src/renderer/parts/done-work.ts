import type { AnswerCard } from '../../shared/contract/desk-answers'
import type { EventFacts } from '../../shared/domain/timeline'
import type { WorkAction } from '../../shared/domain/work'
import { momentWords } from './moment-words'
import type { Words } from './speech'
import { author, sentence } from './timeline-sentence'

export type DoneWork = {
  readonly key: string
  readonly text: string
  readonly by: string
  readonly name: string
  /** Who and when, in words. */
  readonly detail: string
}

/** What was done on a ticket and by whom, oldest first: the steps of the work and what was noted for the counter. */
export function doneWork(
  card: Pick<AnswerCard, 'events' | 'items' | 'names'>,
  now: number,
  words: Words,
): DoneWork[] {
  const around = { names: card.names, items: card.items, now }
  const hasSteps = card.events.some(({ facts }) => facts.type === 'step')
  return card.events
    .filter(({ facts }) => isWork(facts, hasSteps))
    .map((event) => ({
      key: event.id,
      text: event.facts.type === 'note' ? event.facts.text : sentence(event.facts, around, words),
      by: event.by,
      name: card.names[event.by] ?? '',
      detail: `${author(event, around, words)}, ${momentWords(event.happenedAt, now, words)}`,
    }))
}

const telling: readonly WorkAction[] = ['start', 'finish', 'pass-check', 'fail-check', 'complain']

/** Of work by steps each of them counts, not that the whole of it began and ended. */
const tellingBySteps: readonly WorkAction[] = ['pass-check', 'fail-check', 'complain']

function isWork(facts: EventFacts, hasSteps: boolean): boolean {
  if (facts.type === 'note') return facts.audience !== 'bench'
  if (facts.type === 'item-work') return true
  if (facts.type === 'step') return facts.action === 'finish' || facts.action === 'leave-out'
  return facts.type === 'work' && (hasSteps ? tellingBySteps : telling).includes(facts.action)
}
