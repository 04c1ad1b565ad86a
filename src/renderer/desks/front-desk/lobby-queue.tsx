import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Lobby, VisitRow } from '../../../shared/contract/lobby'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon, TeamIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Rows } from '../../ui/rows'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { SecondList } from './visit-second-list'
import { VisitCall } from './visit-buttons'
import { useFocusInSheet } from './visit-focus'
import { VisitHandOn } from './visit-hand-on'
import { VisitLine } from './visit-line'
import { VisitMenu } from './visit-menu'
import { useVisitMove } from './visit-move'

const tickMs = 10_000

type Props = {
  lobby: Lobby
  /** May receive anybody; others only take whom they were handed. */
  receives: boolean
  onCheckIn: () => void
}

/** At the counter, waiting, and what is over for today. */
export function LobbyQueue({ lobby, receives, onCheckIn }: Props) {
  const { t } = useWords()
  const now = useTicking(tickMs)
  const [handedOn, setHandedOn] = useState<VisitRow>()
  const { move, busy, refusal } = useVisitMove(lobby.day)
  useFocusInSheet(lobby)
  const byState = (...states: VisitRow['state'][]) =>
    lobby.visits.filter(({ state }) => states.includes(state))
  const here = byState('called', 'serving')
  const waiting = byState('waiting')
  const line = (row: VisitRow) => {
    const isNext = receives && row.id === lobby.next
    const mayMove = receives || (row.forMe && row.to !== null && row.to.type !== 'counter')
    return (
      <VisitLine
        key={row.id}
        row={row}
        now={now}
        isNext={isNext}
        more={
          mayMove ? (
            <VisitMenu
              row={row}
              busy={busy}
              onMove={(action) => void move(row, action)}
              onHandOn={() => setHandedOn(row)}
            />
          ) : undefined
        }
        below={isNext ? <VisitCall onHandOn={() => setHandedOn(row)} /> : undefined}
      />
    )
  }
  return (
    <Stack>
      <SecondList lobby={lobby} />
      <RefusalNote refusal={refusal} />
      {here.length > 0 && (
        <Card title={t('lobby.queue.active')} count={here.length}>
          <Rows label={t('lobby.queue.active')}>{here.map(line)}</Rows>
        </Card>
      )}
      <Card title={t('lobby.queue.label')} count={waiting.length === 0 ? undefined : waiting.length}>
        {waiting.length === 0 ? (
          <EmptyState
            icon={TeamIcon}
            text={t('lobby.queue.empty')}
            detail={t('lobby.queue.emptyDetail')}
            action={
              receives ? { label: t('lobby.checkIn.open'), icon: PlusIcon, onPress: onCheckIn } : undefined
            }
          />
        ) : (
          <Rows label={t('lobby.queue.label')}>{waiting.map(line)}</Rows>
        )}
      </Card>
      <Over title={t('lobby.queue.noShows')} rows={byState('no-show')} line={line} />
      <Over title={t('lobby.queue.done')} rows={byState('done').toReversed()} line={line} />
      {handedOn !== undefined && (
        <VisitHandOn row={handedOn} day={lobby.day} onClose={() => setHandedOn(undefined)} />
      )}
    </Stack>
  )
}

type OverProps = { title: string; rows: readonly VisitRow[]; line: (row: VisitRow) => ReactNode }

/** What is over: a count, and the rows when somebody asks. */
function Over({ title, rows, line }: OverProps) {
  const { t } = useWords()
  const [isShown, setShown] = useState(false)
  if (rows.length === 0) return null
  return (
    <Card
      title={title}
      count={rows.length}
      action={
        <Button variant="quiet" size="s" ariaExpanded={isShown} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'lobby.queue.hide' : 'lobby.queue.show')}
        </Button>
      }
    >
      {isShown && <Rows label={title}>{rows.map(line)}</Rows>}
    </Card>
  )
}
