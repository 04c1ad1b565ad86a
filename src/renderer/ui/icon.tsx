import type { Glyph } from './icons'
import css from './icon.module.css'

export type IconSize = 'xs' | 's' | 'm' | 'l' | 'xl'

/** A picture beside a word; it is hidden from screen readers, the word speaks. */
export function Icon({ glyph: Drawing, size = 'm' }: { glyph: Glyph; size?: IconSize | undefined }) {
  return <Drawing aria-hidden focusable="false" className={css.icon} data-icon="" data-size={size} />
}
