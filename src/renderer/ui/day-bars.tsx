import { Avatar } from './avatar'
import css from './day-bars.module.css'

export type DayBar = {
  key: string
  from: number
  to: number
  text: string
  kind: 'work' | 'away' | 'duty' | 'planned'
}

type Props = {
  label: string
  fromHour: number
  toHour: number
  rows: readonly { key: string; name: string; initials: string; tint: number; bars: readonly DayBar[] }[]
  nowHour?: number | undefined
  nowText?: string | undefined
}

/** Who is there when, as bars over the hours; each bar carries its word. Hours are decimal: 13.5 is 13:30. */
export function DayBars({ label, fromHour, toHour, rows, nowHour, nowText }: Props) {
  const place = (hour: number) => {
    const share = (hour - fromHour) / (toHour - fromHour)
    return `${Math.min(1, Math.max(0, share)) * 100}%`
  }
  const hours = Array.from({ length: toHour - fromHour + 1 }, (_, index) => fromHour + index)
  const lines = { backgroundSize: `${100 / (toHour - fromHour)}% 100%` }
  const isClear = (hour: number) => nowHour === undefined || Math.abs(hour - nowHour) > 0.75
  const isNowShown = nowHour !== undefined && nowHour >= fromHour && nowHour <= toHour
  return (
    <div className={css.day} role="group" aria-label={label}>
      <span />
      <div className={css.hours} aria-hidden>
        {hours.filter(isClear).map((hour) => (
          <span key={hour} style={{ left: place(hour) }}>
            {hour}
          </span>
        ))}
        {isNowShown && (
          <span className={css.nowText} style={{ left: place(nowHour) }}>
            {nowText}
          </span>
        )}
      </div>
      {rows.map((row) => (
        <div key={row.key} className={css.row} role="group" aria-label={row.name}>
          <div className={css.name}>
            <Avatar initials={row.initials} tint={row.tint} size="s" />
            {row.name}
          </div>
          <div className={css.track} style={lines}>
            {row.bars.map((bar) => (
              <span
                key={bar.key}
                className={css.bar}
                data-kind={bar.kind}
                title={bar.text}
                style={{ left: place(bar.from), right: `calc(100% - ${place(bar.to)})` }}
              >
                {bar.text}
              </span>
            ))}
            {isNowShown && <i className={css.now} style={{ left: place(nowHour) }} />}
          </div>
        </div>
      ))}
    </div>
  )
}
