import type { ReactNode } from 'react'
import css from './big-time.module.css'

/** The time that leads a row. */
export function BigTime({ children }: { children: ReactNode }) {
  return <span className={css.time}>{children}</span>
}
