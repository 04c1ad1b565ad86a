import type { ReactNode } from 'react'
import css from './queue-number.module.css'

type Props = { children: ReactNode; tone?: 'next' | 'serving' | undefined }

export function QueueNumber({ children, tone }: Props) {
  return (
    <span className={css.number} data-queue="" data-tone={tone}>
      {children}
    </span>
  )
}

/** The time that leads a row. */
export function BigTime({ children }: { children: ReactNode }) {
  return <span className={css.time}>{children}</span>
}
