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

/** Sections side by side, divided by lines. */
export function CardColumns({ template, children }: { template: string; children: ReactNode }) {
  return (
    <div className={css.columnsBox}>
      <div className={css.columns} style={{ gridTemplateColumns: template }}>
        {children}
      </div>
    </div>
  )
}

/** The last part of a card, with the screen's one primary action. */
export function CardFoot({ children, note }: { children: ReactNode; note?: string | undefined }) {
  return (
    <div className={css.foot}>
      {children}
      {note !== undefined && <p className={css.note}>{note}</p>}
    </div>
  )
}
