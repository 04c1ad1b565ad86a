import type { ProposedStep } from '../../../shared/contract/capacity'
import { momentOf } from '../../../shared/domain/calendar'
import { formatShortDay, formatTime } from '../../ui/format'
import { Cut, Hidden } from '../../ui/text'
import { useWords } from '../../words'
import { momentWords } from '../moment-words'
import css from './promise-steps.module.css'
import { promiseBars } from './promise-bars'

type Props = { readonly steps: readonly ProposedStep[]; readonly now: number }

/** When each step would be done, as bars over the days; said in words to who does not see them. */
export function PromiseSteps({ steps, now }: Props) {
  const words = useWords()
  const { t, language } = words
  const plan = promiseBars(steps)
  const end = Math.max(...steps.map(({ until }) => until))
  if (plan === undefined) return null
  const { days, bars } = plan
  const columns = { gridTemplateColumns: `repeat(${days.length}, 1fr)` }
  return (
    <div className={css.plan}>
      <div className={css.days} style={columns} aria-hidden>
        {days.map((day) => (
          <span key={day}>{formatShortDay(momentOf(day, 720), language).split(' ')[0]}</span>
        ))}
      </div>
      <ol className={css.steps} aria-label={t('intake.promise.steps')}>
        {steps.map(({ title, person, from, until }, index) => (
          <li key={`${index} ${title}`} className={css.step}>
            <Cut>{title}</Cut>
            <Hidden>
              {t('intake.promise.step', {
                name: person?.name ?? '',
                from: momentWords(from, now, words),
                until: momentWords(until, now, words),
              })}
            </Hidden>
            <span className={css.track} style={columns} aria-hidden>
              {days.map((day) => (
                <i key={day} className={css.day} />
              ))}
              <i
                className={css.bar}
                style={{ left: `${bars[index]?.left ?? 0}%`, width: `${bars[index]?.width ?? 0}%` }}
                title={person?.name}
              />
            </span>
            <span className={css.end} aria-hidden>
              {until === end ? formatTime(until, language) : ''}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
