import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './check-field.module.css'
import { Icon } from './icon'
import { CheckIcon } from './icons'

type Props = {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  detail?: string | undefined
  disabled?: boolean | undefined
  boxed?: boolean | undefined
  end?: ReactNode
}

/** A tick with its words; the whole line can be hit. `end` may hold a field that belongs to it. */
export function CheckField({ label, checked, onChange, detail, disabled, boxed = false, end }: Props) {
  const id = useId()
  return (
    <div className={css.line} data-boxed={boxed || undefined} data-disabled={disabled === true || undefined}>
      <label className={css.label} htmlFor={id}>
        <span className={css.tick}>
          <input
            id={id}
            type="checkbox"
            checked={checked}
            disabled={disabled}
            aria-describedby={detail === undefined ? undefined : `${id}-detail`}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <Icon glyph={CheckIcon} size="s" />
        </span>
        <span className={css.words}>{label}</span>
      </label>
      {detail !== undefined && (
        <small className={css.detail} id={`${id}-detail`}>
          {detail}
        </small>
      )}
      {end !== undefined && <div className={css.end}>{end}</div>}
    </div>
  )
}

type SwitchProps = Pick<Props, 'checked' | 'onChange' | 'detail' | 'disabled'> & { label: string }

/** On or off, at once. */
export function SwitchField({ label, checked, onChange, detail, disabled }: SwitchProps) {
  const id = useId()
  return (
    <div className={css.line} data-disabled={disabled === true || undefined}>
      <label className={css.label} htmlFor={id}>
        <span className={css.switch}>
          <input
            id={id}
            type="checkbox"
            role="switch"
            checked={checked}
            disabled={disabled}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <i />
        </span>
        <span className={css.words}>{label}</span>
      </label>
      {detail !== undefined && <small className={css.detail}>{detail}</small>}
    </div>
  )
}
