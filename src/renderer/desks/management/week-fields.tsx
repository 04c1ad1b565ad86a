import { CheckField } from '../../ui/check-field'
import { TimeField } from '../../ui/date-field'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import type { DayForm } from './firm-form'
import { weekdays } from './firm-form'
import css from './firm-hours.module.css'

type Props = {
  readonly days: readonly DayForm[]
  readonly problems: readonly ('missing' | 'wrong' | undefined)[]
  /** What a day without hours is called. */
  readonly closed: string
  readonly onChange: (days: readonly DayForm[]) => void
}

/** One line per weekday: open or not, from when until when. */
export function WeekFields({ days, problems, closed, onChange }: Props) {
  const { t } = useWords()
  const change = (index: number, part: Partial<DayForm>) =>
    onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)))
  return (
    <div className={css.week}>
      {weekdays.map((index) => {
        const day = days[index]
        if (day === undefined) return null
        const name = t(`management.firm.days.${index}`)
        const problem = problems[index]
        return (
          <div key={index} className={css.day}>
            <CheckField label={name} checked={day.open} onChange={(open) => change(index, { open })} />
            {day.open ? (
              <>
                <TimeField
                  label={t('management.firm.from', { day: name })}
                  hideLabel
                  time={day.from}
                  onChange={(from) => change(index, { from })}
                />
                <span className={css.dash}>{t('management.firm.untilHead')}</span>
                <TimeField
                  label={t('management.firm.until', { day: name })}
                  hideLabel
                  time={day.until}
                  onChange={(until) => change(index, { until })}
                />
              </>
            ) : (
              <Muted>{closed}</Muted>
            )}
            {problem !== undefined && (
              <p role="alert" className={css.error}>
                {t(problem === 'missing' ? 'management.firm.hoursMissing' : 'management.firm.hoursWrong', {
                  day: name,
                })}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
