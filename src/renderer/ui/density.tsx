import type { ReactNode } from 'react'
import css from './density.module.css'
import { DensityContext } from './density-context'
import type { DensityName } from './density-context'

/** Another density for a part of the page. */
export function Density({ value, children }: { value: DensityName; children: ReactNode }) {
  return (
    <DensityContext value={value}>
      <div className={css.part} data-density={value}>
        {children}
      </div>
    </DensityContext>
  )
}
