import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import css from './day-grid.module.css'
import { Avatar } from './avatar'
import { Icon } from './icon'
import type { Glyph } from './icons'

export type GridBar = {
  readonly key: string
  /** In days from the first one; halves are possible. */
  readonly from: number
  readonly until: number
  readonly icon: Glyph
  readonly text: string
  /** Draws apart what colour alone would not tell. */
  readonly look: 'plain' | 'striped' | 'outlined'
}

export type GridRow = {
  readonly key: string
  readonly name: string
  readonly initials: string
  readonly tint: number
  /** What each day says to whoever does not see it. */
  readonly cells: readonly string[]
  /** Days that person does not work anyway. */
  readonly quiet: readonly boolean[]
  readonly bars: readonly GridBar[]
}

export type GridDay = {
  readonly key: string
  readonly weekday: string
  readonly date: string
  /** Nobody works then, and why. */
  readonly closed?: string | undefined
  readonly isToday?: boolean | undefined
}

type Props = {
  readonly label: string
  readonly corner: string
  readonly days: readonly GridDay[]
  readonly rows: readonly GridRow[]
  readonly onPick: (rowKey: string, dayKey: string) => void
}

const steps: Record<string, readonly [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [0, 7],
  PageUp: [0, -7],
}

/** People by days: bars over the days, each day a cell one can go to with the arrows and press. */
export function DayGrid({ label, corner, days, rows, onPick }: Props) {
  const box = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([
    0,
    Math.max(
      0,
      days.findIndex((day) => day.isToday),
    ),
  ])
  const goTo = (row: number, day: number) => {
    const next = [clamp(row, rows.length), clamp(day, days.length)] as const
    setAt(next)
    const cell = box.current?.querySelector(`[data-cell="${next[0]}-${next[1]}"]`)
    if (cell instanceof HTMLElement) cell.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, day] = at
    const step = steps[event.key]
    if (step !== undefined) goTo(row + step[0], day + step[1])
    else if (event.key === 'Home') goTo(row, 0)
    else if (event.key === 'End') goTo(row, days.length - 1)
    else return
    event.preventDefault()
  }
  const current = [clamp(at[0], rows.length), clamp(at[1], days.length)]
  return (
    <div className={css.box}>
      <table className={css.grid} aria-label={label} ref={box}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {corner}
            </th>
            {days.map((day) => (
              <th
                key={day.key}
                scope="col"
                className={css.day}
                data-closed={day.closed === undefined ? undefined : ''}
                data-today={day.isToday === true || undefined}
                title={day.closed}
              >
                <span>{day.weekday}</span>
                <b>{day.date}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.key}>
              <th scope="row" className={css.name}>
                <span className={css.person}>
                  <Avatar initials={row.initials} tint={row.tint} size="s" />
                  <span className={css.cut}>{row.name}</span>
                </span>
              </th>
              {days.map((day, dayAt) => (
                <td
                  key={day.key}
                  className={css.cell}
                  data-closed={day.closed !== undefined || row.quiet[dayAt] === true || undefined}
                  data-today={day.isToday === true || undefined}
                >
                  <button
                    type="button"
                    className={css.press}
                    data-cell={`${rowAt}-${dayAt}`}
                    tabIndex={rowAt === current[0] && dayAt === current[1] ? 0 : -1}
                    aria-label={row.cells[dayAt]}
                    title={row.cells[dayAt]}
                    onFocus={() => setAt([rowAt, dayAt])}
                    onKeyDown={onKeyDown}
                    onClick={() => onPick(row.key, day.key)}
                  />
                  {row.bars
                    .filter((bar) => Math.floor(bar.from) === dayAt)
                    .map((bar) => (
                      <Bar key={bar.key} bar={bar} dayAt={dayAt} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value))
}

/** Below this the word has no room beside its picture; the cell and the key below the grid say it. */
const wordDays = 1.6

function Bar({ bar, dayAt }: { readonly bar: GridBar; readonly dayAt: number }) {
  const days = bar.until - bar.from
  const place = { left: `${(bar.from - dayAt) * 100}%`, width: `calc(${days * 100}% - 2px)` }
  return (
    <span className={css.bar} data-look={bar.look} style={place} aria-hidden="true">
      <Icon glyph={bar.icon} size="xs" />
      {days > wordDays && <span className={css.cut}>{bar.text}</span>}
    </span>
  )
}
