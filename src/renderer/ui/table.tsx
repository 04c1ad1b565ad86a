import { useCallback, useId, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { RowData } from '@tanstack/react-table'
import type { MarkBy } from './board-item'
import { useRowHeight } from './density-context'
import { Icon } from './icon'
import { SortDownIcon, SortUpIcon } from './icons'
import { gridTemplate, leastWidth } from './table-columns'
import type { Column, Sort } from './table-columns'
import css from './table.module.css'
import { stepOf } from './list-steps'
import { TableRow } from './table-row'
import type { Tone } from './tone'
import { useLatest } from './use-latest'
import { useSortedRows } from './use-sorted-rows'
import { useVirtualRows } from './use-virtual-rows'

type Props<Row extends RowData> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  onOpen?: ((row: Row) => void) | undefined
  onSelect?: ((row: Row) => void) | undefined
  selectedKey?: string | undefined
  sort?: Sort | undefined
  empty?: ReactNode
  rowTone?: ((row: Row) => Tone | undefined) | undefined
  boxed?: boolean | undefined
  /** Keys of the rows chosen together, and how one is chosen: Ctrl or Shift and a click, or Space. */
  marked?: ReadonlySet<string> | undefined
  onMark?: ((rowKey: string, by: MarkBy) => void) | undefined
}

/**
 * Thousands of rows, of which only those in sight are painted. One stop for the Tab key; inside, arrows
 * move and Enter opens. A click opens, or selects where `onSelect` is given and a double click opens.
 */
export function Table<Row extends RowData>(props: Props<Row>) {
  const { label, columns, rowKey, onOpen, onSelect, selectedKey, empty, rowTone, boxed = true } = props
  const { marked, onMark } = props
  const { rows, sort, press } = useSortedRows(props.rows, columns, props.sort)
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const id = useId()
  // Its identity matters: with a new one the virtual list measures all rows again.
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index]
      return row === undefined ? String(index) : rowKey(row)
    },
    [rows, rowKey],
  )
  const { virtual, isFast } = useVirtualRows({ count: rows.length, scroller, estimate: height, keyOf: keyAt })
  const current = Math.min(active, rows.length - 1)

  const go = (index: number) => {
    setActive(index)
    virtual.scrollToIndex(index, { align: 'auto' })
    const row = rows[index]
    if (row !== undefined) onSelect?.(row)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const row = rows[current]
    if (event.key === 'Enter' && row !== undefined && !event.ctrlKey) {
      event.preventDefault()
      onOpen?.(row)
      return
    }
    if (event.key === ' ' && row !== undefined && onMark !== undefined) {
      event.preventDefault()
      onMark(rowKey(row), event.shiftKey ? 'range' : 'one')
      return
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / height) - 2)
    const next = stepOf(event.key, current, rows.length, page)
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }
  const click = useLatest((event: MouseEvent, index: number) => {
    const row = rows[index]
    setActive(index)
    if (row === undefined) return
    if (onMark !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      onMark(rowKey(row), event.shiftKey ? 'range' : 'one')
      return
    }
    if (onSelect) onSelect(row)
    else onOpen?.(row)
  })
  const open = useLatest((_event: MouseEvent, index: number) => {
    const row = rows[index]
    if (row !== undefined && onSelect) onOpen?.(row)
  })
  const draw = useCallback(
    (index: number, isWhole: boolean) => {
      const row = rows[index]
      return row && columns.map((column) => drawCell(column, row, isWhole))
    },
    [rows, columns],
  )
  const template = gridTemplate(columns)
  return (
    <div
      className={css.scroller}
      data-boxed={boxed || undefined}
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={onMark === undefined ? undefined : true}
      aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={css.width} style={{ minWidth: leastWidth(columns) }}>
        <div className={css.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={sort} onPress={press} />
          ))}
        </div>
        {rows.length === 0 && empty}
        <div className={css.run} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <TableRow
                key={key}
                id={`${id}-${index}`}
                index={index}
                start={start}
                height={height}
                template={template}
                isSelected={isChosen(rowKey(row), marked, selectedKey)}
                isActive={index === current}
                isMarked={marked?.has(rowKey(row)) === true}
                tone={rowTone?.(row)}
                isPressed={onOpen !== undefined || onSelect !== undefined}
                isRushing={isFast}
                draw={draw}
                onPress={click}
                onTwice={open}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Said of each row: whether it is chosen; nothing where rows are not chosen. */
function isChosen(
  key: string,
  marked: ReadonlySet<string> | undefined,
  selected: string | undefined,
): boolean | undefined {
  if (marked !== undefined && marked.size > 0) return marked.has(key)
  return selected === undefined ? undefined : key === selected
}

function drawCell<Row>(column: Column<Row>, row: Row, isWhole: boolean): ReactNode {
  const content = isWhole ? column.cell(row) : (column.inPassing ?? column.cell)(row)
  return (
    <div
      key={column.key}
      className={css.cell}
      role="gridcell"
      data-align={column.align}
      data-strong={column.strong === true || undefined}
      data-pale={column.pale === true || undefined}
      data-words={typeof content === 'string' || undefined}
    >
      {content}
    </div>
  )
}

type HeadProps<Row> = { column: Column<Row>; sort: Sort | undefined; onPress: (key: string) => void }

function Head<Row>({ column, sort, onPress }: HeadProps<Row>) {
  const sorted = sort?.key === column.key
  const direction = sort?.descending === true ? ('descending' as const) : ('ascending' as const)
  return (
    <div
      className={css.headCell}
      role="columnheader"
      data-align={column.align}
      aria-sort={column.sortBy ? (sorted ? direction : 'none') : undefined}
    >
      {column.sortBy ? (
        <button type="button" className={css.sort} onClick={() => onPress(column.key)}>
          {column.head}
          {sorted && <Icon glyph={direction === 'descending' ? SortDownIcon : SortUpIcon} size="xs" />}
        </button>
      ) : (
        column.head
      )}
    </div>
  )
}
