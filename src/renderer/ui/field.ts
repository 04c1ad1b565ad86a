import { useId } from 'react'

/** What every field takes. The label is always there for screen readers, also when it is not painted. */
export type FieldProps = {
  label: string
  hideLabel?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  name?: string | undefined
  placeholder?: string | undefined
}

/** Ids and ARIA attributes that join a control to its label, hint and error. */
export function useFieldMarks(field: FieldProps) {
  const id = useId()
  const describedBy = [field.error !== undefined && `${id}-error`, field.hint !== undefined && `${id}-hint`]
    .filter((each) => each !== false)
    .join(' ')
  return {
    id,
    control: {
      id,
      name: field.name,
      placeholder: field.placeholder,
      disabled: field.disabled,
      'aria-required': field.required === true || undefined,
      'aria-invalid': field.error !== undefined || undefined,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
      autoFocus: field.autoFocus,
      // A dialog gives the focus to what carries this mark, else to its first button.
      'data-autofocus': field.autoFocus === true || undefined,
    },
  }
}
