import type { ReactNode } from 'react'
import css from './shelf-plate.module.css'

/** Looks like the label on the shelf, the same everywhere. */
export function ShelfPlate({ children, size = 'm' }: { children: ReactNode; size?: 'm' | 'l' | undefined }) {
  return (
    <span className={css.plate} data-size={size}>
      {children}
    </span>
  )
}
