import { useState } from 'react'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PhoneIcon, PlusIcon } from '../../ui/icons'
import { Inline, Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Tabs } from '../../ui/tabs'
import { useKeys } from '../../ui/use-keys'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { FollowUpCall } from './follow-up-call'
import { FollowUpDone } from './follow-up-done'
import { FollowUpHandOn } from './follow-up-hand-on'
import { FollowUpNote } from './follow-up-note'
import type { Acting } from './follow-ups-list'
import { FollowUpsList } from './follow-ups-list'

const watched = ['followUps', 'customers', 'tickets', 'persons'] as const
const minuteMs = 60_000

/** Everything to remember: what is open by its due time, and what came of the rest. */
export function FollowUpsPage() {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const now = useTicking(minuteMs)
  const [view, setView] = useState<'open' | 'done'>('open')
  const [isAdding, setAdding] = useState(false)
  const [isNoting, setNoting] = useState(false)
  const [acting, setActing] = useState<Acting>()
  const open = useQuery('follow-up:list', { done: false }, watched)
  const done = useQuery('follow-up:list', { done: true }, watched)
  const close = () => setActing(undefined)
  useKeys({ F5: () => setNoting(true) })
  return (
    <>
      <PageHead title={t('frontDesk.followUps.title')} back={() => back({ name: 'today' })}>
        <Inline>
          <Button icon={PhoneIcon} keys={['F5']} onPress={() => setNoting(true)}>
            {t('frontDesk.phoneNote')}
          </Button>
          <Button variant="main" icon={PlusIcon} onPress={() => setAdding(true)}>
            {t('frontDesk.followUps.add')}
          </Button>
        </Inline>
      </PageHead>
      <Page>
        <Tabs
          label={t('frontDesk.followUps.view')}
          value={view}
          onChange={setView}
          tabs={[
            { value: 'open', label: t('frontDesk.followUps.openTab'), count: open.value?.length },
            { value: 'done', label: t('frontDesk.followUps.doneTab'), count: done.value?.length },
          ]}
        />
        <Card fill label={t('frontDesk.followUps.list')}>
          <QueryView query={view === 'open' ? open : done}>
            {(rows) => (
              <FollowUpsList
                rows={rows}
                view={view}
                now={now}
                onAct={setActing}
                onAdd={() => setNoting(true)}
              />
            )}
          </QueryView>
        </Card>
      </Page>
      {isAdding && <FollowUpNote onClose={() => setAdding(false)} />}
      {isNoting && <FollowUpNote isPhoneNote onClose={() => setNoting(false)} />}
      {acting?.act === 'done' && <FollowUpDone row={acting.row} now={now} onClose={close} />}
      {acting?.act === 'call' && <FollowUpCall row={acting.row} onClose={close} />}
      {acting?.act === 'hand-on' && <FollowUpHandOn row={acting.row} onClose={close} />}
    </>
  )
}
