import css from './mark.module.css'

/** The hatch with its shutter up and the bell on the sill. Never recoloured, so its colours stand in its own file. */
export function Mark({ size = 36, label }: { size?: number | undefined; label?: string | undefined }) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} className={css.mark} {...named}>
      <rect className={css.wall} width="48" height="48" rx="11.5" />
      <path className={css.opening} d="M8.5 34V16a5.5 5.5 0 0 1 5.5-5.5h20a5.5 5.5 0 0 1 5.5 5.5v18z" />
      <path className={css.shutter} d="M8.5 17.5V16a5.5 5.5 0 0 1 5.5-5.5h20a5.5 5.5 0 0 1 5.5 5.5v1.5z" />
      <circle className={css.knob} cx="24" cy="22.4" r="1.9" />
      <path className={css.bell} d="M14.8 33.5a9.2 9.2 0 0 1 18.4 0z" />
      <rect className={css.sill} x="4.5" y="32.5" width="39" height="6" rx="3" />
    </svg>
  )
}
