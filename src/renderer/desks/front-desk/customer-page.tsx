import { useState } from 'react'
import type { CustomerFile } from '../../../shared/contract/desk-answers'
import { contactName, customerName } from '../../../shared/domain/customer'
import { CustomerContactList } from '../../parts/customer-contact-list'
import { CustomerSummary } from '../../parts/customer-summary'
import { CustomerViewButton } from '../../parts/customer-view'
import { QueryView } from '../../parts/query-view'
import { TwoVersionsNote } from '../../parts/two-versions'
import { useApp } from '../../stores/app-store'
import { usePrivacy } from '../../stores/privacy'
import { useQuery } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EditIcon, MergeIcon, PlusIcon, StampIcon } from '../../ui/icons'
import { Columns, Page, Stack } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { CustomerConsents } from './customer-consents'
import { CustomerEdit } from './customer-edit'
import { CustomerFiles } from './customer-files'
import { CustomerFollowUps } from './customer-follow-ups'
import { CustomerForCustomer } from './customer-for-customer'
import { CustomerHistory } from './customer-history'
import { CustomerMerge } from './customer-merge'
import { CustomerMerged } from './customer-merged'
import { CustomerMoney } from './customer-money'

const collections = [
  'customers',
  'tickets',
  'items',
  'events',
  'payments',
  'handOvers',
  'followUps',
  'documents',
] as const

/** One customer: what runs, what is open, and how to reach them. */
export function CustomerPage({ id }: { id: string }) {
  const file = useQuery('customer:read', { id }, collections)
  return <QueryView query={file}>{(value) => <Customer file={value} />}</QueryView>
}

function Customer({ file }: { file: CustomerFile }) {
  const isCustomerView = usePrivacy((privacy) => privacy.isCustomerView)
  return isCustomerView ? <CustomerForCustomer file={file} /> : <Record file={file} />
}

function Record({ file }: { file: CustomerFile }) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<'edit' | 'merge'>()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const { open, back } = useApp.getState()
  const { customer } = file
  const openIntake = () => open({ name: 'intake', customerId: customer.id })
  const leave = () => back({ name: 'customers' })
  const mayOpen = tasks.includes('intake.order')
  useKeys({ ...(mayOpen ? { F4: openIntake } : {}), Escape: leave })
  const name = customerName(customer)
  const contact = contactName(customer)
  const close = () => setDialog(undefined)
  return (
    <>
      <PageHead title={name} subtitle={contact === name ? undefined : contact} back={leave}>
        <CustomerViewButton />
        <Button icon={EditIcon} onPress={() => setDialog('edit')}>
          {t('customers.edit')}
        </Button>
        {mayOpen && (
          <Button variant="main" icon={PlusIcon} keys={['F4']} onPress={openIntake}>
            {t('customers.newTicket')}
          </Button>
        )}
        {tasks.includes('customer.merge') && (
          <ActionMenu
            label={t('customers.more')}
            items={[
              {
                key: 'formality',
                label: t('formalities.title'),
                icon: StampIcon,
                onSelect: () => open({ name: 'formality', customerId: customer.id }),
              },
              {
                key: 'merge',
                label: t('customers.merge.action'),
                icon: MergeIcon,
                onSelect: () => setDialog('merge'),
              },
            ]}
          />
        )}
      </PageHead>
      <Page>
        <Columns template="minmax(0, 1fr) 376px">
          <Stack>
            <TwoVersionsNote list={file.contested} />
            <CustomerHistory file={file} />
          </Stack>
          <Stack>
            <CustomerMoney file={file} />
            <Card title={t('customers.data')} pad>
              <CustomerSummary customer={customer} />
            </Card>
            <CustomerContactList contacts={customer.contacts ?? []} />
            <CustomerFollowUps followUps={file.followUps} />
            <CustomerConsents customer={customer} names={file.names} />
            <CustomerFiles customer={customer} names={file.names} />
            <CustomerMerged records={file.mergedRecords} mayUndo={tasks.includes('customer.merge')} />
          </Stack>
        </Columns>
      </Page>
      {dialog === 'edit' && <CustomerEdit customer={customer} onClose={close} />}
      {dialog === 'merge' && <CustomerMerge first={customer} onClose={close} />}
    </>
  )
}
