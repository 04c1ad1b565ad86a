import css from './meter.module.css'

/** How full something is; over 1 it is striped red. The number stands in words beside it. */
export function Meter({ label, share }: { label: string; share: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`
  return (
    <span className={css.meter} role="img" aria-label={label} data-over={share > 1 || undefined}>
      <i style={{ width }} />
    </span>
  )
}
