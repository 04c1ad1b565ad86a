import { useMemo } from 'react'
import { LineChart } from '@mantine/charts'
import { ChartLegend } from './chart-legend'
import type { ChartPoint, ChartSeries } from './chart-series'
import { plotted, toneFills } from './chart-series'
import { ChartTooltip } from './chart-tooltip'
import css from './chart.module.css'

type Props = {
  /** What the chart shows, said by screen readers. */
  label: string
  series: readonly ChartSeries[]
  points: readonly ChartPoint[]
  /** The numbers at the axis. */
  axisText: (value: number) => string
  /** The ends of the axis; otherwise from nothing to the highest. */
  range?: readonly [number, number] | undefined
}

/** Dashes tell lines apart where colours do not. */
const dashes = ['0', '6 4', '2 3'] as const

/** One or several lines over time; a null leaves a gap. */
export function ChartLine({ label, series, points, axisText, range }: Props) {
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points])
  return (
    <div role="group" aria-label={label}>
      <ChartLegend series={series} />
      <LineChart
        className={css.plot}
        data={plotted(points)}
        dataKey="key"
        series={series.map(({ key, name, tone }, index) => ({
          name: key,
          label: name,
          color: toneFills[tone],
          strokeDasharray: dashes[index % dashes.length] ?? '0',
        }))}
        curveType="linear"
        connectNulls={false}
        strokeDasharray="0"
        tickLine="none"
        accessibilityLayer={false}
        valueFormatter={axisText}
        lineChartProps={{ margin: { top: 14, right: 20, left: 4 } }}
        xAxisProps={{ tickFormatter: (key: string) => byKey.get(key)?.label ?? '' }}
        yAxisProps={{
          allowDecimals: false,
          width: 'auto',
          ...(range === undefined ? {} : { domain: [...range] }),
        }}
        tooltipProps={{
          content: ({ label: key }) => <ChartTooltip point={byKey.get(String(key))} series={series} />,
        }}
      />
    </div>
  )
}
