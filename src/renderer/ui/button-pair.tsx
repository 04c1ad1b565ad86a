import type { ReactNode } from 'react'
import css from './button-pair.module.css'

/** Two buttons over the whole width, the first as wide as it can be; in a narrow place one below the other. */
export function ButtonPair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>
}
