import type { ReactNode } from 'react'
import css from './banner.module.css'
import { Icon } from './icon'
import type { Glyph } from './icons'

type Props = {
  title: string
  icon?: Glyph | undefined
  lead?: ReactNode
  tone?: 'accent' | 'violet' | 'amber' | undefined
  text?: string | undefined
  left?: string | undefined
  share?: number | undefined
  children?: ReactNode
}

/** Says in which mode one works and for how long; it never blinks, moves or turns red. */
export function Banner({ title, icon, lead, tone = 'accent', text, left, share, children }: Props) {
  return (
    <section className={css.banner} data-tone={tone} aria-label={title}>
      {lead ?? (icon ? <Icon glyph={icon} size="l" /> : <span />)}
      <div className={css.words}>
        <b className={css.title}>{title}</b>
        {(text !== undefined || left !== undefined) && (
          <div className={css.left}>
            <span>{[text, left].filter(Boolean).join(', ')}</span>
            {share !== undefined && <Gauge share={share} />}
          </div>
        )}
      </div>
      <div className={css.does}>{children}</div>
    </section>
  )
}

function Gauge({ share }: { share: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`
  return (
    <span className={css.gauge} aria-hidden>
      <i style={{ width }} />
    </span>
  )
}
