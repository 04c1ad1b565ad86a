import css from './tick-box.module.css'

type Props = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** A tick without words beside it, for a row that says itself what it is. Not a stop of the Tab key: Space ticks the row. */
export function TickBox({ label, checked, onChange }: Props) {
  return (
    <input
      className={css.tick}
      type="checkbox"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
