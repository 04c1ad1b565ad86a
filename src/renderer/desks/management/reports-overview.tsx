import type { ReportAnswer } from '../../../shared/contract/reports'
import type { ReportName } from '../../../shared/domain/report-name'
import { fewCases } from '../../../shared/domain/report-scope'
import type { Words } from '../../parts/speech'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { ReportsCard } from './reports-card'
import { formatCount, formatEuros, formatPercent } from './reports-numbers'
import { overviewSection } from './reports-overview-section'
import css from './reports.module.css'

type Answer = Extract<ReportAnswer, { report: 'overview' }>
type Props = { answer: Answer; fileName: string; onReport: (report: ReportName) => void }

type Figure = {
  readonly report: ReportName
  readonly label: string
  readonly value: string
  readonly means: string
  readonly before?: string | undefined
  /** On how many tickets a share or a middle stands. */
  readonly cases?: number | undefined
}

/** Five figures, each with what it means, the one before, and the way to its report. */
export function ReportsOverview({ answer, fileName, onReport }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className={css.figures}>
        {figuresOf(answer, words).map((figure) => (
          <Card key={figure.report} pad title={figure.label}>
            <div className={css.figure}>
              <b className={css.value}>{figure.value}</b>
              {figure.before !== undefined && <Muted>{figure.before}</Muted>}
              <span>{figure.means}</span>
              {figure.cases !== undefined && figure.cases > 0 && figure.cases < fewCases && (
                <span>{t('reports.few', { count: figure.cases })}</span>
              )}
              <span className={css.way}>
                <Button size="s" title={figure.label} onPress={() => onReport(figure.report)}>
                  {t(`reports.report.${figure.report}`)}
                </Button>
              </span>
            </div>
          </Card>
        ))}
      </div>
      <ReportsCard
        section={overviewSection(answer, words)}
        view="table"
        fileName={fileName}
        onOpen={() => undefined}
      />
    </>
  )
}

function figuresOf({ figures }: Answer, { t, language }: Words): Figure[] {
  const { now, before, open, oldestDays } = figures
  const none = t('reports.noValue')
  const earlier = (isKnown: boolean, value: string) =>
    isKnown ? t('reports.before', { value }) : t('reports.noBefore')
  const share = (value: number | null) => (value === null ? none : formatPercent(value, language))
  const days = (count: number | undefined) => (count === undefined ? none : t('reports.days', { count }))
  const { last } = now.promises
  return [
    {
      report: 'taken',
      label: t('reports.overview.takenShort'),
      value: formatCount(now.taken, language),
      before: earlier(before.taken > 0, formatCount(before.taken, language)),
      means: t('reports.overview.takenMeans'),
    },
    {
      report: 'promises',
      label: t('reports.overview.promises'),
      value: share(last.share),
      before: earlier(before.promises.last.share !== null, share(before.promises.last.share)),
      means: t('reports.overview.promisesMeans'),
      cases: last.kept + last.late + last.open,
    },
    {
      report: 'lead-time',
      label: t('reports.overview.leadTimeShort'),
      value: days(now.leadTime?.median),
      before: earlier(before.leadTime !== null, days(before.leadTime?.median)),
      means:
        now.leadTime === null
          ? t('reports.overview.leadTimeNone')
          : t('reports.overview.leadTimeMeans', { ninety: days(now.leadTime.ninety) }),
      cases: now.leadTime?.count,
    },
    {
      report: 'revenue',
      label: t('reports.overview.revenue'),
      value: formatEuros(now.revenue.netCents, language),
      before: earlier(before.revenue.tickets > 0, formatEuros(before.revenue.netCents, language)),
      means: t('reports.overview.revenueMeans', { gross: formatEuros(now.revenue.grossCents, language) }),
    },
    {
      report: 'ageing',
      label: t('reports.overview.open'),
      value: formatCount(open, language),
      means:
        oldestDays === null
          ? t('reports.overview.openNone')
          : t('reports.overview.openMeans', { days: days(oldestDays) }),
    },
  ]
}
