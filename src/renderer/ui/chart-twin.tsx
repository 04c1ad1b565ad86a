import type { ReactNode } from 'react'
import { Button } from './button'
import { ChartIcon, TableViewIcon } from './icons'
import { useKitWords } from './kit-words'
import { Segmented } from './segmented'
import { SimpleTable } from './simple-table'
import css from './chart.module.css'

export type ChartView = 'chart' | 'table'

/** What a chart shows, in rows of words; the same rows make the table and the file. */
export type ChartTable = {
  readonly columns: readonly {
    readonly key: string
    readonly head: string
    readonly align?: 'end' | undefined
  }[]
  readonly rows: readonly {
    readonly key: string
    readonly cells: readonly string[]
    /** There is nothing behind this row. */
    readonly still?: true | undefined
  }[]
  readonly foot?: readonly string[] | undefined
}

type Props = {
  label: string
  view: ChartView
  chart: ReactNode
  table: ChartTable
  /** The first cell of a row becomes a button. */
  onOpenRow?: ((key: string) => void) | undefined
}

/** Chart or table, one at a time; while the chart is shown, screen readers still get the table. */
export function ChartTwin({ label, view, chart, table, onOpenRow }: Props) {
  if (view === 'table') {
    return (
      <div className={css.scroll}>
        <SimpleTable label={label} {...withButtons(table, onOpenRow)} />
      </div>
    )
  }
  return (
    <>
      {chart}
      <div className={css.unseen}>
        <SimpleTable label={label} {...table} />
      </div>
    </>
  )
}

function withButtons(table: ChartTable, onOpenRow: Props['onOpenRow']) {
  if (onOpenRow === undefined) return table
  const rows = table.rows.map(({ key, cells, still }) => {
    const [first = '', ...rest] = cells
    if (still === true) return { key, cells }
    const button = (
      <div key="open" className={css.opens}>
        <Button variant="quiet" size="s" onPress={() => onOpenRow(key)}>
          {first}
        </Button>
      </div>
    )
    return { key, cells: [button, ...rest] }
  })
  return { ...table, rows }
}

/** The switch between both. */
export function ChartViewSwitch({ view, onView }: { view: ChartView; onView: (view: ChartView) => void }) {
  const words = useKitWords()
  return (
    <Segmented
      label={words.chartView}
      value={view}
      onChange={onView}
      options={[
        { value: 'chart', label: words.chart, icon: ChartIcon },
        { value: 'table', label: words.table, icon: TableViewIcon },
      ]}
    />
  )
}
