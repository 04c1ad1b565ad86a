import { useRef, useState } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { EmptyState } from '../../ui/empty-state'
import { ScanIcon, SearchIcon } from '../../ui/icons'
import { ShelfIcon } from '../../ui/drawn-icons'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { ShelfPlate } from '../../ui/shelf-plate'
import { Table } from '../../ui/table'
import type { Column } from '../../ui/table-columns'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { byShelf, filterReady } from './shelves-filter'
import { OwedMark } from './shelves-owed'
import { ShelvesTabs } from './shelves-tabs'
import { sinceWords } from './today-since'

const watched = ['tickets', 'items', 'events', 'payments', 'handOvers', 'customers'] as const
const minuteMs = 60_000

/** Everything that can be fetched, by shelf; typing narrows it, Enter opens the first. */
export function ShelvesPage() {
  const { t } = useWords()
  const back = useApp((app) => app.back)
  const query = useQuery('shelves:read', {}, watched)
  const count = query.value?.length
  return (
    <>
      <PageHead
        title={t('frontDesk.shelves.title')}
        subtitle={count === undefined || count === 0 ? undefined : t('frontDesk.shelves.count', { count })}
        back={() => back({ name: 'today' })}
      >
        <ShelvesTabs page="shelves" />
      </PageHead>
      <Page>
        <QueryView query={query}>{(rows) => <Shelves rows={rows.toSorted(byShelf)} />}</QueryView>
      </Page>
    </>
  )
}

function Shelves({ rows }: { rows: readonly TicketRow[] }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const [text, setText] = useState('')
  const find = useRef<HTMLInputElement>(null)
  const hits = filterReady(rows, text)
  const toFind = () => find.current?.select()
  useKeys({ F3: toFind, F7: toFind })
  const openHit = (row: TicketRow | undefined) => {
    if (row !== undefined) open({ name: 'pick-up', id: row.id })
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={ShelfIcon}
        text={t('frontDesk.shelves.empty')}
        detail={t('frontDesk.shelves.emptyDetail')}
        action={{ label: t('frontDesk.shelves.emptyAction'), onPress: () => open({ name: 'today' }) }}
      />
    )
  }
  return (
    <>
      <TextField
        label={t('frontDesk.shelves.find')}
        hideLabel
        autoFocus
        ref={find}
        type="search"
        keys={['F3']}
        icon={SearchIcon}
        placeholder={t('frontDesk.shelves.placeholder')}
        hint={t('frontDesk.shelves.hint')}
        value={text}
        onChange={setText}
        onEnter={() => openHit(hits[0])}
      />
      {hits.length === 0 ? (
        <EmptyState
          icon={ScanIcon}
          text={t('frontDesk.shelves.nothingFor', { text: text.trim() })}
          detail={t('frontDesk.shelves.nothingForDetail')}
          action={{
            label: t('frontDesk.shelves.everywhere'),
            onPress: () => open({ name: 'tickets', text: text.trim() }),
          }}
        />
      ) : (
        <ReadyTable hits={hits} onOpen={openHit} />
      )}
    </>
  )
}

function ReadyTable({ hits, onOpen }: { hits: readonly TicketRow[]; onOpen: (row: TicketRow) => void }) {
  const words = useWords()
  const { t } = words
  const now = useTicking(minuteMs)
  const columns: Column<TicketRow>[] = [
    {
      key: 'shelf',
      head: t('frontDesk.shelves.shelf'),
      width: 96,
      cell: ({ shelf }) => <ShelfPlate>{shelf ?? t('frontDesk.ready.noShelf')}</ShelfPlate>,
    },
    {
      key: 'customer',
      head: t('frontDesk.shelves.customer'),
      width: 'fill',
      strong: true,
      cell: ({ customerName }) => customerName,
      sortBy: ({ customerName }) => customerName,
    },
    { key: 'what', head: t('frontDesk.shelves.what'), width: 'fill', cell: ({ title }) => title },
    {
      key: 'items',
      head: t('frontDesk.shelves.items'),
      width: 96,
      cell: ({ items }) => t('frontDesk.shelves.itemsHere', { here: items.ready, all: items.all }),
    },
    {
      key: 'number',
      head: t('frontDesk.shelves.number'),
      width: 120,
      pale: true,
      cell: ({ number }) => number,
      sortBy: ({ number }) => number,
    },
    {
      key: 'since',
      head: t('frontDesk.shelves.since'),
      width: 110,
      cell: ({ since }) => sinceWords(since, now, words),
      sortBy: ({ since }) => since,
    },
    {
      key: 'money',
      head: t('frontDesk.shelves.money'),
      width: 150,
      align: 'end',
      cell: (row) => <OwedMark row={row} />,
      sortBy: ({ openCents }) => openCents,
    },
  ]
  return (
    <Table
      label={t('frontDesk.shelves.table')}
      rows={hits}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onOpen}
    />
  )
}
