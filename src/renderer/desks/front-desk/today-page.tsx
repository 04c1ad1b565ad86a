import { useState } from 'react'
import type { Today } from '../../../shared/contract/desk-answers'
import { FindBox } from '../../parts/find-box'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { usePrivacy } from '../../stores/privacy'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Hero } from '../../ui/hero'
import { CustomerAddIcon, HideIcon, PhoneIcon, PickupIcon, PlusIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import { useKeys } from '../../ui/use-keys'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { FollowUpNote } from './follow-up-note'
import { TodayAppointments } from './today-appointments'
import { TodayFollowUps } from './today-follow-ups'
import { dateTimeWords, greetingFor } from './today-greeting'
import { TodayParked } from './today-parked'
import { TodayPeople } from './today-people'
import { TodayPromised } from './today-promised'
import { TodayQuestions } from './today-questions'
import { TodayReady } from './today-ready'
import { TodayVisits } from './today-visits'

const watched = [
  'tickets',
  'items',
  'events',
  'payments',
  'handOvers',
  'followUps',
  'customers',
  'persons',
] as const
const minuteMs = 60_000

/** The counter's home: find anything, and what the day asks for. */
export function TodayPage() {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const name = useApp((app) => app.status?.session?.name) ?? ''
  const now = useTicking(minuteMs)
  const query = useQuery('today:read', {}, watched)
  const [isNoting, setNoting] = useState(false)
  useKeys({ F5: () => setNoting(true), F7: () => open({ name: 'shelves' }) })
  return (
    <>
      <Hero
        title={greetingFor(now, name, words)}
        subtitle={dateTimeWords(now, words)}
        actions={
          <>
            <TodayParked />
            <Button
              variant="quiet"
              icon={HideIcon}
              onPress={usePrivacy.getState().cover}
              title={t('customers.privacy.hideTitle')}
            >
              {t('customers.privacy.hide')}
            </Button>
            <Button variant="quiet" icon={PhoneIcon} keys={['F5']} onPress={() => setNoting(true)}>
              {t('frontDesk.phoneNote')}
            </Button>
            <Button
              variant="quiet"
              icon={CustomerAddIcon}
              keys={['F2']}
              onPress={() => open({ name: 'new-customer' })}
            >
              {t('frontDesk.newCustomer')}
            </Button>
          </>
        }
      >
        <FindBox size="hero" autoFocus />
        <Button variant="cream" icon={PlusIcon} keys={['F4']} onPress={() => open({ name: 'intake' })}>
          {t('frontDesk.newTicket')}
        </Button>
        <Button variant="hero" icon={PickupIcon} keys={['F7']} onPress={() => open({ name: 'shelves' })}>
          {t('frontDesk.pickUp')}
        </Button>
      </Hero>
      <Page>
        <QueryView query={query}>
          {(today) => <Day today={today} now={now} onAdd={() => setNoting(true)} />}
        </QueryView>
      </Page>
      {isNoting && <FollowUpNote isPhoneNote onClose={() => setNoting(false)} />}
    </>
  )
}

function Day({ today, now, onAdd }: { today: Today; now: number; onAdd: () => void }) {
  return (
    <Columns template="minmax(250px, 0.75fr) minmax(380px, 1fr) minmax(250px, 0.75fr)">
      <Stack>
        <TodayVisits />
        <TodayAppointments />
      </Stack>
      <Stack>
        <TodayPromised today={today} now={now} />
        <TodayReady today={today} now={now} />
      </Stack>
      <Stack>
        <TodayQuestions now={now} />
        <TodayFollowUps today={today} now={now} onAdd={onAdd} />
        <TodayPeople people={today.people} />
      </Stack>
    </Columns>
  )
}
