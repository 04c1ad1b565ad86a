import { Children } from 'react'
import type { ReactNode } from 'react'
import css from './field.module.css'
import form from './form.module.css'
import { useEnterMovesOn } from './use-enter-moves-on'

type Props = {
  onSubmit: () => void
  children: ReactNode
  label?: string | undefined
  enterSubmits?: boolean | undefined
}

/** Enter goes to the next field, Ctrl+Enter saves; with `enterSubmits` Enter in the last field saves too. */
export function Form({ onSubmit, children, label, enterSubmits = false }: Props) {
  const onKeyDown = useEnterMovesOn({ onSubmit, enterSubmits })
  return (
    <form
      className={form.form}
      noValidate
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** Fields beside each other; in a narrow place they wrap. */
export function FieldRow({ template, children }: { template?: string | undefined; children: ReactNode }) {
  const many = Children.count(children) > 2
  return (
    <div className={css.rowBox}>
      <div
        className={css.row}
        data-many={many || undefined}
        style={{ gridTemplateColumns: template ?? 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))' }}
      >
        {children}
      </div>
    </div>
  )
}
