import type { ReactNode } from 'react'
import css from './text.module.css'

type Props = { children: ReactNode }

/** Said by screen readers, not painted. */
export function Hidden({ children }: Props) {
  return <span className={css.hidden}>{children}</span>
}

/** Tabular figures that never wrap. */
export function Num({ children }: Props) {
  return <span className={css.num}>{children}</span>
}

export function Muted({ children }: Props) {
  return <span className={css.muted}>{children}</span>
}

/** One line, cut with an ellipsis where the space ends. */
export function Cut({ children }: Props) {
  return <span className={css.cut}>{children}</span>
}
