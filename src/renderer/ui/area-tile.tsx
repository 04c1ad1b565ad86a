import css from './area-tile.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { Meter } from './meter'

type Props = {
  title: string
  onPress: () => void
  count?: number | undefined
  state?: string | undefined
  stateTone?: 'red' | 'accent' | undefined
  stateIcon?: Glyph | undefined
  share?: number | undefined
  text?: string | undefined
  active?: boolean | undefined
}

/** The load of an area, which is its filter as well. */
export function AreaTile(props: Props) {
  const { title, onPress, count, state, stateTone, stateIcon, share, text, active = false } = props
  // Alone, the state has the second line to itself.
  const isAlone = text === undefined && share === undefined
  return (
    <button
      type="button"
      className={css.tile}
      aria-pressed={active}
      data-alone={isAlone || undefined}
      onClick={onPress}
    >
      <span className={css.title}>
        <b>{title}</b> {count !== undefined && <span className={css.count}>{count}</span>}
      </span>
      {state !== undefined && (
        <span className={css.state} data-tone={stateTone}>
          {stateIcon && <Icon glyph={stateIcon} size="xs" />}
          {state}
        </span>
      )}
      {text !== undefined && <span className={css.text}>{text}</span>}
      {share !== undefined && (
        <span className={css.meter} aria-hidden>
          <Meter label={state ?? title} share={share} />
        </span>
      )}
    </button>
  )
}
