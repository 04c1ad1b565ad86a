import type { ReactNode } from 'react'
import { Icon } from './icon'
import { InfoIcon, SaveIcon } from './icons'
import type { Glyph } from './icons'
import css from './note.module.css'
import type { Tone } from './tone'

type Props = {
  children?: ReactNode
  title?: string | undefined
  tone?: Tone | undefined
  icon?: Glyph | undefined
  action?: ReactNode
}

/** A notice inside a card: a warning stands with its reason, and with what to do. */
export function Note({ children, title, tone = 'calm', icon = InfoIcon, action }: Props) {
  return (
    <div className={css.note} data-tone={tone} role={tone === 'red' ? 'alert' : 'status'}>
      <Icon glyph={icon} />
      <div className={css.words}>
        {title !== undefined && <b className={css.title}>{title}</b>}
        {children}
      </div>
      {action !== undefined && <div className={css.action}>{action}</div>}
    </div>
  )
}

/** "Gespeichert 14:03": what is saved and when. */
export function SavedMark({ children }: { children: ReactNode }) {
  return (
    <span className={css.saved} role="status">
      <Icon glyph={SaveIcon} size="s" />
      {children}
    </span>
  )
}
