import { useState } from 'react'
import type { Lobby } from '../../../shared/contract/lobby'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { send, useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { ExternalIcon, PlusIcon } from '../../ui/icons'
import { Columns, Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { LobbyAppointments } from './lobby-appointments'
import { LobbyQueue } from './lobby-queue'
import { lobbyTopics } from './lobby-topics'
import { VisitCheckIn } from './visit-check-in'

/** The lobby: who waits and who is at the counter; beside it the appointments of a day. */
export function LobbyPage() {
  const { t } = useWords()
  const receives = useApp((app) => app.status?.session?.tasks.includes('visit.receive')) ?? false
  const query = useQuery('lobby:read', {}, lobbyTopics)
  const [isCheckingIn, setCheckingIn] = useState(false)
  return (
    <>
      <PageHead title={t('lobby.title')} subtitle={subtitle(query.value, t)}>
        {receives && (
          <>
            <Button icon={ExternalIcon} onPress={() => void openDisplay()}>
              {t('lobby.display.open')}
            </Button>
            <Button variant="main" icon={PlusIcon} onPress={() => setCheckingIn(true)}>
              {t('lobby.checkIn.open')}
            </Button>
          </>
        )}
      </PageHead>
      <Page>
        <Columns template="minmax(360px, 0.8fr) minmax(420px, 1fr)">
          <QueryView query={query}>
            {(lobby) => (
              <LobbyQueue lobby={lobby} receives={receives} onCheckIn={() => setCheckingIn(true)} />
            )}
          </QueryView>
          <LobbyAppointments receives={receives} />
        </Columns>
      </Page>
      {isCheckingIn && <VisitCheckIn onClose={() => setCheckingIn(false)} />}
    </>
  )
}

function subtitle(lobby: Lobby | undefined, t: ReturnType<typeof useWords>['t']): string | undefined {
  if (lobby === undefined) return undefined
  const count = lobby.visits.filter(({ state }) => state === 'waiting').length
  return count === 0 ? t('lobby.queue.nobody') : t('lobby.queue.waiting', { count })
}

async function openDisplay(): Promise<void> {
  const reply = await send('display:open', {})
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
}
