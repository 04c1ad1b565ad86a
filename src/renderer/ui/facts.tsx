import type { ReactNode } from 'react'
import css from './facts.module.css'

/** Two to four facts side by side, divided by lines. */
export function Facts({ children }: { children: ReactNode }) {
  return <div className={css.facts}>{children}</div>
}

type Props = {
  label: string
  value: ReactNode
  detail?: ReactNode
  lead?: ReactNode
  big?: boolean | undefined
}

export function Fact({ label, value, detail, lead, big = false }: Props) {
  return (
    <div className={css.fact}>
      {lead}
      <div className={css.words}>
        <span className={css.label}>{label}</span>
        <b className={css.value} data-big={big || undefined}>
          {value}
        </b>
        {detail !== undefined && <span className={css.detail}>{detail}</span>}
      </div>
    </div>
  )
}
