import type { ReactNode } from 'react'
import css from './card-section.module.css'
import { Icon } from './icon'
import { CheckIcon } from './icons'

type Props = {
  children?: ReactNode
  title?: string | undefined
  step?: number | undefined
  state?: 'ok' | 'todo' | undefined
  end?: ReactNode
}

/** One of several divided parts of a card; with `step` or `state` a numbered step that gets its tick. */
export function CardSection({ children, title, step, state, end }: Props) {
  return (
    <section className={css.section} aria-label={title}>
      {title !== undefined && (
        <h2 className={css.title}>
          {(step !== undefined || state !== undefined) && (
            <span className={css.step} data-state={state}>
              {state === 'ok' ? <Icon glyph={CheckIcon} size="xs" /> : step}
            </span>
          )}
          {title}
          {end !== undefined && <span className={css.end}>{end}</span>}
        </h2>
      )}
      {children}
    </section>
  )
}
