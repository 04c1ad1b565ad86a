import type { ReportAnswer } from '../../../shared/contract/reports'
import type { LeadTimeBin } from '../../../shared/domain/report-lead-time'
import type { Words } from '../../parts/speech'
import { formatCount, formatDecimal, formatPercent } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'lead-time' }>
type Figures = Answer['figures']

export function showLeadTime({ figures, earlier }: Answer, words: Words): ShownReport {
  const { t, language } = words
  const { all } = figures
  const days = (count: number | undefined) =>
    count === undefined ? t('reports.noValue') : t('reports.days', { count })
  const says =
    all === null
      ? []
      : [
          t('reports.leadTime.says', {
            median: days(all.median),
            ninety: days(all.ninety),
            mean: t('reports.leadTime.meanDays', { days: formatDecimal(all.mean, language) }),
            tickets: formatCount(all.count, language),
            before: days(earlier.all?.median),
          }),
        ]
  return {
    says,
    rule: t('reports.leadTime.rule'),
    cases: all?.count ?? 0,
    sections: [histogram(figures, words), byKind(figures, words)],
  }
}

function binText({ from, to }: LeadTimeBin): string {
  return from === to ? String(from) : `${from}–${to}`
}

function histogram({ bins, all }: Figures, words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const share = (value: number) => formatPercent(value / (all?.count ?? 1), language)
  return {
    key: 'histogram',
    title: t('reports.leadTime.histogram'),
    cut: 'part',
    chart: {
      look: 'bins',
      series: [{ key: 'count', name: t('reports.tickets'), tone: 'plain' }],
      axisText: count,
      axisLabel: t('reports.leadTime.axis'),
      points: bins.map((bin) => ({
        key: bin.key,
        label: binText(bin),
        name: `${binText(bin)} ${t('reports.leadTime.daysHead')}`,
        values: { count: bin.count },
        texts: { count: `${count(bin.count)} ${t('reports.tickets')}, ${share(bin.count)}` },
      })),
    },
    table: {
      columns: [
        { key: 'days', head: t('reports.leadTime.daysHead') },
        { key: 'count', head: t('reports.tickets'), align: 'end' },
        { key: 'share', head: t('reports.share'), align: 'end' },
      ],
      rows: bins.map((bin) => ({
        key: bin.key,
        cells: [binText(bin), count(bin.count), share(bin.count)],
      })),
      foot: [t('reports.sum'), count(all?.count ?? 0), ''],
    },
  }
}

const shown = ['shortest', 'quarter', 'median', 'threeQuarters', 'ninety', 'longest'] as const

function byKind({ byKind: kinds }: Figures, words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  return {
    key: 'by-kind',
    title: t('reports.leadTime.byKind'),
    cut: 'kind',
    chart: {
      look: 'side',
      lying: true,
      series: [
        { key: 'median', name: t('reports.leadTime.median'), tone: 'strong' },
        { key: 'ninety', name: t('reports.leadTime.ninety'), tone: 'pale' },
      ],
      axisText: count,
      axisLabel: t('reports.leadTime.axis'),
      points: kinds.map(({ key, median, ninety }) => ({
        key,
        label: t(`ticket.kind.${key}`),
        values: { median, ninety },
        texts: {
          median: t('reports.days', { count: median }),
          ninety: t('reports.days', { count: ninety }),
        },
      })),
    },
    table: {
      columns: [
        { key: 'kind', head: t('reports.kindHead') },
        { key: 'count', head: t('reports.tickets'), align: 'end' as const },
        ...shown.map((key) => ({ key, head: t(`reports.leadTime.${key}`), align: 'end' as const })),
        { key: 'mean', head: t('reports.leadTime.mean'), align: 'end' as const },
      ],
      rows: kinds.map((one) => ({
        key: one.key,
        cells: [
          t(`ticket.kind.${one.key}`),
          count(one.count),
          ...shown.map((key) => count(one[key])),
          formatDecimal(one.mean, language),
        ],
      })),
    },
  }
}
