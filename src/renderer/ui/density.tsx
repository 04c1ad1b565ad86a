import type { ReactNode } from 'react'
import type { DensityName } from './use-document-marks'
import css from './density.module.css'

/** Another density for a part of the page. */
export function Density({ value, children }: { value: DensityName; children: ReactNode }) {
  return (
    <div className={css.part} data-density={value}>
      {children}
    </div>
  )
}
