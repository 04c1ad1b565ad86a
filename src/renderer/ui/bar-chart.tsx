import css from './bar-chart.module.css'

export type ChartBar = {
  key: string
  label: string
  value: number
  valueText: string
  tone?: 'red' | 'amber' | 'green' | undefined
}

/** Lying bars, each with its word and number; for screen readers a plain table. */
export function BarChart({ label, bars }: { label: string; bars: readonly ChartBar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <table className={css.chart} aria-label={label}>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            <td className={css.place}>
              <i
                className={css.bar}
                data-tone={bar.tone}
                style={{ width: `${(Math.max(0, bar.value) / most) * 100}%` }}
              />
            </td>
            <td className={css.value}>{bar.valueText}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
