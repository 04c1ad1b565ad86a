import { useState } from 'react'
import { civilDay } from '../../shared/domain/calendar'
import type { AnswerCard } from '../../shared/contract/desk-answers'
import type { EventFacts, TimelineEvent } from '../../shared/domain/timeline'
import { audiences } from '../../shared/domain/timeline'
import { Chip } from '../ui/chip'
import { FilterButton } from '../ui/filter-button'
import { formatShortDay, formatTime } from '../ui/format'
import { Inline, Stack } from '../ui/layout'
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

type Audience = (typeof audiences)[number]
const minuteMs = 60_000

/** The timeline in sentences, newest first: what, who, for whom, when; notes say who they are meant for. */
export function TimelineList({ card, limit }: Props) {
  const words = useWords()
  const now = useTicking(minuteMs)
  const [chosen, setChosen] = useState<Audience>()
  const around = { names: card.names, items: card.items, now }
  const events = tellingEvents(card.events)
  const present = audiences.filter((audience) => events.some((event) => isFor(event, audience)))
  const audience = present.find((one) => one === chosen)
  const items = events
    .filter((event) => audience === undefined || isFor(event, audience))
    .slice(0, limit)
    .map((event, index) => ({
      key: event.id,
      time: timeWords(event.happenedAt, now, words),
      text: <Told facts={event.facts} text={sentence(event.facts, around, words)} />,
      detail: author(event, around, words),
      now: index === 0,
    }))
  const list = <Timeline label={words.t('answer.timeline')} items={items} />
  if (present.length === 0) return list
  return (
    <Stack gap="s">
      <div role="group" aria-label={words.t('answer.do.noteFilter')}>
        <Inline wrap gap="s">
          <FilterButton on={audience === undefined} onPress={() => setChosen(undefined)}>
            {words.t('answer.do.noteAll')}
          </FilterButton>
          {present.map((one) => (
            <FilterButton
              key={one}
              on={audience === one}
              count={events.filter((event) => isFor(event, one)).length}
              onPress={() => setChosen(one)}
            >
              {words.t(`ticket.audience.${one}`)}
            </FilterButton>
          ))}
        </Inline>
      </div>
      {list}
    </Stack>
  )
}

function isFor({ facts }: TimelineEvent, audience: Audience): boolean {
  return facts.type === 'note' && facts.audience === audience
}

function Told({ facts, text }: { facts: EventFacts; text: string }) {
  const { t } = useWords()
  if (facts.type !== 'note') return text
  return (
    <>
      {text}{' '}
      <Chip tone={facts.audience === 'customer' ? 'accent' : 'calm'}>
        {t(`ticket.audience.${facts.audience}`)}
      </Chip>
    </>
  )
}

function timeWords(at: number, now: number, { t, language }: Words): string {
  if (civilDay(at) === civilDay(now)) return t('answer.today', { time: formatTime(at, language) })
  return `${formatShortDay(at, language)} ${formatTime(at, language)}`
}
