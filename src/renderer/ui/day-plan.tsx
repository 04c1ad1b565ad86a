import { useLayoutEffect, useRef } from 'react'
import css from './day-plan.module.css'
import { endOf, placeInLanes } from './day-plan-lanes'
import type { Placed, Timed } from './day-plan-lanes'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { Hidden } from './text'

export type PlanBlock = Timed & {
  readonly column: string
  readonly time: string
  readonly title: string
  readonly detail?: string | undefined
  readonly icon?: Glyph | undefined
  readonly tone?: 'green' | 'amber' | undefined
  /** What the press does, for those who hear it. */
  readonly label: string
  readonly onPress?: (() => void) | undefined
}

type Props = {
  label: string
  columns: readonly { readonly key: string; readonly title: string }[]
  blocks: readonly PlanBlock[]
  fromHour: number
  toHour: number
  now?: { readonly minute: number; readonly text: string } | undefined
}

const hourPx = 104
/** Minutes that a block of 44 px stands for: nothing one can hit is smaller. */
const shortest = (44 / hourPx) * 60

/** A day by the hour: one column for each person, each appointment as long as it lasts. */
export function DayPlan({ label, columns, blocks, fromHour, toHour, now }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const first = Math.min(...blocks.map(({ from }) => from), now?.minute ?? Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    if (Number.isFinite(first)) box.current?.scrollTo({ top: topOf(first, fromHour) - hourPx / 2 })
  }, [first, fromHour])
  const hours = Array.from({ length: toHour - fromHour }, (_none, index) => fromHour + index)
  const template = `56px repeat(${columns.length}, minmax(132px, 1fr))`
  return (
    <div className={css.plan} ref={box} role="group" aria-label={label}>
      <div className={css.grid} style={{ gridTemplateColumns: template }}>
        <span className={css.corner} />
        {columns.map(({ key, title }) => (
          <span key={key} className={css.head} title={title}>
            {title}
          </span>
        ))}
        <div className={css.hours} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour} className={css.hour} style={{ height: hourPx }}>
              {`${String(hour).padStart(2, '0')}:00`}
            </span>
          ))}
        </div>
        {columns.map(({ key, title }) => (
          <ul key={key} className={css.column} aria-label={title} style={{ height: hours.length * hourPx }}>
            {placeInLanes(
              blocks.filter(({ column }) => column === key),
              shortest,
            ).map((placed) => (
              <Block key={placed.block.key} placed={placed} fromHour={fromHour} />
            ))}
          </ul>
        ))}
        {now !== undefined && (
          <span className={css.now} style={{ top: topOf(now.minute, fromHour) }}>
            <Hidden>{now.text}</Hidden>
          </span>
        )}
      </div>
    </div>
  )
}

function topOf(minute: number, fromHour: number): number {
  return ((minute - fromHour * 60) / 60) * hourPx
}

function Block({ placed, fromHour }: { placed: Placed<PlanBlock>; fromHour: number }) {
  const { block, lane, lanes } = placed
  const top = topOf(block.from, fromHour)
  const place = {
    top,
    height: topOf(endOf(block, shortest), fromHour) - top - 2,
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  }
  const isShort = block.to - block.from < 40
  const words = (
    <>
      <span className={css.time}>
        {block.icon && <Icon glyph={block.icon} size="xs" />}
        {block.time}
      </span>
      <b className={css.title}>{block.title}</b>
      {block.detail !== undefined && block.detail !== '' && !isShort && (
        <span className={css.detail}>{block.detail}</span>
      )}
    </>
  )
  return (
    <li className={css.place} style={place}>
      {block.onPress === undefined ? (
        <div className={css.block} data-tone={block.tone}>
          {words}
        </div>
      ) : (
        <button
          type="button"
          className={css.block}
          data-tone={block.tone}
          aria-label={block.label}
          title={`${block.time} ${block.title} ${block.detail ?? ''}`.trim()}
          onClick={block.onPress}
        >
          {words}
        </button>
      )}
    </li>
  )
}
