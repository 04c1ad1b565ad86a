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
export function CheckField({ boxed = false, end, ...rest }: Props) {
  return (
    <div className={css.line} data-boxed={boxed || undefined}>
      <Toggle {...rest} kind="tick" />
      {end !== undefined && <div className={css.end}>{end}</div>}
    </div>
  )
}

type SwitchProps = Omit<Props, 'boxed' | 'end'>

/** On or off, at once. */
export function SwitchField(props: SwitchProps) {
  return (
    <div className={css.line}>
      <Toggle {...props} kind="switch" />
    </div>
  )
}

function Toggle({
  label,
  checked,
  onChange,
  detail,
  disabled,
  kind,
}: SwitchProps & { kind: 'tick' | 'switch' }) {
  const id = useId()
  return (
    <label className={css.label} data-disabled={disabled === true || undefined}>
      <input
        className={css.input}
        type="checkbox"
        role={kind === 'switch' ? 'switch' : undefined}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={detail === undefined ? undefined : `${id}-detail`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {kind === 'tick' ? (
        <span className={css.tick}>
          <Icon glyph={CheckIcon} size="s" />
        </span>
      ) : (
        <span className={css.switch}>
          <i />
        </span>
      )}
      <span className={css.words}>
        <span id={`${id}-label`}>{label}</span>
        {detail !== undefined && (
          <small className={css.detail} id={`${id}-detail`}>
            {detail}
          </small>
        )}
      </span>
    </label>
  )
}
