import { useState } from 'react'
import type { Lobby, VisitRow } from '../../../shared/contract/lobby'
import { QueryView } from '../../parts/query-view'
import { RefusalNote } from '../../parts/refusal-note'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { PlusIcon, TeamIcon } from '../../ui/icons'
import { Rows } from '../../ui/rows'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { lobbyTopics } from './lobby-topics'
import { VisitCall, VisitCalled } from './visit-buttons'
import { VisitCheckIn } from './visit-check-in'
import { useFocusInSheet } from './visit-focus'
import { VisitHandOn } from './visit-hand-on'
import { VisitLine } from './visit-line'
import { useVisitMove } from './visit-move'
import { SecondList } from './visit-second-list'

const tickMs = 10_000

/** Who is in the lobby: at the counter first, then those who wait, the next one with the key that calls. */
export function TodayVisits() {
  const { t } = useWords()
  const query = useQuery('lobby:read', {}, lobbyTopics)
  const [isCheckingIn, setCheckingIn] = useState(false)
  const waiting = query.value?.visits.filter(({ state }) => state === 'waiting').length ?? 0
  return (
    <Card
      fill
      reading={query.value?.next === null && waiting > 0}
      title={t('lobby.queue.title')}
      count={waiting === 0 ? undefined : t('lobby.queue.waiting', { count: waiting })}
      action={
        <Button variant="quiet" size="s" icon={PlusIcon} onPress={() => setCheckingIn(true)}>
          {t('lobby.checkIn.open')}
        </Button>
      }
    >
      <QueryView query={query}>{(lobby) => <Queue lobby={lobby} />}</QueryView>
      {isCheckingIn && <VisitCheckIn onClose={() => setCheckingIn(false)} />}
    </Card>
  )
}

function Queue({ lobby }: { lobby: Lobby }) {
  const { t } = useWords()
  const now = useTicking(tickMs)
  const me = useApp((app) => app.status?.session?.personId)
  const [handedOn, setHandedOn] = useState<VisitRow>()
  const { move, busy, refusal } = useVisitMove(lobby.day)
  useFocusInSheet(lobby)
  const here = lobby.visits.filter(({ state }) => state === 'called' || state === 'serving')
  const waiting = lobby.visits.filter(({ state }) => state === 'waiting')
  return (
    <>
      <SecondList lobby={lobby} />
      <RefusalNote refusal={refusal} />
      {here.length + waiting.length === 0 ? (
        <EmptyState icon={TeamIcon} text={t('lobby.queue.empty')} detail={t('lobby.queue.emptyDetail')} />
      ) : (
        <Rows label={t('lobby.queue.label')}>
          {here.map((row) => (
            <VisitLine
              key={row.id}
              row={row}
              now={now}
              below={
                row.state === 'called' && row.attendant?.id === me ? (
                  <VisitCalled busy={busy} onMove={(action) => void move(row, action)} />
                ) : undefined
              }
            />
          ))}
          {waiting.map((row) => (
            <VisitLine
              key={row.id}
              row={row}
              now={now}
              isNext={row.id === lobby.next}
              below={row.id === lobby.next ? <VisitCall onHandOn={() => setHandedOn(row)} /> : undefined}
            />
          ))}
        </Rows>
      )}
      {handedOn !== undefined && (
        <VisitHandOn row={handedOn} day={lobby.day} onClose={() => setHandedOn(undefined)} />
      )}
    </>
  )
}
