import type { ReactNode } from 'react'
import css from './two-lines.module.css'

type Props = {
  title: ReactNode
  detail?: ReactNode
  strong?: boolean | undefined
  wrap?: boolean | undefined
  end?: boolean | undefined
}

/** What, then who or why. */
export function TwoLines({ title, detail, strong = true, wrap = false, end = false }: Props) {
  return (
    <span className={css.two} data-wrap={wrap || undefined} data-end={end || undefined}>
      {strong ? <b className={css.title}>{title}</b> : <span className={css.title}>{title}</span>}
      {detail !== undefined && <span className={css.detail}>{detail}</span>}
    </span>
  )
}
