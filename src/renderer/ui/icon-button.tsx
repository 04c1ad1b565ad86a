import type { Ref } from 'react'
import { Tooltip } from '@mantine/core'
import css from './icon-button.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'
import { keyShortcuts, withKeys } from './key-names'
import { useKitWords } from './kit-words'

type Props = {
  icon: Glyph
  label: string
  onPress?: (() => void) | undefined
  keys?: readonly string[] | undefined
  size?: 's' | 'm' | undefined
  variant?: 'plain' | 'quiet' | undefined
  disabled?: boolean | undefined
  pressed?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** A picture to press; its name is in the tooltip, with the key that does the same. */
export function IconButton({ icon, label, onPress, keys, size = 'm', variant = 'quiet', ...rest }: Props) {
  const words = useKitWords()
  return (
    <Tooltip
      label={withKeys(label, keys, words.keys)}
      openDelay={400}
      classNames={{ tooltip: css.tip ?? '' }}
    >
      <button
        ref={rest.ref}
        type="button"
        className={css.button}
        data-size={size}
        data-variant={variant}
        disabled={rest.disabled}
        aria-label={label}
        aria-pressed={rest.pressed}
        aria-keyshortcuts={keyShortcuts(keys)}
        onClick={() => onPress?.()}
      >
        <Icon glyph={icon} />
      </button>
    </Tooltip>
  )
}
