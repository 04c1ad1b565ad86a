import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useId } from 'react'
import css from './field.module.css'
import { useFieldMarks } from './field'
import type { FieldProps } from './field'
import { FieldShell } from './field-shell'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { Keys } from './key'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  onEnter?: (() => void) | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | undefined
  icon?: Glyph | undefined
  suffix?: ReactNode
  keys?: readonly string[] | undefined
  align?: 'end' | undefined
  maxLength?: number | undefined
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | undefined
  list?: readonly string[] | undefined
  note?: ReactNode
  ref?: Ref<HTMLInputElement> | undefined
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onEnter, icon, suffix, keys, list } = props
  const { id, control } = useFieldMarks(props)
  const listId = useId()
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || event.ctrlKey) return
    event.preventDefault()
    onEnter()
  }
  return (
    <FieldShell id={id} field={props} note={props.note}>
      <div
        className={css.box}
        data-invalid={props.error !== undefined || undefined}
        data-disabled={props.disabled === true || undefined}
      >
        {icon && <Icon glyph={icon} />}
        <input
          {...control}
          ref={props.ref}
          className={css.input}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          data-align={props.align}
          list={list && listId}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
          onKeyDown={enter}
        />
        {suffix !== undefined && <span className={css.suffix}>{suffix}</span>}
        {keys && <Keys keys={keys} />}
      </div>
      {list && (
        <datalist id={listId}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </FieldShell>
  )
}
