import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { dueGroupOf, dueGroups } from '../../../shared/domain/follow-up'
import { MaskedText } from '../../parts/masked-text'
import { momentWords } from '../../parts/moment-words'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { Tag } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon, PhoneIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { Hidden, Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { FollowUpLinks } from './follow-up-done'
import { FollowUpMenu, useCall } from './follow-up-menu'
import { followUpFor, followUpWhen, followUpWho } from './follow-up-words'

export type Acting = { readonly act: 'done' | 'call' | 'hand-on'; readonly row: FollowUpRow }

type Props = {
  rows: readonly FollowUpRow[]
  view: 'open' | 'done'
  now: number
  onAct: (acting: Acting) => void
  onAdd: () => void
}

/** What is open by how urgent it is, or what came of the rest. */
export function FollowUpsList({ rows, view, now, onAct, onAdd }: Props) {
  const { t } = useWords()
  if (rows.length === 0 && view === 'done') {
    return <EmptyState icon={CheckIcon} text={t('frontDesk.followUps.doneEmpty')} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={PhoneIcon}
        text={t('frontDesk.followUps.empty')}
        action={{ label: t('frontDesk.followUps.emptyAction'), keys: ['F5'], onPress: onAdd }}
      />
    )
  }
  const lines = (some: readonly FollowUpRow[]) =>
    some.map((row) => <Line key={row.id} row={row} now={now} onAct={onAct} />)
  if (view === 'done') return <Rows label={t('frontDesk.followUps.list')}>{lines(rows)}</Rows>
  return dueGroups.map((group) => {
    const own = rows.filter(({ dueAt }) => dueGroupOf(dueAt, now) === group)
    if (own.length === 0) return null
    const title = t(`frontDesk.followUps.group.${group}`)
    return (
      <CardSection key={group} title={title} end={<Muted>{own.length}</Muted>}>
        <Rows label={title}>{lines(own)}</Rows>
      </CardSection>
    )
  })
}

type LineProps = { row: FollowUpRow; now: number; onAct: (acting: Acting) => void }

function Line({ row, now, onAct }: LineProps) {
  const words = useWords()
  const { t } = words
  const call = useCall()
  const who = followUpWho(row, words)
  const { done, dueAt, callPhone } = row
  const dial = async () => {
    if (await call(row)) onAct({ act: 'call', row })
  }
  const buttons = done === undefined && (
    <>
      <Tag tone={dueAt < now ? 'amber' : 'calm'}>{followUpWhen(row, now, words)}</Tag>
      {callPhone !== '' && (
        <Button icon={PhoneIcon} size="s" onPress={() => void dial()}>
          {t('frontDesk.call.verb')}
          <Hidden> {who}</Hidden>
        </Button>
      )}
      <Button icon={CheckIcon} size="s" onPress={() => onAct({ act: 'done', row })}>
        {t('frontDesk.followUps.done')}
        <Hidden> {who}</Hidden>
      </Button>
      <FollowUpMenu row={row} now={now} onHandOn={() => onAct({ act: 'hand-on', row })} />
    </>
  )
  return (
    <Row
      end={
        <Inline>
          <FollowUpLinks row={row} />
          {buttons}
        </Inline>
      }
    >
      <TwoLines wrap title={`${who}: ${row.text}`} detail={<Detail row={row} now={now} />} />
    </Row>
  )
}

/** What kind it is, for and from whom, how often somebody tried; or what came of it. */
function Detail({ row, now }: { row: FollowUpRow; now: number }) {
  const words = useWords()
  const { t } = words
  const { done, attempts = [], callPhone } = row
  if (done !== undefined) {
    return t('frontDesk.followUps.doneBy', { time: momentWords(done.at, now, words), outcome: done.outcome })
  }
  const last = attempts.at(-1)
  const parts = [
    t(`ticket.followUp.${row.kind}`),
    followUpFor(row, words),
    row.createdByName === '' ? '' : t('frontDesk.followUps.from', { name: row.createdByName }),
    last === undefined
      ? ''
      : t('frontDesk.call.tried', { count: attempts.length, time: momentWords(last.at, now, words) }),
  ].filter((part) => part !== '')
  return (
    <>
      {parts.join(', ')}
      {callPhone !== '' && (
        <>
          {' · '}
          <MaskedText text={callPhone} kind="phone" />
        </>
      )}
    </>
  )
}
