import { Icon } from './icon'
import type { Glyph } from './icons'
import css from './lives.module.css'

export type Life = { icon: Glyph; text: string; tone?: 'red' | 'amber' | 'green' | undefined }

type Props = { label: string; work: Life; money: Life; possession: Life }

/** The three lives of a ticket, always in this order; only what needs a look is tinted. */
export function Lives({ label, work, money, possession }: Props) {
  return (
    <div className={css.lives} role="group" aria-label={label}>
      <Segment life={work} />
      <Segment life={money} />
      <Segment life={possession} />
    </div>
  )
}

function Segment({ life }: { life: Life }) {
  return (
    <span className={css.life} data-tone={life.tone}>
      <Icon glyph={life.icon} size="s" />
      {life.text}
    </span>
  )
}
