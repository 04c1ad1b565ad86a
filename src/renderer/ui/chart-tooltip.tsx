import type { ChartPoint, ChartSeries } from './chart-series'
import { ChartSwatch } from './chart-legend'
import css from './chart.module.css'

type Props = { point: ChartPoint | undefined; series: readonly ChartSeries[] }

/** What a place on the axis says while the pointer is over it. */
export function ChartTooltip({ point, series }: Props) {
  if (point === undefined) return null
  return (
    <div className={css.tooltip}>
      <b>{point.name ?? point.label}</b>
      {series.map((one) => (
        <span key={one.key} className={css.said}>
          {series.length > 1 && <ChartSwatch tone={one.tone} />}
          {series.length > 1 && `${one.name}: `}
          {point.texts[one.key] ?? ''}
        </span>
      ))}
    </div>
  )
}
