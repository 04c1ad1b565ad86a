import { areas, areaSchema } from '../../../shared/domain/area'
import { kinds, kindSchema } from '../../../shared/domain/kind'
import { namedPeriods } from '../../../shared/domain/report-period'
import { DateField } from '../../ui/date-field'
import { SelectField } from '../../ui/select-field'
import { useWords } from '../../words'
import type { ReportChoice } from './reports-choice'
import { isBackwards } from './reports-choice'
import css from './reports.module.css'

type Props = { choice: ReportChoice; today: string; onChange: (part: Partial<ReportChoice>) => void }

/** Which days, which kind, which area. */
export function ReportsFilters({ choice, today, onChange }: Props) {
  const { t } = useWords()
  const periods = namedPeriods.map((value) => ({ value: String(value), label: t(`reports.period.${value}`) }))
  const choosePeriod = (value: string | null) => {
    const named = namedPeriods.find((one) => one === value)
    if (named !== undefined) onChange({ period: named })
    else
      onChange({ period: 'own', from: choice.from ?? `${today.slice(0, 8)}01`, until: choice.until ?? today })
  }
  return (
    <div className={css.filters} role="search" aria-label={t('reports.filter.period')}>
      <SelectField
        label={t('reports.filter.period')}
        value={choice.period}
        onChange={choosePeriod}
        options={[...periods, { value: 'own', label: t('reports.filter.own') }]}
      />
      {choice.period === 'own' && (
        <>
          <DateField
            label={t('reports.filter.from')}
            day={choice.from}
            today={today}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            label={t('reports.filter.until')}
            day={choice.until}
            today={today}
            onChange={(until) => onChange({ until })}
            error={isBackwards(choice) ? t('reports.filter.wrongOrder') : undefined}
          />
        </>
      )}
      <SelectField
        label={t('reports.filter.kind')}
        placeholder={t('reports.filter.allKinds')}
        value={choice.kind}
        onChange={(value) => onChange({ kind: kindSchema.safeParse(value).data ?? null })}
        options={kinds.map((value) => ({ value, label: t(`ticket.kind.${value}`) }))}
        clearable
      />
      <SelectField
        label={t('reports.filter.area')}
        placeholder={t('reports.filter.allAreas')}
        value={choice.area}
        onChange={(value) => onChange({ area: areaSchema.safeParse(value).data ?? null })}
        options={areas.map((value) => ({ value, label: t(`ticket.area.${value}`) }))}
        clearable
      />
    </div>
  )
}
