import type { ReactNode } from 'react'
import css from './hero.module.css'
import { Icon } from './icon'
import { BellIcon } from './icons'
import type { Glyph } from './icons'

type Props = {
  title: string
  subtitle?: string | undefined
  actions?: ReactNode
  children: ReactNode
}

/** The petrol block, once per screen: here around the find box and the first actions. */
export function Hero({ title, subtitle, actions, children }: Props) {
  return (
    <header className={css.hero} data-hero="">
      <div className={css.top}>
        <h1 className={css.title}>{title}</h1>
        {subtitle !== undefined && <span className={css.subtitle}>{subtitle}</span>}
        <div className={css.actions}>{actions}</div>
      </div>
      <div className={css.row}>{children}</div>
    </header>
  )
}

type SayProps = { label: string; text: string; icon?: Glyph | undefined }

/** The petrol block around the sentence one can say to the customer. */
export function HeroSay({ label, text, icon = BellIcon }: SayProps) {
  return (
    <div className={css.say}>
      <Icon glyph={icon} size="xl" />
      <div>
        <small className={css.sayLabel}>{label}</small>
        <p className={css.sayText} data-copy>
          {text}
        </p>
      </div>
    </div>
  )
}
