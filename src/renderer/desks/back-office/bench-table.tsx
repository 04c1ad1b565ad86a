import type { ReactNode } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import { areas } from '../../../shared/domain/area'
import { risks } from '../../../shared/domain/risk'
import { workStates } from '../../../shared/domain/work'
import { Avatar } from '../../ui/avatar'
import { Tag } from '../../ui/chip'
import { tintOf } from '../../ui/format'
import { Inline } from '../../ui/layout'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut, Muted } from '../../ui/text'
import { useWords } from '../../words'
import css from './bench-table.module.css'
import type { Reader, Translate } from './bench-words'
import { holdText, pointsText, promiseText, riskLooks, riskReason, spanText, stateIcons } from './bench-words'

type Props = {
  /** Filtered and in order. */
  readonly rows: readonly TicketRow[]
  readonly now: number
  readonly selected: string | undefined
  readonly menuOf: (row: TicketRow) => ReactNode
  readonly onOpen: (row: TicketRow) => void
  readonly onSelect: (row: TicketRow) => void
}

/** The board as a table: the same rows, the same filters, the same menu. */
export function BenchTable({ rows, now, selected, menuOf, onOpen, onSelect }: Props) {
  const { t, language } = useWords()
  return (
    <Table
      label={t('bench.title')}
      rows={rows}
      columns={columnsOf({ t, language, now }, menuOf)}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      selectedKey={selected}
      onSelect={onSelect}
    />
  )
}

function columnsOf(reader: Reader, menuOf: Props['menuOf']): Column<TicketRow>[] {
  const { t, language, now } = reader
  return [
    {
      key: 'risk',
      head: t('bench.column.risk'),
      width: 112,
      cell: ({ risk, id }) => (
        <span data-ticket={id} className={css.marked}>
          <Tag tone={riskLooks[risk].tone} icon={riskLooks[risk].icon}>
            {t(`ticket.risk.${risk}`)}
          </Tag>
        </span>
      ),
      sortBy: ({ risk }) => risks.indexOf(risk),
    },
    {
      key: 'promise',
      head: t('bench.column.promise'),
      width: 116,
      cell: (row) => promiseText(row, reader),
      sortBy: ({ promisedAt }) => promisedAt,
    },
    {
      key: 'reason',
      head: t('bench.column.reason'),
      width: 172,
      pale: true,
      cell: (row) => <Cut>{reasonText(row, reader)}</Cut>,
    },
    {
      key: 'number',
      head: t('bench.column.number'),
      width: 96,
      pale: true,
      cell: ({ number }) => number,
      sortBy: ({ number }) => number,
    },
    {
      key: 'title',
      head: t('bench.column.ticket'),
      width: 'fill',
      strong: true,
      cell: ({ title }) => <Cut>{title}</Cut>,
      sortBy: ({ title }) => title,
    },
    {
      key: 'customer',
      head: t('bench.column.customer'),
      width: 156,
      cell: ({ customerName }) => <Cut>{customerName}</Cut>,
      sortBy: ({ customerName }) => customerName,
    },
    {
      key: 'area',
      head: t('bench.column.area'),
      width: 104,
      cell: ({ area }) => t(`ticket.area.${area}`),
      sortBy: ({ area }) => areas.indexOf(area),
    },
    {
      key: 'state',
      head: t('bench.column.state'),
      width: 118,
      cell: ({ work }) => <Tag icon={stateIcons[work]}>{t(`ticket.work.${work}`)}</Tag>,
      sortBy: ({ work }) => workStates.indexOf(work),
    },
    {
      key: 'owner',
      head: t('bench.column.owner'),
      width: 112,
      cell: ({ owner }) => <Owner owner={owner} t={t} />,
      sortBy: ({ owner }) => owner?.name ?? null,
    },
    {
      key: 'age',
      head: t('bench.column.age'),
      width: 72,
      align: 'end',
      cell: ({ since }) => spanText(now - since, language),
      sortBy: ({ since }) => now - since,
    },
    { key: 'menu', head: '', width: 44, align: 'end', cell: menuOf },
  ]
}

function Owner({ owner, t }: { owner: TicketRow['owner']; t: Translate }) {
  if (owner === null) return <Muted>{t('ticket.free')}</Muted>
  return (
    <Inline gap="s">
      <Avatar initials={owner.initials} tint={tintOf(owner.id)} size="s" />
      <Cut>{owner.name.split(' ')[0] ?? owner.name}</Cut>
    </Inline>
  )
}

/** Why it waits weighs more than the time left; what is missing more than the promise. */
function reasonText(row: TicketRow, reader: Reader): string {
  if (row.risk === 'missing') return pointsText(row.missing, reader.t)
  return holdText(row) ?? riskReason(row, reader)
}
