import type { ReactNode } from 'react'
import css from './rows.module.css'
import { Icon } from './icon'
import { RightIcon } from './icons'
import { Hidden } from './text'

export function Rows({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul className={css.rows} aria-label={label}>
      {children}
    </ul>
  )
}

type Props = {
  children: ReactNode
  onPress?: (() => void) | undefined
  label?: string | undefined
  lead?: ReactNode
  end?: ReactNode
  below?: ReactNode
  active?: boolean | undefined
  tone?: 'next' | undefined
  chevron?: boolean | undefined
}

/**
 * One row of a card. With `onPress` a real button lies over the whole row and carries its name, so
 * buttons inside the row stay buttons of their own.
 */
export function Row({
  children,
  onPress,
  label,
  lead,
  end,
  below,
  active = false,
  tone,
  chevron = false,
}: Props) {
  return (
    <li
      className={css.row}
      data-press={onPress ? '' : undefined}
      data-active={active || undefined}
      data-tone={tone}
      aria-current={active || undefined}
    >
      <div className={css.line}>
        {lead}
        <div className={css.words}>{children}</div>
        {end !== undefined && <div className={css.end}>{end}</div>}
        {chevron && (
          <span className={css.chevron}>
            <Icon glyph={RightIcon} />
          </span>
        )}
      </div>
      {below !== undefined && <div className={css.below}>{below}</div>}
      {onPress && (
        <button type="button" className={css.cover} onClick={onPress}>
          <Hidden>{label ?? ''}</Hidden>
        </button>
      )}
    </li>
  )
}
