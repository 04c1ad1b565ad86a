import { Select } from '@mantine/core'
import { useEffect, useReducer, useState } from 'react'
import { DownIcon } from './icons'
import { Icon } from './icon'
import css from './select-field.module.css'
import { useFieldMarks } from './field'
import type { FieldProps } from './field'
import { FieldShell } from './field-shell'
import { useKitWords } from './kit-words'

export type SelectOption = {
  value: string
  label: string
  group?: string | undefined
  disabled?: boolean | undefined
}

type Props = FieldProps & {
  value: string | null
  onChange: (value: string | null) => void
  options: readonly SelectOption[]
  searchable?: boolean | undefined
  clearable?: boolean | undefined
}

function grouped(options: readonly SelectOption[]) {
  const names = [...new Set(options.map((option) => option.group))]
  return names.map((group) => ({
    group: group ?? '',
    items: options
      .filter((option) => option.group === group)
      .map(({ value, label, disabled }) => ({ value, label, disabled: disabled ?? false })),
  }))
}

/** One of many. Two to five that fit on the screen are better as ChoiceCards or Segmented. */
export function SelectField(props: Props) {
  const { id, control } = useFieldMarks(props)
  const describedBy = control['aria-describedby']
  const words = useKitWords()
  const [isOpen, setOpen] = useState(false)
  const [, nameList] = useReducer((count: number) => count + 1, 0)
  // The box can say which list it controls only once that list is there, one painting after it opened.
  useEffect(() => {
    if (!isOpen) return undefined
    const frame = requestAnimationFrame(() => nameList())
    return () => cancelAnimationFrame(frame)
  }, [isOpen])
  return (
    <FieldShell id={id} field={props}>
      <Select
        id={id}
        name={props.name ?? ''}
        placeholder={props.placeholder ?? ''}
        disabled={props.disabled ?? false}
        autoFocus={props.autoFocus ?? false}
        aria-required={props.required ?? false}
        aria-invalid={props.error !== undefined}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        data={grouped(props.options)}
        value={props.value}
        onChange={props.onChange}
        searchable={props.searchable ?? false}
        clearable={props.clearable ?? false}
        allowDeselect={props.clearable ?? false}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        nothingFoundMessage={words.nothingFound}
        rightSection={<Icon glyph={DownIcon} size="s" />}
        rightSectionPointerEvents="none"
        // The list scrolls by itself: within a scrolling box nothing could take the focus.
        withScrollArea={false}
        comboboxProps={{ shadow: 'lg', offset: 4, transitionProps: { duration: 0 }, hideDetached: false }}
        classNames={parts}
      />
    </FieldShell>
  )
}

const parts = {
  input: css.input ?? '',
  dropdown: css.dropdown ?? '',
  options: css.options ?? '',
  option: css.option ?? '',
  groupLabel: css.group ?? '',
  section: css.section ?? '',
}
