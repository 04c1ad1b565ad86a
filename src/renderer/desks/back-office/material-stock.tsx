import { useMemo } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
import { InRow } from '../../parts/in-row'
import type { Words } from '../../parts/speech'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { formatQuantity } from '../../ui/format'
import { SearchIcon, TruckIcon } from '../../ui/icons'
import { Table } from '../../ui/table'
import type { Column } from '../../ui/table-columns'
import { Cut } from '../../ui/text'
import { useWords } from '../../words'
import { byPressure, isFound } from './material-filter'
import { useNoteUsual } from './material-note-usual'
import { articleState, pressing } from './material-words'

type Props = {
  readonly rows: readonly ArticleRow[]
  readonly text: string
  readonly onText: (text: string) => void
  readonly onOpen: (row: ArticleRow) => void
}

/** Every article with what lies there; what somebody has to act on stands first. */
export function MaterialStock({ rows, text, onText, onOpen }: Props) {
  const words = useWords()
  const { t, language } = words
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const note = useNoteUsual()
  const shown = useMemo(() => byPressure(rows.filter((row) => isFound(row, text))), [rows, text])
  const columns = useMemo(
    () => stockColumns({ t, language }, mayBook ? note : undefined),
    [t, language, mayBook, note],
  )
  return (
    <Table
      label={t('material.tabs.stock')}
      rows={shown}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty={
        <EmptyState
          icon={SearchIcon}
          text={t('material.noMatch')}
          action={{ label: t('material.clearFind'), onPress: () => onText('') }}
        />
      }
    />
  )
}

function stockColumns(
  words: Words,
  note: ((row: ArticleRow) => Promise<unknown>) | undefined,
): Column<ArticleRow>[] {
  const { t, language } = words
  const amount = (key: 'stock' | 'reserved' | 'free' | 'onOrder', width: number): Column<ArticleRow> => ({
    key,
    head: t(`material.column.${key}`),
    width,
    align: 'end',
    strong: key === 'free',
    cell: ({ now, unit }) =>
      now[key] === 0 && key !== 'stock' && key !== 'free'
        ? ''
        : `${formatQuantity(now[key], language)} ${unit}`,
    sortBy: ({ now }) => now[key],
  })
  return [
    {
      key: 'name',
      head: t('material.column.name'),
      strong: true,
      cell: ({ name }) => <Cut>{name}</Cut>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'place',
      head: t('material.column.place'),
      width: 80,
      cell: ({ place }) => <Cut>{place}</Cut>,
      sortBy: ({ place }) => place,
    },
    amount('stock', 112),
    amount('reserved', 96),
    amount('free', 112),
    amount('onOrder', 96),
    {
      key: 'state',
      head: t('material.column.state'),
      width: 215,
      cell: (row) => {
        const { text, tone } = articleState(row, words)
        return tone === 'calm' ? text : <Chip tone={tone}>{text}</Chip>
      },
      sortBy: pressing,
    },
    {
      key: 'act',
      head: '',
      width: 190,
      align: 'end',
      cell: (row) =>
        note !== undefined && row.now.isToOrder && row.now.noted === 0 ? (
          <InRow>
            <Button
              size="s"
              icon={TruckIcon}
              title={t('material.noteFor', { name: row.name })}
              onPress={() => void note(row)}
            >
              {t('material.note')}
            </Button>
          </InRow>
        ) : (
          ''
        ),
    },
  ]
}
