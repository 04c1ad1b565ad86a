import { useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import css from './field.module.css'
import { useFieldMarks } from './field'
import type { FieldProps } from './field'
import { FieldShell } from './field-shell'
import { IconButton } from './icon-button'
import { HideIcon, ShowIcon } from './icons'
import { useKitWords } from './kit-words'

type Props = FieldProps & {
  value: string
  onChange: (text: string) => void
  onEnter?: (() => void) | undefined
  autoComplete?: 'current-password' | 'new-password' | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

export function PasswordField(props: Props) {
  const { id, control } = useFieldMarks(props)
  const [shown, setShown] = useState(false)
  const words = useKitWords()
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
          className={css.input}
          type={shown ? 'text' : 'password'}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onKeyDown={enter}
        />
        <span className={css.inside}>
          <IconButton
            icon={shown ? HideIcon : ShowIcon}
            label={shown ? words.hide : words.show}
            size="s"
            onPress={() => setShown(!shown)}
          />
        </span>
      </div>
    </FieldShell>
  )
}
