import { useWords } from '../words'
import css from './steps.module.css'

/** Where one is on a short way, in words and as a line. */
export function Steps({ place, labels }: { place: number; labels: readonly string[] }) {
  const { t } = useWords()
  return (
    <ol className={css.steps} aria-label={t('entry.first.steps')}>
      {labels.map((label, index) => (
        <li
          key={label}
          aria-current={index === place ? 'step' : undefined}
          data-done={index < place || undefined}
        >
          <span className={css.number}>{index + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  )
}
