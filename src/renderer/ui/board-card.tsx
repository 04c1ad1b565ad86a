import type { ReactNode } from 'react'
import { Avatar, NobodyAvatar } from './avatar'
import css from './board-card.module.css'
import { Icon } from './icon'
import { ClockIcon, PauseIcon } from './icons'
import type { Glyph } from './icons'

type Risk = { tone: 'red' | 'amber' | 'calm'; icon: Glyph; strong: string; text?: string | undefined }

type Props = {
  icon: Glyph
  number: string
  /** The step it is about, where the whole has several. */
  step?: string | undefined
  title: string
  customer: string
  nobodyLabel: string
  owner?: { initials: string; tint: number; name?: string | undefined } | null | undefined
  menu?: ReactNode
  age?: string | undefined
  risk?: Risk | undefined
  hold?: string | undefined
}

/** Number and owner, title, customer and age in this state, then risk with its reason, then what blocks it. */
export function BoardCard({
  icon,
  number,
  step,
  title,
  customer,
  nobodyLabel,
  owner,
  menu,
  age,
  risk,
  hold,
}: Props) {
  return (
    <article className={css.card}>
      <div className={css.top}>
        <Icon glyph={icon} size="xs" />
        <span className={css.number}>{number}</span>
        {owner ? (
          <Avatar initials={owner.initials} tint={owner.tint} size="s" label={owner.name} />
        ) : (
          <NobodyAvatar label={nobodyLabel} />
        )}
        {menu !== undefined && <span className={css.menu}>{menu}</span>}
      </div>
      {step !== undefined && <span className={css.step}>{step}</span>}
      <b className={css.title}>{title}</b>
      <div className={css.customer}>
        <span className={css.cut}>{customer}</span>
        {age !== undefined && (
          <span className={css.age}>
            <Icon glyph={ClockIcon} size="xs" />
            {age}
          </span>
        )}
      </div>
      {risk && (
        <div className={css.risk} data-tone={risk.tone}>
          <Icon glyph={risk.icon} size="xs" />
          <span>
            <strong>{risk.strong}</strong>
            {risk.text !== undefined && (risk.tone === 'calm' ? `, ${risk.text}` : <span>{risk.text}</span>)}
          </span>
        </div>
      )}
      {hold !== undefined && (
        <div className={css.hold}>
          <Icon glyph={PauseIcon} size="xs" />
          <span>{hold}</span>
        </div>
      )}
    </article>
  )
}
