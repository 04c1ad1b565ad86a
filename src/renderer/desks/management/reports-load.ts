import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Words } from '../../parts/speech'
import { bucketWords } from './reports-buckets'
import { formatCount, formatHours } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'load' }>

export function showLoad(answer: Answer, words: Words): ShownReport {
  const { t, language } = words
  const { figures, earlier } = answer
  return {
    says: [
      t('reports.load.says', {
        hours: formatHours(figures.minutes, language),
        tickets: formatCount(figures.tickets, language),
        before: formatHours(earlier.minutes, language),
      }),
    ],
    rule: t('reports.load.rule'),
    cases: figures.tickets,
    sections: [overTime(answer, words), byArea(answer, words)],
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function overTime({ figures, unit }: Answer, words: Words): ReportSection {
  const { t, language } = words
  const hours = (minutes: number) => formatHours(minutes, language)
  const { areas, parts } = figures
  const sums = parts.map(({ minutes }) => sumOf(Object.values(minutes)))
  return {
    key: 'over-time',
    title: t('reports.load.overTime'),
    cut: 'part',
    chart: {
      look: 'side',
      series: [{ key: 'hours', name: t('reports.load.hours'), tone: 'plain' }],
      axisText: (value) => formatCount(value, language),
      axisLabel: t('reports.load.hours'),
      points: parts.map(({ key }, index) => ({
        key,
        ...bucketWords(key, unit, words),
        values: { hours: (sums[index] ?? 0) / 60 },
        texts: { hours: `${hours(sums[index] ?? 0)} ${t('reports.load.hours')}` },
      })),
    },
    table: {
      columns: [
        { key: 'part', head: t(`reports.unit.${unit}`) },
        ...areas.map((area) => ({ key: area, head: t(`ticket.area.${area}`), align: 'end' as const })),
        { key: 'sum', head: t('reports.sum'), align: 'end' as const },
      ],
      rows: parts.map(({ key, minutes }, index) => ({
        key,
        cells: [
          bucketWords(key, unit, words).name,
          ...areas.map((area) => hours(minutes[area] ?? 0)),
          hours(sums[index] ?? 0),
        ],
      })),
      foot: [
        t('reports.sum'),
        ...areas.map((area) => hours(sumOf(parts.map(({ minutes }) => minutes[area] ?? 0)))),
        hours(figures.minutes),
      ],
    },
  }
}

function byArea({ figures, earlier }: Answer, words: Words): ReportSection {
  const { t, language } = words
  const hours = (minutes: number) => formatHours(minutes, language)
  const rows = figures.areas.map((area) => {
    const sum = ({ parts }: Answer['figures']) => sumOf(parts.map(({ minutes }) => minutes[area] ?? 0))
    return { key: area, label: t(`ticket.area.${area}`), minutes: sum(figures), before: sum(earlier) }
  })
  return {
    key: 'by-area',
    title: t('reports.load.byArea'),
    chart: {
      look: 'side',
      lying: true,
      series: [{ key: 'hours', name: t('reports.load.hours'), tone: 'plain' }],
      axisText: (value) => formatCount(value, language),
      points: rows.map(({ key, label, minutes }) => ({
        key,
        label,
        values: { hours: minutes / 60 },
        texts: { hours: `${hours(minutes)} ${t('reports.load.hours')}` },
      })),
    },
    table: {
      columns: [
        { key: 'area', head: t('reports.load.areaHead') },
        { key: 'hours', head: t('reports.load.hours'), align: 'end' },
        { key: 'before', head: t('reports.beforeHead'), align: 'end' },
      ],
      rows: rows.map(({ key, label, minutes, before }) => ({
        key,
        cells: [label, hours(minutes), hours(before)],
      })),
      foot: [t('reports.sum'), hours(figures.minutes), hours(earlier.minutes)],
    },
  }
}
