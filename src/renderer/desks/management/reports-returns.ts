import type { ReportAnswer } from '../../../shared/contract/reports'
import { returnCases } from '../../../shared/domain/report-returns'
import type { Words } from '../../parts/speech'
import type { ChartTone } from '../../ui/chart-series'
import { bucketWords } from './reports-buckets'
import { formatCount, formatPercent } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'returns' }>
type Figures = Answer['figures']

const tones: Readonly<Record<(typeof returnCases)[number], ChartTone>> = {
  complaint: 'amber',
  rework: 'red',
  refund: 'strong',
  correction: 'pale',
}
const reasonsDrawn = 10

export function showReturns({ figures, earlier }: Answer, words: Words): ShownReport {
  const { t, language } = words
  const rate = (value: number | null) =>
    value === null ? t('reports.noValue') : formatPercent(value, language)
  return {
    says: [
      t('reports.returns.says', {
        affected: formatCount(figures.affected, language),
        handedOver: formatCount(figures.handedOver, language),
        rate: rate(figures.rate),
        before: rate(earlier.rate),
      }),
    ],
    rule: t('reports.returns.rule'),
    cases: Math.max(figures.handedOver, figures.affected),
    // Bars of nothing say nothing that the sentence has not said.
    sections: hasCases(figures) ? [overTime(figures, words), reasons(figures, words)] : [],
  }
}

function hasCases({ all }: Figures): boolean {
  return returnCases.some((key) => all[key] > 0)
}

function overTime({ unit, parts, all }: Figures, words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const series = returnCases.map((key) => ({
    key,
    name: t(`reports.returns.case.${key}`),
    tone: tones[key],
  }))
  return {
    key: 'over-time',
    title: t('reports.returns.overTime'),
    cut: 'part',
    chart: {
      look: 'stack',
      series,
      axisText: count,
      points: parts.map((part) => ({
        key: part.key,
        ...bucketWords(part.key, unit, words),
        values: Object.fromEntries(returnCases.map((key) => [key, part[key]])),
        texts: Object.fromEntries(returnCases.map((key) => [key, count(part[key])])),
      })),
    },
    table: {
      columns: [
        { key: 'part', head: t(`reports.unit.${unit}`) },
        ...series.map(({ key, name }) => ({ key, head: name, align: 'end' as const })),
      ],
      rows: parts.map((part) => ({
        key: part.key,
        cells: [bucketWords(part.key, unit, words).name, ...returnCases.map((key) => count(part[key]))],
      })),
      foot: [t('reports.sum'), ...returnCases.map((key) => count(all[key]))],
    },
  }
}

function reasons({ reasons: found }: Figures, words: Words): ReportSection {
  const { t, language } = words
  const name = (reason: string) => (reason === '' ? t('reports.returns.noReason') : reason)
  return {
    key: 'reasons',
    title: t('reports.returns.reasons'),
    cut: 'reason',
    chart: {
      look: 'side',
      lying: true,
      series: [{ key: 'count', name: t('reports.returns.count'), tone: 'plain' }],
      axisText: (value) => formatCount(value, language),
      points: found.slice(0, reasonsDrawn).map(({ key, count }) => ({
        key,
        label: name(key),
        values: { count },
        texts: { count: `${formatCount(count, language)} ${t('reports.returns.count')}` },
      })),
    },
    table: {
      columns: [
        { key: 'reason', head: t('reports.returns.reasonHead') },
        { key: 'count', head: t('reports.returns.count'), align: 'end' },
      ],
      rows: found.map(({ key, count }) => ({ key, cells: [name(key), formatCount(count, language)] })),
    },
  }
}
