import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { AnswerCardView } from '../../parts/answer-card'
import { CustomerViewBar, CustomerViewButton, TicketForCustomer } from '../../parts/customer-view'
import { LivesStrip } from '../../parts/lives-strip'
import { QueryView } from '../../parts/query-view'
import { TellDialog } from '../../parts/ticket/tell-dialog'
import { useApp } from '../../stores/app-store'
import { usePrivacy } from '../../stores/privacy'
import { useQuery } from '../../stores/requests'
import { TicketsIcon } from '../../ui/drawn-icons'
import { IconButton } from '../../ui/icon-button'
import { PhoneIcon } from '../../ui/icons'
import { Columns, Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'
import { PickUpPanel } from './pick-up-panel'

const watched = [
  'tickets',
  'items',
  'events',
  'payments',
  'handOvers',
  'customers',
  'followUps',
  'shelves',
] as const

/** The pick-up desk: every answer on the left, the hand-over on the right. */
export function PickUpPage({ id }: { id: string }) {
  const query = useQuery('ticket:read', { id }, watched)
  return <QueryView query={query}>{(card) => <PickUp key={id} card={card} />}</QueryView>
}

function PickUp({ card }: { card: AnswerCard }) {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const isCustomerView = usePrivacy((privacy) => privacy.isCustomerView)
  const [isTelling, setTelling] = useState(false)
  const { row } = card
  return (
    <>
      {isCustomerView && <CustomerViewBar name={row.customerName} />}
      <PageHead
        title={row.customerName}
        number={row.number}
        back={isCustomerView ? undefined : () => back({ name: 'shelves' })}
        lives={isCustomerView ? undefined : <LivesStrip row={row} />}
      >
        {!isCustomerView && (
          <>
            <CustomerViewButton isSmall />
            {tasks.includes('phone.note') && (
              <IconButton icon={PhoneIcon} label={t('answer.do.tell')} onPress={() => setTelling(true)} />
            )}
            <IconButton
              icon={TicketsIcon}
              label={t('pickUp.toTicket')}
              onPress={() => open({ name: 'ticket', id: row.id })}
            />
          </>
        )}
      </PageHead>
      <Page>
        <Columns template="minmax(0, 1fr) 424px" fixed>
          {isCustomerView ? <TicketForCustomer card={card} /> : <AnswerCardView card={card} />}
          <PickUpPanel card={card} tasks={tasks} />
        </Columns>
      </Page>
      {isTelling && <TellDialog card={card} onClose={() => setTelling(false)} />}
    </>
  )
}
