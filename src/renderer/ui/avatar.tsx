import css from './avatar.module.css'

type Props = {
  initials: string
  tint: number
  size?: 's' | 'm' | 'l' | undefined
  away?: boolean | undefined
  label?: string | undefined
}

/** Initials of a person. The tint tells people apart and means nothing; without `label` the name stands beside it. */
export function Avatar({ initials, tint, size = 'm', away = false, label }: Props) {
  const named =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label }
  return (
    <span
      className={css.avatar}
      data-tint={(Math.abs(Math.trunc(tint)) % 6) + 1}
      data-size={size}
      data-away={away || undefined}
      {...named}
    >
      {initials}
    </span>
  )
}

/** A dashed circle: a job that nobody has yet. */
export function NobodyAvatar({ label, size = 's' }: { label: string; size?: 's' | 'm' | undefined }) {
  return <span className={css.nobody} data-size={size} role="img" aria-label={label} title={label} />
}
