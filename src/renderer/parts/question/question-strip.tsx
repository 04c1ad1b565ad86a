import { useRef } from 'react'
import type { QuestionList, QuestionRow } from '../../../shared/contract/questions'
import { useApp } from '../../stores/app-store'
import { Avatar } from '../../ui/avatar'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { tintOf } from '../../ui/format'
import { CheckIcon, QuestionIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { QuestionAnswers } from './question-answers'
import { useSeen } from './question-seen'
import { aboutWords, answererWords, askerWords } from './question-words'
import { WaitingChip } from './waiting-chip'

/** One calm line above every page: who asks, answered without leaving it; else the answer one was waiting for. */
export function QuestionStrip({ list }: { list: QuestionList }) {
  const [asked] = list.toMe
  const answered = list.byMe.find(({ answer }) => answer !== undefined)
  if (asked !== undefined) return <Asked key={asked.id} row={asked} rest={list.toMe.length - 1} />
  return answered === undefined ? null : <Answered key={answered.id} row={answered} />
}

function Asked({ row, rest }: { row: QuestionRow; rest: number }) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const place = useRef<HTMLDivElement>(null)
  useSeen(row, place)
  const about = aboutWords(row, words)
  return (
    <div ref={place}>
      <Banner
        title={t('questions.asks', { name: askerWords(row, words), text: row.text })}
        lead={<Avatar initials={row.asker?.initials ?? '?'} tint={tintOf(row.askedBy)} />}
        text={about === '' ? undefined : about}
      >
        <Inline wrap>
          {row.customerWaits && <WaitingChip since={row.askedAt} />}
          <QuestionAnswers row={row} keyed />
          {rest > 0 && (
            <Button variant="quiet" onPress={() => open({ name: 'questions' })}>
              {t('questions.more', { count: rest })}
            </Button>
          )}
        </Inline>
      </Banner>
    </div>
  )
}

function Answered({ row }: { row: QuestionRow }) {
  const words = useWords()
  const { t } = words
  const { submit, busy } = useSubmit('question:close')
  const about = aboutWords(row, words)
  return (
    <Banner
      title={t('questions.answers', { name: answererWords(row, words), text: row.answer?.text ?? '' })}
      icon={QuestionIcon}
      text={[t('questions.quoted', { text: row.text }), about].filter((part) => part !== '').join(' ')}
    >
      <Button
        icon={CheckIcon}
        busy={busy}
        onPress={() => void submit((requestId) => ({ requestId, id: row.id }))}
      >
        {t('questions.read')}
      </Button>
    </Banner>
  )
}
