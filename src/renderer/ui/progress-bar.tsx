import { Button } from './button'
import css from './progress-bar.module.css'

type Props = {
  label: string
  done: number
  total: number
  text?: string | undefined
  cancel?: { label: string; onPress: () => void } | undefined
}

/** For work beyond 300 ms: how far, in words and as a bar, and a way out. */
export function ProgressBar({ label, done, total, text, cancel }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <b>{label}</b>
        <span className={css.count}>{text ?? `${done} / ${total}`}</span>
      </div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      {cancel && (
        <Button size="s" variant="quiet" onPress={cancel.onPress}>
          {cancel.label}
        </Button>
      )}
    </div>
  )
}
