import css from './count-button.module.css'
import { IconButton } from './icon-button'
import type { Glyph } from './icons'

type Props = {
  icon: Glyph
  /** Says the count too; the figure itself is only for the eye. */
  label: string
  count: number
  keys?: readonly string[] | undefined
  onPress: () => void
}

/** A picture to press with how much waits behind it; nothing waiting, no figure. */
export function CountButton({ icon, label, count, keys, onPress }: Props) {
  return (
    <span className={css.place}>
      <IconButton icon={icon} label={label} keys={keys} size="s" onPress={onPress} />
      {count > 0 && (
        <span className={css.count} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  )
}
