import { useId, useMemo } from 'react'
import { BarChart } from '@mantine/charts'
import { ChartBar } from './chart-bar'
import { ChartLegend } from './chart-legend'
import type { ChartPoint, ChartSeries } from './chart-series'
import { plotted, pointText, toneFills } from './chart-series'
import { ChartTooltip } from './chart-tooltip'
import css from './chart.module.css'

type Props = {
  /** What the chart shows, said by screen readers before its bars. */
  label: string
  series: readonly ChartSeries[]
  points: readonly ChartPoint[]
  /** `side`: beside each other; `stack`: on top of each other; `bins`: a histogram, without gaps. */
  look?: 'side' | 'stack' | 'bins' | undefined
  /** Names down the side, bars to the right: for names that are long. */
  lying?: boolean | undefined
  /** The numbers at the axis. */
  axisText: (value: number) => string
  /** Bars become buttons. */
  onChoose?: ((pointKey: string, seriesKey: string) => void) | undefined
  /** A line across, for a limit or a middle value. */
  mark?: { readonly value: number; readonly text: string } | undefined
  /** What stands under the axis. */
  axisLabel?: string | undefined
}

const gaps = { side: '22%', stack: '22%', bins: 1 } as const
const lyingRow = 30

/** Bars of one or several series, standing or lying; still, in the tokens' colours. */
export function ChartBars({ label, series, points, look = 'side', lying = false, ...rest }: Props) {
  const { axisText, onChoose, mark, axisLabel } = rest
  const hatch = useId()
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points])
  const names = (key: string) => short(byKey.get(key)?.label ?? '', lying)
  const category = { tickFormatter: names, ...(lying ? { width: 168 } : {}) }
  return (
    <div role="group" aria-label={label}>
      <ChartLegend series={series} />
      <BarChart
        className={css.plot}
        {...(lying ? { style: { height: points.length * lyingRow + 48 } } : {})}
        data={plotted(points)}
        dataKey="key"
        series={series.map(({ key, name, tone }) => ({ name: key, label: name, color: toneFills[tone] }))}
        type={look === 'stack' ? 'stacked' : 'default'}
        orientation={lying ? 'vertical' : 'horizontal'}
        gridAxis={lying ? 'y' : 'x'}
        strokeDasharray="0"
        tickLine="none"
        accessibilityLayer={false}
        valueFormatter={axisText}
        maxBarWidth={look === 'bins' ? 1_000 : 56}
        barChartProps={{
          barCategoryGap: gaps[look],
          margin: { top: 14, right: 16, left: 4, bottom: axisLabel === undefined ? 5 : 28 },
        }}
        xAxisProps={lying ? { allowDecimals: false } : category}
        yAxisProps={lying ? category : { allowDecimals: false, width: 'auto' }}
        {...(axisLabel === undefined ? {} : { xAxisLabel: axisLabel })}
        {...(mark === undefined
          ? {}
          : { referenceLines: [{ ...(lying ? { x: mark.value } : { y: mark.value }), label: mark.text }] })}
        tooltipProps={{
          content: ({ label: key }) => <ChartTooltip point={byKey.get(String(key))} series={series} />,
        }}
        barProps={(one) => ({
          shape: ({ x, y, width, height, index }) => {
            const point = points[index]
            const own = series.find(({ key }) => key === one.name)
            if (point === undefined || own === undefined || (point.values[own.key] ?? 0) === 0) return <g />
            return (
              <ChartBar
                {...{ x, y, width, height }}
                fill={toneFills[own.tone]}
                hatch={own.tone === 'red' ? hatch : undefined}
                edge={own.tone === 'pale' ? 'var(--bar-strong)' : undefined}
                label={pointText(point, own, series.length === 1)}
                onPress={onChoose && (() => onChoose(point.key, own.key))}
              />
            )
          },
        })}
      >
        <Hatch id={hatch} />
      </BarChart>
    </div>
  )
}

/** Thin lines over what is bad, since red and green look alike to many. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={7} className={css.hatch} />
      </pattern>
    </defs>
  )
}

const longest = 20

function short(label: string, lying: boolean): string {
  return lying && label.length > longest ? `${label.slice(0, longest - 1)}…` : label
}
