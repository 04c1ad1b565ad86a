import { useRef } from 'react'
import type { QuestionRow } from '../../../shared/contract/questions'
import { momentWords } from '../moment-words'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { formatMinutes, tintOf } from '../../ui/format'
import { CheckIcon, NotSyncedIcon, QuestionIcon } from '../../ui/icons'
import { Icon } from '../../ui/icon'
import { Inline, Stack } from '../../ui/layout'
import { Row } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { QuestionAnswers } from './question-answers'
import { useSeen } from './question-seen'
import { aboutWords, addresseeWords, answererWords, askerWords, deliveryWords } from './question-words'
import { WaitingChip } from './waiting-chip'

const minuteMs = 60_000

/** A question to answer: who, what, since when, and its ready answers. */
export function QuestionToMe({ row, now }: { row: QuestionRow; now: number }) {
  const words = useWords()
  const { t, language } = words
  const place = useRef<HTMLSpanElement>(null)
  useSeen(row, place)
  const since = now - row.askedAt
  return (
    <Row
      lead={<Avatar size="s" initials={row.asker?.initials ?? '?'} tint={tintOf(row.askedBy)} />}
      end={
        row.customerWaits ? (
          <WaitingChip since={row.askedAt} />
        ) : (
          <Muted>
            {since < minuteMs
              ? t('questions.justNow')
              : t('questions.asked', { time: formatMinutes(since, language) })}
          </Muted>
        )
      }
      below={<QuestionAnswers row={row} />}
    >
      <span ref={place}>
        <TwoLines wrap title={t('questions.asksYou', { name: askerWords(row, words) })} detail={row.text} />
        <Muted>{aboutWords(row, words)}</Muted>
      </span>
    </Row>
  )
}

/** A question of one's own: whether it was delivered, what to say meanwhile, and the answer. */
export function QuestionByMe({ row }: { row: QuestionRow }) {
  const words = useWords()
  const { t } = words
  const { submit, busy } = useSubmit('question:close')
  const isAnswered = row.answer !== undefined
  const close = async () => {
    const closed = await submit((requestId) => ({ requestId, id: row.id }))
    if (closed !== undefined && !isAnswered) toast({ text: t('questions.takenBack') })
  }
  return (
    <Row
      lead={<AddresseeMark row={row} />}
      end={<StateChip row={row} />}
      below={
        <Stack gap="s">
          <Muted>{isAnswered ? '' : deliveryWords(row, words)}</Muted>
          {!isAnswered && row.fallback !== '' && (
            <Muted>{t('questions.delivery.say', { text: row.fallback })}</Muted>
          )}
          {row.answer !== undefined && (
            <b>{t('questions.answers', { name: answererWords(row, words), text: row.answer.text })}</b>
          )}
          <Inline>
            <Button
              size="s"
              variant={isAnswered ? 'plain' : 'quiet'}
              icon={isAnswered ? CheckIcon : undefined}
              busy={busy}
              onPress={() => void close()}
            >
              {t(isAnswered ? 'questions.read' : 'questions.takeBack')}
            </Button>
          </Inline>
        </Stack>
      }
    >
      <TwoLines
        wrap
        title={t('questions.toSomebody', { name: addresseeWords(row, words) })}
        detail={row.text}
      />
      <Muted>{aboutWords(row, words)}</Muted>
    </Row>
  )
}

/** What is over for today, with what came of it. */
export function QuestionDone({ row, now }: { row: QuestionRow; now: number }) {
  const words = useWords()
  const { t } = words
  const result =
    row.answer === undefined
      ? t('questions.withdrawn')
      : t('questions.answers', { name: answererWords(row, words), text: row.answer.text })
  return (
    <Row
      lead={<AddresseeMark row={row} />}
      end={<Muted>{momentWords(row.answer?.at ?? row.closed?.at ?? row.askedAt, now, words)}</Muted>}
    >
      <TwoLines wrap title={row.text} detail={result} />
    </Row>
  )
}

function AddresseeMark({ row: { toOne } }: { row: QuestionRow }) {
  if (toOne === null) return <Icon glyph={QuestionIcon} />
  return <Avatar size="s" initials={toOne.initials} tint={tintOf(toOne.id)} />
}

function StateChip({ row }: { row: QuestionRow }) {
  const { t } = useWords()
  if (row.answer !== undefined) return null
  if (row.delivery !== 'seen') {
    return (
      <Chip tone="red" icon={NotSyncedIcon}>
        {t('questions.delivery.not')}
      </Chip>
    )
  }
  if (row.customerWaits) return <WaitingChip since={row.askedAt} />
  return <Chip icon={CheckIcon}>{t('questions.delivery.done')}</Chip>
}
