import { Button } from './button'
import css from './empty-state.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'

type Action = {
  label: string
  onPress: () => void
  icon?: Glyph | undefined
  keys?: readonly string[] | undefined
}

type Props = { icon: Glyph; text: string; detail?: string | undefined; action?: Action | undefined }

/** Says what belongs here, with one button to bring the first of it. */
export function EmptyState({ icon, text, detail, action }: Props) {
  return (
    <div className={css.empty}>
      <span className={css.round}>
        <Icon glyph={icon} size="l" />
      </span>
      <p className={css.text}>{text}</p>
      {detail !== undefined && <p className={css.detail}>{detail}</p>}
      {action && (
        <Button variant="soft" icon={action.icon} keys={action.keys} onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
