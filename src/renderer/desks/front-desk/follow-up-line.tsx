import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { IconButton } from '../../ui/icon-button'
import { CheckIcon } from '../../ui/icons'
import { Row } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { followUpWhen, followUpWho } from './follow-up-words'

type Props = { row: FollowUpRow; now: number; onDone: () => void }

/** A waiting follow-up: who and when, what about, and the tick that asks for the outcome. */
export function FollowUpLine({ row, now, onDone }: Props) {
  const words = useWords()
  const who = followUpWho(row, words)
  return (
    <Row
      end={
        <IconButton
          icon={CheckIcon}
          variant="plain"
          label={words.t('frontDesk.followUps.doneLabel', { text: `${who}, ${row.text}` })}
          onPress={onDone}
        />
      }
    >
      <TwoLines wrap title={`${followUpWhen(row, now, words)}, ${who}`} detail={row.text} />
    </Row>
  )
}
