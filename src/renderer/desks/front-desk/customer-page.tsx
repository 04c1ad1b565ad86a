import { useState } from 'react'
import type { CustomerFile } from '../../../shared/contract/desk-answers'
import { contactName, customerName } from '../../../shared/domain/customer'
import { CustomerSummary } from '../../parts/customer-summary'
import { QueryView } from '../../parts/query-view'
import { TicketLine } from '../../parts/ticket-row'
import { TwoVersionsNote } from '../../parts/two-versions'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { Fact } from '../../ui/facts'
import { formatMoney } from '../../ui/format'
import { TicketsIcon } from '../../ui/drawn-icons'
import { EditIcon, PlusIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Rows } from '../../ui/rows'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import css from './customer.module.css'
import { CustomerEdit } from './customer-edit'
import { CustomerFollowUps } from './customer-follow-ups'

const collections = ['customers', 'tickets', 'items', 'events', 'payments', 'handOvers', 'followUps'] as const

/** One customer: what runs, what is open, and how to reach them. */
export function CustomerPage({ id }: { id: string }) {
  const file = useQuery('customer:read', { id }, collections)
  return <QueryView query={file}>{(value) => <Customer file={value} />}</QueryView>
}

function Customer({ file }: { file: CustomerFile }) {
  const { t, language } = useWords()
  const [isEditing, setEditing] = useState(false)
  const { customer, tickets, openCents } = file
  const { open, back } = useApp.getState()
  const openIntake = () => open({ name: 'intake', customerId: customer.id })
  const leave = () => back({ name: 'customers' })
  useKeys({ F4: openIntake, Escape: leave })
  const name = customerName(customer)
  const contact = contactName(customer)
  const openCount = tickets.filter(({ closed }) => !closed).length
  return (
    <>
      <PageHead title={name} subtitle={contact === name ? undefined : contact} back={leave}>
        <Button icon={EditIcon} onPress={() => setEditing(true)}>
          {t('customers.edit')}
        </Button>
        <Button variant="main" icon={PlusIcon} keys={['F4']} onPress={openIntake}>
          {t('customers.newTicket')}
        </Button>
      </PageHead>
      <Page>
        <Columns template="minmax(0, 1fr) 376px">
          <Stack>
            <TwoVersionsNote list={file.contested} />
            <Tickets file={file} openCount={openCount} />
          </Stack>
          <Stack>
            <Card label={t('customers.openMoney')}>
              <div className={css.money}>
                <Fact
                  label={t('customers.openMoney')}
                  value={openCents === 0 ? t('customers.nothingOpen') : formatMoney(openCents, language)}
                />
                <Fact label={t('customers.column.open')} value={openCount} />
              </div>
            </Card>
            <Card title={t('customers.data')} pad>
              <CustomerSummary customer={customer} />
            </Card>
            <CustomerFollowUps followUps={file.followUps} />
          </Stack>
        </Columns>
      </Page>
      {isEditing && <CustomerEdit customer={customer} onClose={() => setEditing(false)} />}
    </>
  )
}

/** Open tickets at once, closed ones on demand. */
function Tickets({ file, openCount }: { file: CustomerFile; openCount: number }) {
  const { t } = useWords()
  const [showsClosed, setShowsClosed] = useState(false)
  const { open } = useApp.getState()
  const { tickets } = file
  const closedCount = tickets.length - openCount
  const showsAll = showsClosed || openCount === 0
  const shown = showsAll ? tickets : tickets.filter(({ closed }) => !closed)
  return (
    <Card
      title={t('customers.tickets')}
      count={openCount === 0 ? undefined : `${openCount} ${t('customers.openTickets')}`}
      action={
        closedCount > 0 && !showsAll ? (
          <Button variant="quiet" size="s" onPress={() => setShowsClosed(true)}>
            {t('customers.showClosed', { count: closedCount })}
          </Button>
        ) : undefined
      }
    >
      {tickets.length === 0 ? (
        <EmptyState icon={TicketsIcon} text={t('customers.noTickets')} />
      ) : (
        <Rows label={t('customers.tickets')}>
          {shown.map((row) => (
            <TicketLine key={row.id} row={row} onOpen={() => open({ name: 'ticket', id: row.id })} />
          ))}
        </Rows>
      )}
    </Card>
  )
}
