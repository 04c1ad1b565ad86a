import type { ReactNode } from 'react'
import css from './timeline.module.css'

export type TimelineItem = {
  key: string
  time: string
  text: ReactNode
  detail?: ReactNode
  now?: boolean | undefined
}

/** Newest first, the time in a column of its own; the filled dot is now. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol className={css.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={css.item} data-now={item.now === true || undefined}>
          <span className={css.time}>{item.time}</span>
          <span>
            {item.text}
            {item.detail !== undefined && <span className={css.detail}>{item.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
