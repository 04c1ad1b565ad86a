import { useState } from 'react'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { TicketsIcon } from '../../ui/drawn-icons'
import { PlusIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Table } from '../../ui/table'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { stateTone } from '../../parts/state-line'
import { ParkedButton } from './parked-button'
import { ticketColumns } from './tickets-columns'
import type { TicketFilter } from './tickets-filter'
import { isNarrowed, listInput, openFilter } from './tickets-filter'
import { TicketsFilters } from './tickets-filters'

type Props = { text?: string | undefined }

const collections = ['tickets', 'items', 'events', 'payments', 'handOvers', 'customers', 'persons'] as const
const minuteMs = 60_000

/** All tickets as one table, narrowed by a few questions. */
export function TicketsPage({ text }: Props) {
  const words = useWords()
  const { t } = words
  const { open } = useApp.getState()
  const now = useTicking(minuteMs)
  const [filter, setFilter] = useState<TicketFilter>({ ...openFilter, text: text ?? '' })
  const list = useQuery('ticket:list', listInput(filter), collections)
  const rows = list.value?.rows ?? []
  const total = list.value?.total ?? 0
  const openIntake = () => open({ name: 'intake' })
  return (
    <>
      <PageHead
        title={t('customers.ticketList.title')}
        subtitle={
          rows.length < total
            ? t('customers.ticketList.countOf', { shown: rows.length, total })
            : t('customers.ticketList.count', { count: total })
        }
      >
        <ParkedButton />
        <Button variant="main" icon={PlusIcon} keys={['F4']} onPress={openIntake}>
          {t('customers.ticketList.create')}
        </Button>
      </PageHead>
      <Page>
        <TicketsFilters filter={filter} onChange={setFilter} />
        <QueryView query={list}>
          {() => (
            <Table
              label={t('customers.ticketList.title')}
              rows={rows}
              columns={ticketColumns(words, now)}
              rowKey={({ id }) => id}
              rowTone={stateTone}
              onOpen={({ id }) => open({ name: 'ticket', id })}
              empty={
                isNarrowed(filter) ? (
                  <EmptyState
                    icon={TicketsIcon}
                    text={t('customers.ticketList.noneFound')}
                    action={{
                      label: t('customers.ticketList.resetFilters'),
                      onPress: () => setFilter(openFilter),
                    }}
                  />
                ) : (
                  <EmptyState
                    icon={TicketsIcon}
                    text={t('customers.ticketList.none')}
                    action={{
                      label: t('customers.ticketList.create'),
                      icon: PlusIcon,
                      keys: ['F4'],
                      onPress: openIntake,
                    }}
                  />
                )
              }
            />
          )}
        </QueryView>
      </Page>
    </>
  )
}
