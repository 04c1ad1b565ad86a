import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './choice-cards.module.css'
import { Icon } from './icon'
import { CheckIcon } from './icons'
import type { Glyph } from './icons'
import { joinClasses } from './join-classes'
import text from './text.module.css'

export type Choice<Value extends string> = {
  value: Value
  title: string
  detail?: ReactNode
  icon?: Glyph | undefined
  lead?: ReactNode
  end?: ReactNode
  disabled?: boolean | undefined
}

type Props<Value extends string> = {
  label: string
  value: Value | null
  onChange: (value: Value) => void
  options: readonly Choice<Value>[]
  hideLabel?: boolean | undefined
  look?: 'wide' | 'pill' | 'radio' | undefined
  columns?: number | undefined
}

/** One of a few, each a card to hit; real radio buttons underneath, so arrows move between them. */
export function ChoiceCards<Value extends string>(props: Props<Value>) {
  const { label, value, onChange, options, hideLabel = true, look = 'wide' } = props
  const name = useId()
  const columns = props.columns ?? (look === 'radio' ? 1 : options.length)
  return (
    <fieldset className={css.group} role="radiogroup" aria-label={label}>
      <legend className={joinClasses(css.legend, hideLabel && text.hidden)}>{label}</legend>
      <div className={css.cards} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {options.map((option) => (
          <label key={option.value} className={css.card} data-look={look}>
            <input
              className={css.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-label={option.title}
              onChange={() => onChange(option.value)}
            />
            {look === 'radio' && <span className={css.dot} />}
            {option.lead}
            {option.icon && <Icon glyph={option.icon} size={look === 'wide' ? 'l' : 'm'} />}
            <span className={css.words}>
              <b className={css.title}>{option.title}</b>
              {option.detail !== undefined && <span className={css.detail}>{option.detail}</span>}
            </span>
            {option.end !== undefined && <span className={css.end}>{option.end}</span>}
            {look === 'wide' && option.value === value && (
              <span className={css.check}>
                <Icon glyph={CheckIcon} />
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
