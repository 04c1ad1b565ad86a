import type { ReactNode, Ref } from 'react'
import css from './button.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { Keys } from './key'
import { keyShortcuts } from './key-names'

export type ButtonVariant = 'main' | 'plain' | 'soft' | 'quiet' | 'hero' | 'cream'
export type ButtonSize = 's' | 'm' | 'l'

type Props = {
  children: ReactNode
  onPress?: (() => void) | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: Glyph | undefined
  keys?: readonly string[] | undefined
  busy?: boolean | undefined
  disabled?: boolean | undefined
  wide?: boolean | undefined
  type?: 'button' | 'submit' | undefined
  danger?: boolean | undefined
  title?: string | undefined
  ariaExpanded?: boolean | undefined
  /** A dialog that opens gives this button the focus. */
  startFocus?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** A button whose words name the result. While busy it keeps focus and takes no second press. */
export function Button(props: Props) {
  const {
    children,
    onPress,
    variant = 'plain',
    size = 'm',
    icon,
    keys,
    busy = false,
    type = 'button',
  } = props
  const press = (event: { preventDefault: () => void }) => {
    if (busy) event.preventDefault()
    else onPress?.()
  }
  return (
    <button
      ref={props.ref}
      type={type}
      className={css.button}
      data-variant={variant}
      data-size={size}
      data-wide={props.wide === true || undefined}
      data-danger={props.danger === true || undefined}
      data-busy={busy || undefined}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyShortcuts(keys)}
      aria-expanded={props.ariaExpanded}
      title={props.title}
      data-autofocus={props.startFocus === true || undefined}
      onClick={press}
    >
      {icon && <Icon glyph={icon} size={variant === 'hero' || variant === 'cream' ? 'l' : 'm'} />}
      <span className={css.words}>{children}</span>
      {keys && <Keys keys={keys} />}
    </button>
  )
}
