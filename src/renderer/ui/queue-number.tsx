import type { ReactNode } from 'react'
import css from './queue-number.module.css'

type Props = { children: ReactNode; tone?: 'next' | 'serving' | undefined }

/** The number a visitor holds, as a tile at the head of a row. */
export function QueueNumber({ children, tone }: Props) {
  return (
    <span className={css.number} data-queue="" data-tone={tone}>
      {children}
    </span>
  )
}
