import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Words } from '../../parts/speech'
import { bucketWords } from './reports-buckets'
import { formatChange, formatCount } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'taken' }>

export function showTaken({ figures, earlier }: Answer, words: Words): ShownReport {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const change = formatChange(figures.taken, earlier.taken, language) ?? t('reports.noChange')
  const said = { taken: count(figures.taken), cancelled: count(figures.cancelled) }
  return {
    says: [t('reports.taken.says', { ...said, before: count(earlier.taken), change })],
    rule: t('reports.taken.rule'),
    cases: figures.taken,
    sections: [overTime(figures, words), byKind({ figures, earlier }, words)],
  }
}

function overTime({ unit, parts, taken, cancelled }: Answer['figures'], words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  return {
    key: 'over-time',
    title: t('reports.taken.overTime'),
    cut: 'part',
    chart: {
      look: 'side',
      series: [{ key: 'taken', name: t('reports.taken.taken'), tone: 'plain' }],
      axisText: count,
      points: parts.map((part) => ({
        key: part.key,
        ...bucketWords(part.key, unit, words),
        values: { taken: part.taken },
        texts: { taken: `${count(part.taken)} ${t('reports.tickets')}` },
      })),
    },
    table: {
      columns: [
        { key: 'part', head: t(`reports.unit.${unit}`) },
        { key: 'taken', head: t('reports.taken.taken'), align: 'end' },
        { key: 'cancelled', head: t('reports.taken.cancelled'), align: 'end' },
      ],
      rows: parts.map((part) => ({
        key: part.key,
        cells: [bucketWords(part.key, unit, words).name, count(part.taken), count(part.cancelled)],
      })),
      foot: [t('reports.sum'), count(taken), count(cancelled)],
    },
  }
}

function byKind({ figures, earlier }: Pick<Answer, 'figures' | 'earlier'>, words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const before = (kind: string) => earlier.byKind.find(({ key }) => key === kind)?.taken ?? 0
  return {
    key: 'by-kind',
    title: t('reports.taken.byKind'),
    cut: 'kind',
    chart: {
      look: 'side',
      lying: true,
      series: [{ key: 'taken', name: t('reports.taken.taken'), tone: 'plain' }],
      axisText: count,
      points: figures.byKind.map(({ key, taken }) => ({
        key,
        label: t(`ticket.kind.${key}`),
        values: { taken },
        texts: { taken: `${count(taken)} ${t('reports.tickets')}` },
      })),
    },
    table: {
      columns: [
        { key: 'kind', head: t('reports.kindHead') },
        { key: 'taken', head: t('reports.taken.taken'), align: 'end' },
        { key: 'cancelled', head: t('reports.taken.cancelled'), align: 'end' },
        { key: 'before', head: t('reports.beforeHead'), align: 'end' },
      ],
      rows: figures.byKind.map(({ key, taken, cancelled }) => ({
        key,
        cells: [t(`ticket.kind.${key}`), count(taken), count(cancelled), count(before(key))],
      })),
      foot: [t('reports.sum'), count(figures.taken), count(figures.cancelled), ''],
    },
  }
}
