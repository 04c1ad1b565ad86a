import { useMemo, useState } from 'react'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CustomerAddIcon, CustomersIcon, MergeIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Table } from '../../ui/table'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { CustomerPairs } from './customer-pairs'
import { customerColumns } from './customers-columns'
import type { CustomerFilter } from './customers-filter'
import { allCustomers, isNarrowed, listInput } from './customers-filter'
import { CustomersFilters } from './customers-filters'

const collections = ['customers', 'tickets', 'items', 'events', 'payments'] as const

/** All customers as one table, narrowed by a text and a few questions. */
export function CustomersPage() {
  const words = useWords()
  const { t, language } = words
  const { open } = useApp.getState()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const [filter, setFilter] = useState<CustomerFilter>(allCustomers)
  const [isTidying, setTidying] = useState(false)
  const found = useQuery('customer:list', listInput(filter), collections)
  // A new array makes the table measure all its rows again.
  const columns = useMemo(() => customerColumns({ t, language }), [t, language])
  const rows = found.value?.rows ?? []
  const openNew = () => {
    const nameText = filter.text.trim()
    open(nameText === '' ? { name: 'new-customer' } : { name: 'new-customer', nameText })
  }
  useKeys({ F2: openNew })
  const openFirst = () => {
    const [first] = rows
    if (first !== undefined) open({ name: 'customer', id: first.id })
  }
  const total = found.value?.total ?? 0
  return (
    <>
      <PageHead
        title={t('customers.title')}
        subtitle={
          rows.length < total
            ? t('customers.foundMany', { shown: rows.length, total })
            : t('customers.found', { count: total })
        }
      >
        {tasks.includes('customer.merge') && (
          <Button icon={MergeIcon} onPress={() => setTidying(true)}>
            {t('customers.merge.pairs')}
          </Button>
        )}
        <Button variant="main" icon={CustomerAddIcon} keys={['F2']} onPress={openNew}>
          {t('customers.create')}
        </Button>
      </PageHead>
      <Page>
        <CustomersFilters filter={filter} onChange={setFilter} onEnter={openFirst} />
        <QueryView query={found}>
          {() => (
            <Table
              label={t('customers.listLabel')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              onOpen={({ id }) => open({ name: 'customer', id })}
              empty={<Nobody filter={filter} onReset={() => setFilter(allCustomers)} onNew={openNew} />}
            />
          )}
        </QueryView>
      </Page>
      {isTidying && <CustomerPairs onClose={() => setTidying(false)} />}
    </>
  )
}

type NobodyProps = { filter: CustomerFilter; onReset: () => void; onNew: () => void }

function Nobody({ filter, onReset, onNew }: NobodyProps) {
  const { t } = useWords()
  if (isNarrowed(filter))
    return (
      <EmptyState
        icon={CustomersIcon}
        text={t('customers.filter.none')}
        action={{ label: t('customers.filter.reset'), onPress: onReset }}
      />
    )
  return (
    <EmptyState
      icon={CustomersIcon}
      text={filter.text.trim() === '' ? t('customers.none') : t('customers.noneFound')}
      action={{ label: t('customers.create'), icon: CustomerAddIcon, onPress: onNew, keys: ['F2'] }}
    />
  )
}
