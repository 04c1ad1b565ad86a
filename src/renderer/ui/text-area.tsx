import type { Ref } from 'react'
import css from './field.module.css'
import { useFieldMarks } from './field'
import type { FieldProps } from './field'
import { FieldShell } from './field-shell'

type Props = FieldProps & {
  value: string
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  rows?: number | undefined
  ref?: Ref<HTMLTextAreaElement> | undefined
}

export function TextArea(props: Props) {
  const { id, control } = useFieldMarks(props)
  return (
    <FieldShell id={id} field={props}>
      <textarea
        {...control}
        ref={props.ref}
        className={css.area}
        rows={props.rows ?? 3}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={() => props.onBlur?.()}
      />
    </FieldShell>
  )
}
