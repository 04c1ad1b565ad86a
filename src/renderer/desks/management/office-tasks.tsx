import type { ReactNode } from 'react'
import { useState } from 'react'
import type { OfficeTask } from '../../../shared/domain/skill'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PlusIcon, WrenchIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { PageHead } from '../../ui/page-head'
import { Table } from '../../ui/table'
import type { Column } from '../../ui/table-columns'
import { Cut } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { NothingListed } from './nothing-listed'
import { OfficeTaskDialog } from './office-task-dialog'
import { useRetire } from './retire'
import { RetireMenu } from './retire-menu'

type Editing = { readonly task?: OfficeTask }

/** What the office itself added to what a step may ask for. */
export function OfficeTasks({ tabs }: { readonly tabs: ReactNode }) {
  const { t } = useWords()
  const tasks = useQuery('office-task:list', {}, ['officeTasks'])
  const [editing, setEditing] = useState<Editing>()
  return (
    <>
      <PageHead title={t('workflows.title')} subtitle={t('workflows.tasks.subtitle')} lives={tabs}>
        <Button variant="main" icon={PlusIcon} onPress={() => setEditing({})}>
          {t('workflows.tasks.add')}
        </Button>
      </PageHead>
      <Page>
        <QueryView query={tasks}>
          {(rows) => (
            <TaskTable rows={rows} onEdit={(task) => setEditing({ task })} onAdd={() => setEditing({})} />
          )}
        </QueryView>
      </Page>
      {editing && (
        <OfficeTaskDialog
          task={editing.task}
          onClose={() => setEditing(undefined)}
          onDone={(name) => {
            setEditing(undefined)
            const done = editing.task === undefined ? 'workflows.tasks.added' : 'workflows.tasks.changed'
            toast({ text: t(done, { name }), tone: 'green' })
          }}
        />
      )}
    </>
  )
}

type TableProps = {
  readonly rows: readonly OfficeTask[]
  readonly onEdit: (task: OfficeTask) => void
  readonly onAdd: () => void
}

function TaskTable({ rows, onEdit, onAdd }: TableProps) {
  const { t } = useWords()
  const retire = useRetire('office-task:retire')
  const texts = {
    none: t('workflows.tasks.empty'),
    detail: t('workflows.tasks.emptyDetail'),
    noneRetired: t('workflows.tasks.noneRetired'),
    add: t('workflows.tasks.add'),
  }
  if (rows.length === 0)
    return (
      <NothingListed
        isFound={false}
        isActive
        icon={WrenchIcon}
        texts={texts}
        onAdd={onAdd}
        onClear={() => undefined}
      />
    )
  const columns: Column<OfficeTask>[] = [
    {
      key: 'name',
      head: t('workflows.tasks.name'),
      strong: true,
      cell: ({ name }) => <Cut>{name}</Cut>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'area',
      head: t('workflows.tasks.area'),
      width: 180,
      cell: ({ area }) => t(`ticket.area.${area}`),
      sortBy: ({ area }) => t(`ticket.area.${area}`),
    },
    {
      key: 'marks',
      head: '',
      width: 220,
      cell: ({ critical, active }) => {
        if (!active) return <Chip>{t('workflows.retiredList')}</Chip>
        return critical ? <Chip tone="amber">{t('workflows.tasks.criticalMark')}</Chip> : null
      },
      sortBy: ({ active, critical }) => (active ? Number(!critical) : 2),
    },
    {
      key: 'menu',
      head: '',
      width: 48,
      align: 'end',
      cell: (task) => (
        <RetireMenu
          name={task.name}
          isActive={task.active}
          onEdit={() => onEdit(task)}
          onActive={(active) =>
            retire(task.id, active, {
              retired: t('workflows.tasks.retiredDone', { name: task.name }),
              back: t('workflows.tasks.backDone', { name: task.name }),
            })
          }
        />
      ),
    },
  ]
  return (
    <Table
      label={t('workflows.tabs.tasks')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onEdit}
      sort={{ key: 'name', descending: false }}
    />
  )
}
