import type { ReactNode } from 'react'
import css from './field.module.css'
import type { FieldProps } from './field'
import { Icon } from './icon'
import { WarningIcon } from './icons'
import { joinClasses } from './join-classes'
import text from './text.module.css'

type Props = { id: string; field: FieldProps; children: ReactNode; note?: ReactNode }

/** Label above, control, then the error or the hint. */
export function FieldShell({ id, field, children, note }: Props) {
  return (
    <div className={css.field}>
      <label htmlFor={id} className={joinClasses(css.label, field.hideLabel === true && text.hidden)}>
        {field.label}
      </label>
      {children}
      {note}
      {field.error !== undefined && (
        <p className={css.error} id={`${id}-error`}>
          <Icon glyph={WarningIcon} size="xs" />
          {field.error}
        </p>
      )}
      {field.hint !== undefined && (
        <p className={css.hint} id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
    </div>
  )
}
