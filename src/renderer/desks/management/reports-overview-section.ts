import type { ReportAnswer } from '../../../shared/contract/reports'
import type { OverviewFigures } from '../../../shared/domain/report-overview'
import type { Words } from '../../parts/speech'
import { formatMoneyPlain } from '../../ui/format'
import { formatCount, formatPercent } from './reports-numbers'
import type { ReportSection } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'overview' }>

/** The overview as a table: each figure in the period and in the one before. */
export function overviewSection({ figures }: Answer, words: Words): ReportSection {
  const { t, language } = words
  const now = cellsOf(figures.now, words)
  const before = cellsOf(figures.before, words)
  const labels = [
    t('reports.overview.taken'),
    t('reports.overview.promises'),
    t('reports.overview.promisesFirst'),
    t('reports.overview.leadTime'),
    t('reports.overview.ninety'),
    t('reports.revenue.net'),
    t('reports.revenue.gross'),
  ]
  return {
    key: 'overview',
    title: t('reports.overview.title'),
    table: {
      columns: [
        { key: 'figure', head: t('reports.figure') },
        { key: 'now', head: t('reports.filter.period'), align: 'end' },
        { key: 'before', head: t('reports.beforeHead'), align: 'end' },
      ],
      rows: [
        ...labels.map((label, index) => ({
          key: label,
          cells: [label, now[index] ?? '', before[index] ?? ''],
        })),
        {
          key: 'open',
          cells: [t('reports.overview.open'), formatCount(figures.open, language), ''],
        },
      ],
    },
  }
}

function cellsOf({ taken, promises, leadTime, revenue }: OverviewFigures, { t, language }: Words): string[] {
  const share = (value: number | null) =>
    value === null ? t('reports.noValue') : formatPercent(value, language)
  const days = (count: number | undefined) =>
    count === undefined ? t('reports.noValue') : t('reports.days', { count })
  return [
    formatCount(taken, language),
    share(promises.last.share),
    share(promises.first.share),
    days(leadTime?.median),
    days(leadTime?.ninety),
    formatMoneyPlain(revenue.netCents, language),
    formatMoneyPlain(revenue.grossCents, language),
  ]
}
