import type { ReactNode } from 'react'
import type { VisitRow } from '../../../shared/contract/lobby'
import { queueNumber } from '../../../shared/domain/visit'
import { useApp } from '../../stores/app-store'
import { BigTime } from '../../ui/big-time'
import { Chip, Tag } from '../../ui/chip'
import { formatTime } from '../../ui/format'
import { CallIcon, HourglassIcon, PersonIcon } from '../../ui/icons'
import { QueueNumber } from '../../ui/queue-number'
import { Row } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { useOpenVisit } from './visit-open'
import { addresseeWords, visitName, visitTitle, waitOf } from './visit-words'

type Props = {
  row: VisitRow
  now: number
  isNext?: boolean | undefined
  /** A menu or buttons at the end of the row. */
  more?: ReactNode
  /** Buttons below it. */
  below?: ReactNode
}

/** One visitor: number, name, what for, and how long already or where. */
export function VisitLine({ row, now, isNext = false, more, below }: Props) {
  const words = useWords()
  const open = useOpenVisit(row)
  const isWaiting = row.state === 'waiting'
  const details = [
    row.reason,
    row.ticketNumber,
    row.isAppointment ? words.t('lobby.queue.appointment') : '',
    addresseeWords(row, words),
  ]
  return (
    <Row
      tone={isNext ? 'next' : undefined}
      lead={
        <QueueNumber tone={isNext ? 'next' : isWaiting ? undefined : 'serving'}>
          {queueNumber(row.number)}
        </QueueNumber>
      }
      end={
        <>
          {isWaiting ? <Waiting row={row} now={now} /> : <Where row={row} />}
          {more}
        </>
      }
      below={below}
      onPress={open}
      label={
        open === undefined
          ? undefined
          : words.t('lobby.queue.open', { number: queueNumber(row.number), name: visitName(row, words) })
      }
    >
      <TwoLines
        title={<span title={visitTitle(row)}>{visitName(row, words)}</span>}
        detail={
          details.filter((part) => part !== '').join(', ') ||
          words.t('lobby.queue.number', { number: row.number })
        }
      />
    </Row>
  )
}

function Waiting({ row, now }: { row: VisitRow; now: number }) {
  const words = useWords()
  const { text, isTooLong } = waitOf(row, now, words)
  return (
    <TwoLines
      end
      title={<BigTime>{text}</BigTime>}
      detail={
        isTooLong ? (
          <Tag tone="amber" icon={HourglassIcon}>
            {words.t('lobby.queue.tooLong')}
          </Tag>
        ) : (
          words.t('lobby.queue.since', { time: formatTime(row.arrivedAt, words.language) })
        )
      }
    />
  )
}

function Where({ row }: { row: VisitRow }) {
  const words = useWords()
  const me = useApp((app) => app.status?.session?.personId)
  if (row.state === 'done' || row.state === 'no-show') return <Over row={row} />
  const isMine = row.attendant?.id === me
  const name = row.attendant?.name.split(' ')[0] ?? ''
  if (row.state === 'called') {
    return (
      <Chip tone="amber" icon={CallIcon}>
        {isMine ? words.t('lobby.queue.called') : words.t('lobby.queue.calledBy', { name })}
      </Chip>
    )
  }
  return (
    <Chip tone="accent" icon={PersonIcon}>
      {isMine ? words.t('lobby.queue.atCounter') : words.t('lobby.queue.atPerson', { name })}
    </Chip>
  )
}

/** When it was over, and how long the visitor had to wait. */
function Over({ row }: { row: VisitRow }) {
  const words = useWords()
  const { t, language } = words
  const time = formatTime(row.since, language)
  return (
    <TwoLines
      end
      strong={false}
      title={t(row.state === 'done' ? 'lobby.queue.doneAt' : 'lobby.queue.gone', { time })}
      detail={t('lobby.queue.waited', { time: waitOf(row, row.since, words).text })}
    />
  )
}
