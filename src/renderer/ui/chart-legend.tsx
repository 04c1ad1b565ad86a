import type { ChartSeries, ChartTone } from './chart-series'
import css from './chart.module.css'

export function ChartSwatch({ tone }: { tone: ChartTone }) {
  return <span className={css.swatch} data-tone={tone} />
}

/** Which colour is which series; one series needs none. */
export function ChartLegend({ series }: { series: readonly ChartSeries[] }) {
  if (series.length < 2) return null
  return (
    <ul className={css.legend}>
      {series.map(({ key, name, tone }) => (
        <li key={key}>
          <ChartSwatch tone={tone} />
          {name}
        </li>
      ))}
    </ul>
  )
}
