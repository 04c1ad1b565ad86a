import { useRef } from 'react'
import type { QuestionRow } from '../../../shared/contract/questions'
import { momentWords } from '../moment-words'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { formatMinutes, tintOf } from '../../ui/format'
import { CheckIcon, CloseIcon, NotSyncedIcon, QuestionIcon } from '../../ui/icons'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { Row } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { newRequestId, send } from '../../stores/requests'
import { refusalText } from '../refusal-note'
import { useSubmit } from '../submit'
import { QuestionAnswers } from './question-answers'
import { useSeen } from './question-seen'
import { aboutWords, addresseeWords, answererWords, askerWords, deliveryWords } from './question-words'
import css from './question.module.css'
import { WaitingChip } from './waiting-chip'

const minuteMs = 60_000

/** A question to answer: who, what, since when, and its ready answers. */
export function QuestionToMe({ row, now }: { row: QuestionRow; now: number }) {
  const words = useWords()
  const { t, language } = words
  const place = useRef<HTMLDivElement>(null)
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
      below={
        <div ref={place} className={css.body}>
          <Asked row={row} />
          <QuestionAnswers row={row} wide />
        </div>
      }
    >
      <b>{t('questions.asksYou', { name: askerWords(row, words) })}</b>
    </Row>
  )
}

/** What is asked, and about which ticket. */
function Asked({ row }: { row: QuestionRow }) {
  const about = aboutWords(row, useWords())
  return (
    <div>
      <div className={css.text}>{row.text}</div>
      {about !== '' && <div className={css.meta}>{about}</div>}
    </div>
  )
}

/** A question of one's own: whether it was delivered, what to say meanwhile, and the answer. */
export function QuestionByMe({ row }: { row: QuestionRow }) {
  const words = useWords()
  const { t } = words
  const { answer } = row
  return (
    <Row
      lead={<AddresseeMark row={row} />}
      end={<StateChip row={row} />}
      below={
        <div className={css.body}>
          <Asked row={row} />
          {answer !== undefined && (
            <b>{t('questions.answers', { name: answererWords(row, words), text: answer.text })}</b>
          )}
          <div className={css.foot}>
            {answer === undefined && (
              <div className={css.meta}>
                <div>{deliveryWords(row, words)}</div>
                {row.fallback !== '' && <div>{t('questions.delivery.say', { text: row.fallback })}</div>}
              </div>
            )}
            <CloseButton row={row} />
          </div>
        </div>
      }
    >
      <b>{t('questions.toSomebody', { name: addresseeWords(row, words) })}</b>
    </Row>
  )
}

/** Ends one's own question, answered or not; a wrong press is undone. */
function CloseButton({ row }: { row: QuestionRow }) {
  const words = useWords()
  const { t } = words
  const { submit, busy } = useSubmit('question:close')
  const isAnswered = row.answer !== undefined
  const close = async () => {
    const { id } = row
    const closed = await submit((requestId) => ({ requestId, id }))
    if (closed === undefined) return
    const undo = async () => {
      const reply = await send('question:reopen', { requestId: newRequestId(), id })
      if (!reply.ok) toast({ text: refusalText(reply, words), tone: 'red' })
    }
    toast({ text: t(isAnswered ? 'questions.settled' : 'questions.takenBack'), undo: () => void undo() })
  }
  return isAnswered ? (
    <Button size="s" icon={CheckIcon} busy={busy} onPress={() => void close()}>
      {t('questions.read')}
    </Button>
  ) : (
    <IconButton
      icon={CloseIcon}
      label={t('questions.takeBack')}
      disabled={busy}
      onPress={() => void close()}
    />
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
