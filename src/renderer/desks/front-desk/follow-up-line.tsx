import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { MaskedText } from '../../parts/masked-text'
import { Tag } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { CheckIcon, HourglassIcon } from '../../ui/icons'
import { BigTime } from '../../ui/big-time'
import { Row } from '../../ui/rows'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { dueLead, followUpWhen, followUpWho } from './follow-up-words'

type Props = { row: FollowUpRow; now: number; onDone: () => void }

/** A waiting follow-up: who and when, what about, and the tick that asks for the outcome. */
export function FollowUpLine({ row, now, onDone }: Props) {
  const words = useWords()
  const who = followUpWho(row, words)
  return (
    <Row
      lead={<BigTime>{dueLead(row.dueAt, now, words)}</BigTime>}
      end={
        <IconButton
          icon={CheckIcon}
          variant="plain"
          label={words.t('frontDesk.followUps.doneLabel', { text: `${who}, ${row.text}` })}
          onPress={onDone}
        />
      }
    >
      <TwoLines wrap title={who} detail={row.text} />
      {row.phone !== undefined && (
        <Muted>
          <MaskedText text={row.phone} kind="phone" />
        </Muted>
      )}
      {row.dueAt < now && (
        <Tag tone="amber" icon={HourglassIcon}>
          {followUpWhen(row, now, words)}
        </Tag>
      )}
    </Row>
  )
}
