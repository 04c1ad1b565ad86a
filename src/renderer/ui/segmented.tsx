import { useId } from 'react'
import { Icon } from './icon'
import type { Glyph } from './icons'
import css from './segmented.module.css'

type Props<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; icon?: Glyph | undefined }[]
}

/** One of two to four short words. */
export function Segmented<Value extends string>({ label, value, onChange, options }: Props<Value>) {
  const name = useId()
  return (
    <div className={css.segments} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={css.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon glyph={option.icon} size="s" />}
          {option.label}
        </label>
      ))}
    </div>
  )
}
