import { civilDay } from '../../shared/domain/calendar'
import type { AnswerCard } from '../../shared/contract/desk-answers'
import { formatShortDay, formatTime } from '../ui/format'
import { Timeline } from '../ui/timeline'
import { useTicking } from '../ui/use-ticking'
import { useWords } from '../words'
import type { Words } from './speech'
import { author, sentence, tellingEvents } from './timeline-sentence'

type Props = {
  card: Pick<AnswerCard, 'events' | 'items' | 'names'>
  /** How many, the newest first; all without it. */
  limit?: number | undefined
}

const minuteMs = 60_000

/** The timeline in sentences, newest first: what, who, for whom, when. */
export function TimelineList({ card, limit }: Props) {
  const words = useWords()
  const now = useTicking(minuteMs)
  const around = { names: card.names, items: card.items, now }
  const items = tellingEvents(card.events)
    .slice(0, limit)
    .map((event, index) => ({
      key: event.id,
      time: timeWords(event.happenedAt, now, words),
      text: sentence(event.facts, around, words),
      detail: author(event, around, words),
      now: index === 0,
    }))
  return <Timeline label={words.t('answer.timeline')} items={items} />
}

function timeWords(at: number, now: number, { t, language }: Words): string {
  if (civilDay(at) === civilDay(now)) return t('answer.today', { time: formatTime(at, language) })
  return `${formatShortDay(at, language)} ${formatTime(at, language)}`
}
