import type { Question } from '../../../shared/contract/requests'
import type { ChartPoint, ChartSeries } from '../../ui/chart-series'
import type { ChartTable } from '../../ui/chart-twin'

export type Cut = Question<'report:tickets'>['cut']

export type ReportChart = {
  readonly look: 'side' | 'stack' | 'bins' | 'line'
  readonly lying?: true
  readonly series: readonly ChartSeries[]
  readonly points: readonly ChartPoint[]
  readonly axisText: (value: number) => string
  readonly axisLabel?: string
  readonly range?: readonly [number, number]
}

/** One card of a report: its chart and its table say the same. */
export type ReportSection = {
  readonly key: string
  readonly title: string
  /** Missing: only the table says it well. */
  readonly chart?: ReportChart
  readonly table: ChartTable
  /** What a bar or row is: its tickets can be listed by its key. `ticket`: the key is one ticket. */
  readonly cut?: Cut | 'ticket'
}

/** A whole report in words and figures. */
export type ShownReport = {
  /** What it says, then by which rule. */
  readonly says: readonly string[]
  readonly rule: string
  /** On how many tickets it stands. */
  readonly cases: number
  readonly sections: readonly ReportSection[]
}

/** A table as rows of text: what the file gets, the same cells in the same order. */
export function rowsOf({ columns, rows, foot }: ChartTable): string[][] {
  return [
    columns.map(({ head }) => head),
    ...rows.map(({ cells }) => [...cells]),
    ...(foot === undefined ? [] : [[...foot]]),
  ]
}
