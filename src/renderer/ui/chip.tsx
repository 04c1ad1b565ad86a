import type { ReactNode } from 'react'
import css from './chip.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'
import type { Tone } from './tone'

type Props = { children: ReactNode; tone?: Tone | undefined; icon?: Glyph | undefined }

export function Chip({ children, tone = 'calm', icon }: Props) {
  return (
    <span className={css.chip} data-tone={tone}>
      {icon && <Icon glyph={icon} size="xs" />}
      <span className={css.words}>{children}</span>
    </span>
  )
}

/** Icon and word without a ground, for rows and tables. */
export function Tag({ children, tone = 'calm', icon }: Props) {
  return (
    <span className={css.tag} data-tone={tone}>
      {icon && <Icon glyph={icon} size="xs" />}
      {children}
    </span>
  )
}
