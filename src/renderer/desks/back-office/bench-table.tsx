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
import { useLatest } from '../../ui/use-latest'
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
  const order = () => rows.map(({ jobId }) => jobId)
  const tick = useLatest((jobId: string) => onMark(jobId, 'one', order()))
  const reader = useMemo((): Reader => ({ t, language, now }), [t, language, now])
  const columns = useMemo(
    () => [tickColumn(marked, tick, t), ...columnsOf(reader, menuOf)],
    [marked, tick, t, reader, menuOf],
  )
  return (
    <Table
      label={t('bench.tableLabel')}
      rows={rows}
      columns={columns}
      rowKey={jobIdOf}
      onOpen={onOpen}
      selectedKey={selected}
      onSelect={onSelect}
      marked={marked}
      onMark={(jobId, by) => onMark(jobId, by, order())}
    />
  )
}

function tickColumn(
  marked: Props['marked'],
  onTick: (jobId: string) => void,
  t: Translate,
): Column<BenchRow> {
  return {
    key: 'mark',
    head: '',
    width: 36,
    inPassing: nothing,
    cell: ({ jobId, number }) => (
      <InRow>
        <TickBox
          label={t('bench.many.choose', { number })}
          checked={marked.has(jobId)}
          onChange={() => onTick(jobId)}
        />
      </InRow>
    ),
  }
}

function columnsOf(reader: Reader, menuOf: Props['menuOf']): Column<BenchRow>[] {
  const { t, language, now } = reader
  // Said thousands of times while one scrolls: put together once.
  const words = {
    risk: wordsOf(risks, (risk) => t(`ticket.risk.${risk}`)),
    area: wordsOf(areas, (area) => t(`ticket.area.${area}`)),
    work: wordsOf(workStates, (work) => t(`ticket.work.${work}`)),
    paused: t('bench.pausedState'),
    free: t('ticket.free'),
  }
  return [
    {
      key: 'risk',
      head: t('bench.column.risk'),
      width: 112,
      cell: ({ risk, jobId }) => (
        <span data-ticket={jobId} className={css.marked}>
          <Tag tone={riskLooks[risk].tone} icon={riskLooks[risk].icon}>
            {words.risk.get(risk)}
          </Tag>
        </span>
      ),
      inPassing: ({ risk }) => words.risk.get(risk) ?? '',
      sortBy: ({ risk }) => risks.indexOf(risk),
    },
    {
      key: 'promise',
      head: t('bench.column.promise'),
      width: 122,
      cell: (row) => promiseText(row, reader),
      sortBy: ({ promisedAt }) => promisedAt,
    },
    {
      key: 'reason',
      head: t('bench.column.reason'),
      width: 134,
      pale: true,
      cell: (row) => reasonText(row, reader),
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
      cell: ({ title }) => title,
      sortBy: ({ title }) => title,
    },
    {
      key: 'customer',
      head: t('bench.column.customer'),
      width: 140,
      cell: ({ customerName }) => customerName,
      sortBy: ({ customerName }) => customerName,
    },
    {
      key: 'step',
      head: t('bench.column.step'),
      width: 102,
      pale: true,
      cell: ({ step }) => step?.title ?? '',
      sortBy: ({ step }) => step?.title ?? null,
    },
    {
      key: 'area',
      head: t('bench.column.area'),
      width: 102,
      cell: ({ area }) => words.area.get(area),
      sortBy: ({ area }) => areas.indexOf(area),
    },
    {
      key: 'state',
      head: t('bench.column.state'),
      width: 112,
      cell: ({ work, paused }) => (
        <Tag icon={paused ? PauseIcon : stateIcons[work]}>{paused ? words.paused : words.work.get(work)}</Tag>
      ),
      inPassing: ({ work, paused }) => (paused ? words.paused : (words.work.get(work) ?? '')),
      sortBy: ({ work }) => workStates.indexOf(work),
    },
    {
      key: 'owner',
      head: t('bench.column.owner'),
      width: 98,
      cell: ({ owner }) => <Owner owner={owner} free={words.free} />,
      inPassing: ({ owner }) => (owner === null ? words.free : firstName(owner.name)),
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
    { key: 'menu', head: '', width: 40, align: 'end', inPassing: nothing, cell: menuOf },
  ]
}

const nothing = () => ''

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

function wordsOf<Key extends string>(keys: readonly Key[], wordOf: (key: Key) => string): Map<Key, string> {
  return new Map(keys.map((key) => [key, wordOf(key)]))
}

function jobIdOf({ jobId }: BenchRow): string {
  return jobId
}

function Owner({ owner, free }: { owner: BenchRow['owner']; free: string }) {
  if (owner === null) return <Muted>{free}</Muted>
  return (
    <Inline gap="s">
      <Avatar initials={owner.initials} tint={tintOf(owner.id)} size="s" />
      <Cut>{firstName(owner.name)}</Cut>
    </Inline>
  )
}

/** Why it waits weighs more than the time left; what is missing more than the promise. */
function reasonText(row: BenchRow, reader: Reader): string {
  if (row.risk === 'missing') return pointsText(row.missing, reader.t)
  return holdText(row, reader.t) ?? riskReason(row, reader)
}
