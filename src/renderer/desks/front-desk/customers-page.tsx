import { useState } from 'react'
import type { CustomerHit } from '../../../shared/contract/desk-answers'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CustomerAddIcon, CustomersIcon, SearchIcon } from '../../ui/icons'
import { Inline, Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Table } from '../../ui/table'
import type { Column } from '../../ui/table-columns'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import type { Words } from '../../parts/speech'
import css from './customer.module.css'
import { CustomerPhone } from './customer-phone'

const limit = 100

/** Finds customers; without a text the first hundred by name. */
export function CustomersPage() {
  const words = useWords()
  const { t } = words
  const { open } = useApp.getState()
  const [text, setText] = useState('')
  const found = useQuery('find:any', { text, limit }, ['customers', 'tickets', 'events'])
  const openNew = () => {
    const nameText = text.trim()
    open(nameText === '' ? { name: 'new-customer' } : { name: 'new-customer', nameText })
  }
  useKeys({ F2: openNew })
  const openFirst = () => {
    const first = found.value?.customers[0]
    if (first !== undefined) open({ name: 'customer', id: first.id })
  }
  return (
    <>
      <PageHead title={t('customers.title')}>
        <Button variant="main" icon={CustomerAddIcon} keys={['F2']} onPress={openNew}>
          {t('customers.create')}
        </Button>
      </PageHead>
      <Page>
        <Inline gap="m">
          <div className={css.find}>
            <TextField
              label={t('customers.find')}
              hideLabel
              type="search"
              icon={SearchIcon}
              placeholder={t('customers.findPlaceholder')}
              value={text}
              onChange={setText}
              onEnter={openFirst}
              autoFocus
            />
          </div>
          <QueryView query={found}>
            {({ customers }) => (
              <Muted>
                {customers.length === limit
                  ? t('customers.foundMany', { count: limit })
                  : t('customers.found', { count: customers.length })}
              </Muted>
            )}
          </QueryView>
        </Inline>
        <Table
          label={t('customers.listLabel')}
          rows={found.value?.customers ?? []}
          columns={columnsOf(words)}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open({ name: 'customer', id })}
          empty={found.isLoading ? undefined : <Nobody text={text} onNew={openNew} />}
        />
      </Page>
    </>
  )
}

function Nobody({ text, onNew }: { text: string; onNew: () => void }) {
  const { t } = useWords()
  return (
    <EmptyState
      icon={CustomersIcon}
      text={text.trim() === '' ? t('customers.none') : t('customers.noneFound')}
      action={{ label: t('customers.create'), icon: CustomerAddIcon, onPress: onNew, keys: ['F2'] }}
    />
  )
}

function columnsOf({ t }: Words): Column<CustomerHit>[] {
  return [
    {
      key: 'name',
      head: t('customers.column.name'),
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
      width: 'fill',
      strong: true,
    },
    {
      key: 'contact',
      head: t('customers.column.contact'),
      cell: ({ contact }) => contact,
      sortBy: ({ contact }) => contact,
      width: 'fill',
    },
    {
      key: 'phone',
      head: t('customers.column.phone'),
      cell: ({ phone, name }) => <CustomerPhone phone={phone} name={name} />,
      width: 190,
    },
    {
      key: 'city',
      head: t('customers.column.city'),
      cell: ({ city }) => city,
      sortBy: ({ city }) => city,
      width: 200,
      pale: true,
    },
    {
      key: 'open',
      head: t('customers.column.open'),
      cell: ({ openTickets }) => (openTickets === 0 ? '' : openTickets),
      sortBy: ({ openTickets }) => openTickets,
      width: 150,
      align: 'end',
    },
  ]
}
