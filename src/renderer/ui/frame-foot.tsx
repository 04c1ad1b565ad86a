import type { ReactNode } from 'react'
import { Avatar } from './avatar'
import css from './frame-foot.module.css'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import { LockIcon } from './icons'
import type { Glyph } from './icons'

type Sync = { icon: Glyph; text: string; detail?: string | undefined; tone?: 'green' | 'amber' | undefined }

type Props = {
  name: string
  role: string
  initials: string
  tint: number
  lockLabel: string
  onLock: () => void
  sync?: Sync | undefined
  duty?: string | undefined
  onPerson?: (() => void) | undefined
  /** What the person can press beside the state of the PCs. */
  beside?: ReactNode
}

/** Foot of the side bar: the state of the PCs in words, then who works here, with lock on F9. */
export function FrameFoot({
  name,
  role,
  initials,
  tint,
  lockLabel,
  onLock,
  sync,
  duty,
  onPerson,
  beside,
}: Props) {
  const person = (
    <>
      <Avatar initials={initials} tint={tint} />
      <span className={css.who}>
        <b>{name}</b>
        <span>{duty ?? role}</span>
      </span>
    </>
  )
  return (
    <div className={css.foot}>
      <div className={css.top}>
        {sync && (
          <div className={css.sync} data-tone={sync.tone ?? 'green'} role="status">
            <Icon glyph={sync.icon} size="s" />
            <div>
              <b>{sync.text}</b>
              {sync.detail}
            </div>
          </div>
        )}
        {beside}
      </div>
      <div className={css.me}>
        {onPerson ? (
          <button type="button" className={css.person} onClick={onPerson}>
            {person}
          </button>
        ) : (
          <div className={css.person}>{person}</div>
        )}
        <IconButton icon={LockIcon} label={lockLabel} keys={['F9']} size="s" onPress={onLock} />
      </div>
    </div>
  )
}
