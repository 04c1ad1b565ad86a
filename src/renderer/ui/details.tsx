import type { ReactNode } from 'react'
import css from './details.module.css'

type Props = {
  items: readonly { label: string; value: ReactNode }[]
  divided?: boolean | undefined
  ends?: boolean | undefined
}

/** Names and values; with `ends` the values stand right, for sums. */
export function Details({ items, divided = false, ends = false }: Props) {
  return (
    <dl className={css.details} data-divided={divided || undefined} data-ends={ends || undefined}>
      {items.map((item) => (
        <div key={item.label} className={css.pair}>
          <dt>{item.label}</dt>
          <dd data-copy>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
