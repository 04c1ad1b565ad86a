import type { ReportAnswer } from '../../../shared/contract/reports'
import type { PromiseCounts } from '../../../shared/domain/report-promises'
import type { Words } from '../../parts/speech'
import type { ChartSeries } from '../../ui/chart-series'
import { bucketWords } from './reports-buckets'
import { formatCount, formatPercent } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Figures = Extract<ReportAnswer, { report: 'promises' }>['figures']
type Named = PromiseCounts & { readonly key: string; readonly label: string; readonly name: string }

export function showPromises(
  { figures, earlier }: { readonly figures: Figures; readonly earlier: Figures },
  words: Words,
): ShownReport {
  const { t, language } = words
  const { last, first, moved, unit } = figures
  const due = dueOf(last)
  const share = shareText(words)
  const parts = figures.parts.map((part) => ({ ...part, ...bucketWords(part.key, unit, words) }))
  const kinds = figures.byKind.map((one) => ({ ...one, label: t(`ticket.kind.${one.key}`) }))
  return {
    says: [
      t('reports.promises.says', {
        due: formatCount(due, language),
        kept: formatCount(last.kept, language),
        share: share(last),
        first: share(first),
        before: share(earlier.last),
      }),
      ...(moved === 0 ? [] : [t('reports.promises.saysMoved', { moved: formatCount(moved, language) })]),
    ],
    rule: t('reports.promises.rule'),
    cases: due + last.ahead,
    sections: [
      outcomes('over-time', t(`reports.unit.${unit}`), parts, words),
      trend(t(`reports.unit.${unit}`), parts, words),
      late(figures, words),
      outcomes(
        'by-kind',
        t('reports.kindHead'),
        kinds.map((one) => ({ ...one, name: one.label })),
        words,
      ),
    ],
  }
}

function dueOf({ kept, late: tooLate, open }: PromiseCounts): number {
  return kept + tooLate + open
}

function shareText({ t, language }: Words) {
  return ({ share }: PromiseCounts) =>
    share === null ? t('reports.noValue') : formatPercent(share, language)
}

function outcomes(
  key: 'over-time' | 'by-kind',
  head: string,
  parts: readonly Named[],
  words: Words,
): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const series: readonly (ChartSeries & { key: 'kept' | 'late' | 'open' | 'ahead' })[] = [
    { key: 'kept', name: t('reports.promises.kept'), tone: 'green' },
    { key: 'late', name: t('reports.promises.lateName'), tone: 'red' },
    { key: 'open', name: t('reports.promises.openName'), tone: 'amber' },
    { key: 'ahead', name: t('reports.promises.ahead'), tone: 'pale' },
  ]
  const texts = (part: Named) =>
    Object.fromEntries(series.map((one) => [one.key, `${count(part[one.key])} ${t('reports.tickets')}`]))
  const share = shareText(words)
  return {
    key,
    title: t(key === 'by-kind' ? 'reports.promises.byKind' : 'reports.promises.overTime'),
    cut: key === 'by-kind' ? 'kind' : 'part',
    chart: {
      look: 'stack',
      ...(key === 'by-kind' ? { lying: true as const } : {}),
      series,
      axisText: count,
      points: parts.map((part) => ({
        key: part.key,
        label: part.label,
        name: part.name,
        values: { kept: part.kept, late: part.late, open: part.open, ahead: part.ahead },
        texts: texts(part),
      })),
    },
    table: {
      columns: [
        { key: 'part', head },
        ...series.map((one) => ({ key: one.key, head: one.name, align: 'end' as const })),
        { key: 'share', head: t('reports.promises.shareKept'), align: 'end' as const },
      ],
      rows: parts.map((part) => ({
        key: part.key,
        cells: [part.name, ...series.map((one) => count(part[one.key])), share(part)],
      })),
    },
  }
}

function trend(head: string, parts: readonly Named[], words: Words): ReportSection {
  const { t, language } = words
  const share = shareText(words)
  const percent = (value: number) => formatPercent(value, language)
  return {
    key: 'trend',
    title: t('reports.promises.trend'),
    cut: 'part',
    chart: {
      look: 'line',
      series: [{ key: 'share', name: t('reports.promises.shareKept'), tone: 'strong' }],
      axisText: percent,
      range: [0, 1],
      points: parts.map((part) => ({
        key: part.key,
        label: part.label,
        name: part.name,
        values: { share: part.share },
        texts: { share: share(part) },
      })),
    },
    table: {
      columns: [
        { key: 'part', head },
        { key: 'share', head: t('reports.promises.shareKept'), align: 'end' },
        { key: 'due', head: t('reports.promises.due'), align: 'end' },
      ],
      rows: parts.map((part) => ({
        key: part.key,
        cells: [part.name, share(part), formatCount(dueOf(part), language)],
      })),
    },
  }
}

function late({ late: classes }: Figures, words: Words): ReportSection {
  const { t, language } = words
  const name = (key: (typeof classes)[number]['key']) => t(`reports.promises.lateClass.${key}`)
  return {
    key: 'late',
    title: t('reports.promises.late'),
    cut: 'late',
    chart: {
      look: 'side',
      lying: true,
      series: [{ key: 'count', name: t('reports.tickets'), tone: 'red' }],
      axisText: (value) => formatCount(value, language),
      points: classes.map(({ key, count }) => ({
        key,
        label: name(key),
        values: { count },
        texts: { count: `${formatCount(count, language)} ${t('reports.tickets')}` },
      })),
    },
    table: {
      columns: [
        { key: 'late', head: t('reports.promises.lateHead') },
        { key: 'count', head: t('reports.tickets'), align: 'end' },
      ],
      rows: classes.map(({ key, count }) => ({ key, cells: [name(key), formatCount(count, language)] })),
    },
  }
}
