import type { KeyboardEvent } from 'react'
import css from './chart.module.css'

type Props = {
  x: number
  y: number
  width: number
  height: number
  fill: string
  edge?: string | undefined
  /** The id of a pattern laid over it, so that it is told apart without its colour. */
  hatch?: string | undefined
  label: string
  onPress?: (() => void) | undefined
}

/** The least one can hit, px; a small value has a small bar. */
const leastHit = 24

/** One bar; with `onPress` it is a button, for the pointer and for the keys. */
export function ChartBar({ x, y, width, height, fill, edge, hatch, label, onPress }: Props) {
  const place = { x, y, width, height, rx: 2 }
  const bar = (
    <>
      <rect {...place} fill={fill} stroke={edge} />
      {hatch !== undefined && <rect {...place} fill={`url(#${hatch})`} />}
    </>
  )
  if (onPress === undefined) return bar
  const missing = Math.max(0, leastHit - height)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  }
  return (
    <g
      className={css.bar}
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      <rect x={x} y={y - missing} width={width} height={height + missing} className={css.hit} />
      {bar}
    </g>
  )
}
