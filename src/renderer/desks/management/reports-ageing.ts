import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Words } from '../../parts/speech'
import { formatCount } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'ageing' }>

const old: ReadonlySet<string> = new Set(['31-60', '61-90', '91'])

export function showAgeing(answer: Answer, words: Words): ShownReport {
  const { t, language } = words
  const { open, parts } = answer.figures
  const older = parts.filter(({ key }) => old.has(key)).reduce((sum, { count }) => sum + count, 0)
  return {
    says: [
      t('reports.ageing.says', { open: formatCount(open, language), old: formatCount(older, language) }),
    ],
    rule: t('reports.ageing.rule'),
    cases: open,
    sections: [byAge(answer, words), oldest(answer, words)],
  }
}

function byAge({ figures }: Answer, words: Words): ReportSection {
  const { t, language } = words
  const count = (value: number) => formatCount(value, language)
  const { states, parts, open } = figures
  const name = (key: (typeof parts)[number]['key']) => t(`reports.ageing.class.${key}`)
  return {
    key: 'by-age',
    title: t('reports.ageing.byAge'),
    cut: 'part',
    chart: {
      look: 'side',
      lying: true,
      series: [{ key: 'count', name: t('reports.ageing.count'), tone: 'plain' }],
      axisText: count,
      points: parts.map((part) => ({
        key: part.key,
        label: name(part.key),
        values: { count: part.count },
        texts: { count: `${count(part.count)} ${t('reports.tickets')}` },
      })),
    },
    table: {
      columns: [
        { key: 'age', head: t('reports.ageing.age') },
        { key: 'count', head: t('reports.ageing.count'), align: 'end' as const },
        ...states.map((state) => ({ key: state, head: t(`ticket.work.${state}`), align: 'end' as const })),
      ],
      rows: parts.map((part) => ({
        key: part.key,
        cells: [name(part.key), count(part.count), ...states.map((state) => count(part.byState[state] ?? 0))],
      })),
      foot: [
        t('reports.sum'),
        count(open),
        ...states.map((state) => count(parts.reduce((sum, part) => sum + (part.byState[state] ?? 0), 0))),
      ],
    },
  }
}

function oldest({ figures, rows }: Answer, { t, language }: Words): ReportSection {
  return {
    key: 'oldest',
    title: t('reports.ageing.oldest'),
    cut: 'ticket',
    table: {
      columns: [
        { key: 'number', head: t('reports.ageing.number') },
        { key: 'what', head: t('reports.ageing.what') },
        { key: 'customer', head: t('reports.ageing.customer') },
        { key: 'state', head: t('reports.ageing.state') },
        { key: 'age', head: t('reports.ageing.days'), align: 'end' },
      ],
      rows: figures.oldest.flatMap(({ ticketId, days, work }) => {
        const row = rows.find(({ id }) => id === ticketId)
        if (row === undefined) return []
        const state = t(`ticket.work.${work}`)
        const cells = [row.number, row.title, row.customerName, state, formatCount(days, language)]
        return [{ key: ticketId, cells }]
      }),
    },
  }
}
