import { useState } from 'react'
import type { ShelfRow } from '../../../shared/contract/management'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { ShelfIcon } from '../../ui/drawn-icons'
import { Page } from '../../ui/layout'
import { ShelfPlate } from '../../ui/shelf-plate'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut, Muted } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ListHead } from './list-head'
import { matches } from './matches'
import { NothingListed } from './nothing-listed'
import { useRetire } from './retire'
import { RetireMenu } from './retire-menu'
import { ShelfEditDialog } from './shelf-edit-dialog'

type Editing = { readonly shelf?: ShelfRow }

/** The shelves: their codes, where they are and how much lies in them. */
export function ShelfListPage() {
  const { t } = useWords()
  const shelves = useQuery('shelf:list', {}, ['shelves', 'tickets', 'events'])
  const [text, setText] = useState('')
  const [isActive, setActive] = useState(true)
  const [editing, setEditing] = useState<Editing>()
  const all = shelves.value ?? []
  const shown = all.filter(({ active, code, place }) => active === isActive && matches(text, [code, place]))
  const count = (active: boolean) => all.filter((shelf) => shelf.active === active).length

  return (
    <>
      <ListHead
        title={t('management.shelves.title')}
        subtitle={t('management.shelves.subtitle')}
        placeholder={t('management.shelves.findPlaceholder')}
        text={text}
        onText={setText}
        active={isActive}
        onActive={setActive}
        halves={{
          active: `${t('management.active')} ${count(true)}`,
          retired: `${t('management.retired')} ${count(false)}`,
        }}
        add={t('management.shelves.add')}
        onAdd={() => setEditing({})}
      />
      <Page>
        <QueryView query={shelves}>
          {() => (
            <ShelfTable
              rows={shown}
              isFound={text.trim() !== ''}
              isActive={isActive}
              onEdit={(shelf) => setEditing({ shelf })}
              onAdd={() => setEditing({})}
              onClear={() => setText('')}
            />
          )}
        </QueryView>
      </Page>
      {editing && (
        <ShelfEditDialog
          shelf={editing.shelf}
          onClose={() => setEditing(undefined)}
          onDone={(code) => {
            setEditing(undefined)
            const done =
              editing.shelf === undefined ? 'management.shelves.added' : 'management.shelves.changed'
            toast({ text: t(done, { code }), tone: 'green' })
          }}
        />
      )}
    </>
  )
}

type TableProps = {
  readonly rows: readonly ShelfRow[]
  readonly isFound: boolean
  readonly isActive: boolean
  readonly onEdit: (shelf: ShelfRow) => void
  readonly onAdd: () => void
  readonly onClear: () => void
}

function ShelfTable({ rows, isFound, isActive, onEdit, onAdd, onClear }: TableProps) {
  const { t } = useWords()
  const retire = useRetire('shelf:retire')
  const setActive = ({ id, code, tickets }: ShelfRow, active: boolean) => {
    // What lies in a shelf must stay findable; it is moved first.
    if (!active && tickets > 0)
      return toast({ text: t('management.shelves.full', { code, count: tickets }), tone: 'red' })
    retire(id, active, {
      retired: t('management.shelves.retiredDone', { code }),
      back: t('management.shelves.backDone', { code }),
    })
  }
  const texts = {
    none: t('management.shelves.empty'),
    detail: t('management.shelves.emptyDetail'),
    noneRetired: t('management.shelves.noneRetired'),
    add: t('management.shelves.add'),
  }
  if (rows.length === 0)
    return <NothingListed {...{ isFound, isActive, onAdd, onClear }} icon={ShelfIcon} texts={texts} />

  const columns: Column<ShelfRow>[] = [
    {
      key: 'code',
      head: t('management.shelves.code'),
      width: 130,
      cell: ({ code }) => <ShelfPlate>{code}</ShelfPlate>,
      sortBy: ({ code }) => code,
    },
    {
      key: 'place',
      head: t('management.shelves.place'),
      cell: ({ place }) => <Cut>{place}</Cut>,
      sortBy: ({ place }) => place,
    },
    {
      key: 'tickets',
      head: t('management.shelves.tickets'),
      width: 110,
      align: 'end',
      cell: ({ tickets }) => (tickets === 0 ? <Muted>0</Muted> : tickets),
      sortBy: ({ tickets }) => tickets,
    },
    {
      key: 'menu',
      head: '',
      width: 48,
      align: 'end',
      cell: (shelf) => (
        <RetireMenu
          name={shelf.code}
          isActive={shelf.active}
          onEdit={() => onEdit(shelf)}
          onActive={(active) => setActive(shelf, active)}
        />
      ),
    },
  ]
  return (
    <Table
      label={t('management.shelves.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onEdit}
      sort={{ key: 'code', descending: false }}
    />
  )
}
