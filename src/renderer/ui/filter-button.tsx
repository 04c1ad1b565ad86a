import type { ReactNode } from 'react'
import css from './filter-button.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'

type Props = {
  children: ReactNode
  onPress: () => void
  icon?: Glyph | undefined
  count?: number | undefined
  on?: boolean | undefined
}

/** One filter of a list, on or off. */
export function FilterButton({ children, onPress, icon, count, on = false }: Props) {
  return (
    <button type="button" className={css.button} aria-pressed={on} onClick={onPress}>
      {icon && <Icon glyph={icon} size="s" />}
      {children}
      {count !== undefined && <span className={css.count}>{count}</span>}
    </button>
  )
}
