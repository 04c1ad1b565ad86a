import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import { areas } from '../../../shared/domain/area'
import { risks } from '../../../shared/domain/risk'
import { workStates } from '../../../shared/domain/work'
import { Avatar } from '../../ui/avatar'
import { Tag } from '../../ui/chip'
import { tintOf } from '../../ui/format'
import { PauseIcon } from '../../ui/icons'
import { Inline } from '../../ui/layout'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut, Muted } from '../../ui/text'
import type { MarkBy } from '../../ui/board-item'
import { TickBox } from '../../ui/tick-box'
import { InRow } from '../../parts/in-row'
import { useWords } from '../../words'
import css from './bench-table.module.css'
import type { Reader, Translate } from './bench-words'
import { holdText, pointsText, promiseText, riskLooks, riskReason, spanText, stateIcons } from './bench-words'

type Props = {
  /** Filtered and in order. */
  readonly rows: readonly BenchRow[]
  readonly now: number
  readonly selected: string | undefined
  readonly menuOf: (row: BenchRow) => ReactNode
  readonly onOpen: (row: BenchRow) => void
  readonly onSelect: (row: BenchRow) => void
  readonly marked: ReadonlySet<string>
  readonly onMark: (jobId: string, by: MarkBy, order: readonly string[]) => void
}

/** The board as a table: the same rows, the same filters, the same menu. */
export function BenchTable(props: Props) {
  const { rows, now, selected, menuOf, onOpen, onSelect, marked, onMark } = props
  const { t, language } = useWords()
  const columns = useMemo(() => columnsOf({ t, language, now }, menuOf), [t, language, now, menuOf])
  const order = () => rows.map(({ jobId }) => jobId)
  const tick: Column<BenchRow> = {
    key: 'mark',
    head: '',
    width: 36,
    cell: ({ jobId, number }) => (
      <InRow>
        <TickBox
          label={t('bench.many.choose', { number })}
          checked={marked.has(jobId)}
          onChange={() => onMark(jobId, 'one', order())}
        />
      </InRow>
    ),
  }
  return (
    <Table
      label={t('bench.tableLabel')}
      rows={rows}
      columns={[tick, ...columns]}
      rowKey={jobIdOf}
      onOpen={onOpen}
      selectedKey={selected}
      onSelect={onSelect}
      marked={marked}
      onMark={(jobId, by) => onMark(jobId, by, order())}
    />
  )
}

function columnsOf(reader: Reader, menuOf: Props['menuOf']): Column<BenchRow>[] {
  const { t, language, now } = reader
  return [
    {
      key: 'risk',
      head: t('bench.column.risk'),
      width: 112,
      cell: ({ risk, jobId }) => (
        <span data-ticket={jobId} className={css.marked}>
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
      width: 106,
      cell: (row) => promiseText(row, reader),
      sortBy: ({ promisedAt }) => promisedAt,
    },
    {
      key: 'reason',
      head: t('bench.column.reason'),
      width: 150,
      pale: true,
      cell: (row) => <Cut>{reasonText(row, reader)}</Cut>,
    },
    {
      key: 'number',
      head: t('bench.column.number'),
      width: 88,
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
      width: 140,
      cell: ({ customerName }) => <Cut>{customerName}</Cut>,
      sortBy: ({ customerName }) => customerName,
    },
    {
      key: 'step',
      head: t('bench.column.step'),
      width: 102,
      pale: true,
      cell: ({ step }) => <Cut>{step?.title ?? ''}</Cut>,
      sortBy: ({ step }) => step?.title ?? null,
    },
    {
      key: 'area',
      head: t('bench.column.area'),
      width: 102,
      cell: ({ area }) => t(`ticket.area.${area}`),
      sortBy: ({ area }) => areas.indexOf(area),
    },
    {
      key: 'state',
      head: t('bench.column.state'),
      width: 112,
      cell: ({ work, paused }) => (
        <Tag icon={paused ? PauseIcon : stateIcons[work]}>
          {paused ? t('bench.pausedState') : t(`ticket.work.${work}`)}
        </Tag>
      ),
      sortBy: ({ work }) => workStates.indexOf(work),
    },
    {
      key: 'owner',
      head: t('bench.column.owner'),
      width: 98,
      cell: ({ owner }) => <Owner owner={owner} t={t} />,
      sortBy: ({ owner }) => owner?.name ?? null,
    },
    {
      key: 'age',
      head: t('bench.column.age'),
      width: 66,
      align: 'end',
      cell: ({ since }) => spanText(now - since, language),
      sortBy: ({ since }) => now - since,
    },
    { key: 'menu', head: '', width: 40, align: 'end', cell: menuOf },
  ]
}

function jobIdOf({ jobId }: BenchRow): string {
  return jobId
}

function Owner({ owner, t }: { owner: BenchRow['owner']; t: Translate }) {
  if (owner === null) return <Muted>{t('ticket.free')}</Muted>
  return (
    <Inline gap="s">
      <Avatar initials={owner.initials} tint={tintOf(owner.id)} size="s" />
      <Cut>{owner.name.split(' ')[0] ?? owner.name}</Cut>
    </Inline>
  )
}

/** Why it waits weighs more than the time left; what is missing more than the promise. */
function reasonText(row: BenchRow, reader: Reader): string {
  if (row.risk === 'missing') return pointsText(row.missing, reader.t)
  return holdText(row, reader.t) ?? riskReason(row, reader)
}
