import type { KeyboardEvent, Ref } from 'react'
import css from './field.module.css'
import { useFieldMarks } from './field'
import type { FieldProps } from './field'
import { FieldShell } from './field-shell'
import { joinClasses } from './join-classes'

type Props = FieldProps & {
  value: string
  onChange: (digits: string) => void
  length?: number | undefined
  onComplete?: ((digits: string) => void) | undefined
  onEnter?: (() => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** Digits only, never shown; with `length` it reports when the last digit is typed. */
export function PinField(props: Props) {
  const { id, control } = useFieldMarks(props)
  const change = (text: string) => {
    const digits = text.replaceAll(/\D/gu, '').slice(0, props.length ?? 12)
    props.onChange(digits)
    if (digits.length === props.length) props.onComplete?.(digits)
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || props.onEnter === undefined) return
    event.preventDefault()
    props.onEnter()
  }
  return (
    <FieldShell id={id} field={props}>
      <div className={css.box} data-invalid={props.error !== undefined || undefined}>
        <input
          {...control}
          ref={props.ref}
          className={joinClasses(css.input, css.pin)}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={props.value}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={enter}
        />
      </div>
    </FieldShell>
  )
}
