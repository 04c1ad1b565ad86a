/** How a series is painted; colour is never alone: its name stands in the legend, the tooltip and the table. */
export const chartTones = ['plain', 'strong', 'pale', 'red', 'amber', 'green'] as const
export type ChartTone = (typeof chartTones)[number]

/** One row of bars, or one line. `key` is its field in the points' values. */
export type ChartSeries = { readonly key: string; readonly name: string; readonly tone: ChartTone }

/** One place on the axis: `label` stands at the axis, `name` (else the label) in tooltips and on buttons. */
export type ChartPoint = {
  readonly key: string
  readonly label: string
  readonly name?: string | undefined
  /** A number per series; null leaves a gap. */
  readonly values: Readonly<Record<string, number | null>>
  /** The same numbers as people read them, with their unit. */
  readonly texts: Readonly<Record<string, string>>
}

export const toneFills: Readonly<Record<ChartTone, string>> = {
  plain: 'var(--bar-strong)',
  strong: 'var(--accent)',
  pale: 'var(--bar)',
  red: 'var(--red-solid)',
  amber: 'var(--amber-solid)',
  green: 'var(--green-solid)',
}

/** What the drawing library reads: the points' numbers beside their keys. */
export function plotted(points: readonly ChartPoint[]): Record<string, string | number | null>[] {
  return points.map(({ key, values }) => ({ key, ...values }))
}

/** The point's words for one series: `September 2026: 42 Vorgänge (gehalten)`. */
export function pointText(point: ChartPoint, series: ChartSeries, isOnly: boolean): string {
  const text = `${point.name ?? point.label}: ${point.texts[series.key] ?? ''}`
  return isOnly ? text : `${text} (${series.name})`
}
