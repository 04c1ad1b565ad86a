import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './card.module.css'

type Props = {
  children: ReactNode
  title?: string | undefined
  count?: number | string | undefined
  action?: ReactNode
  label?: string | undefined
  fill?: boolean | undefined
  /** Holds only text: the keyboard reaches the body to scroll it. */
  reading?: boolean | undefined
  pad?: boolean | undefined
  foot?: ReactNode
}

/** Text longer than its place scrolls by the keyboard only where the focus can go. */
const scrollable = { tabIndex: 0 } as const

/** A white card in the sheet: title, count, at most one quiet action. With `fill` its body scrolls. */
export function Card({ children, title, count, action, label, foot, ...look }: Props) {
  const { fill = false, reading = false, pad = false } = look
  const titleId = useId()
  return (
    <section
      className={css.card}
      data-fill={fill || undefined}
      aria-labelledby={title === undefined ? undefined : titleId}
      aria-label={title === undefined ? label : undefined}
    >
      {title !== undefined && (
        <header className={css.head}>
          <h2 className={css.title} id={titleId}>
            {title}
          </h2>
          {count !== undefined && <span className={css.count}>{count}</span>}
          {action !== undefined && <div className={css.action}>{action}</div>}
        </header>
      )}
      <div
        className={css.body}
        data-pad={pad || undefined}
        data-headed={title === undefined ? undefined : ''}
        data-reading={reading || undefined}
        {...(reading ? scrollable : {})}
      >
        {children}
      </div>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </section>
  )
}
