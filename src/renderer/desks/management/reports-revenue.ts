import type { ReportAnswer } from '../../../shared/contract/reports'
import type { Revenue } from '../../../shared/domain/report-revenue'
import type { Words } from '../../parts/speech'
import { formatMoney, formatMoneyPlain } from '../../ui/format'
import { bucketWords } from './reports-buckets'
import { formatChange, formatCount, formatEuros } from './reports-numbers'
import type { ReportSection, ShownReport } from './reports-section'

type Answer = Extract<ReportAnswer, { report: 'revenue' }>
type Named = Revenue & { readonly key: string; readonly label: string; readonly name: string }

const customersDrawn = 12
const customersListed = 100

export function showRevenue({ figures, earlier, customers }: Answer, words: Words): ShownReport {
  const { t, language } = words
  const { all, unit } = figures
  const money = (cents: number) => formatMoney(cents, language)
  const parts = figures.parts.map((one) => ({ ...one, ...bucketWords(one.key, unit, words) }))
  const kinds = figures.byKind.map((one) => named(one, t(`ticket.kind.${one.key}`)))
  const buyers = figures.byCustomer.map((one) => named(one, customers[one.key] ?? ''))
  const rest = others(buyers.slice(customersListed), t('reports.revenue.others'))
  return {
    says: [
      t('reports.revenue.says', {
        net: money(all.netCents),
        gross: money(all.grossCents),
        tickets: formatCount(all.tickets, language),
        before: money(earlier.all.netCents),
        change: formatChange(all.netCents, earlier.all.netCents, language) ?? t('reports.noChange'),
      }),
    ],
    rule: t('reports.revenue.rule'),
    cases: all.tickets,
    sections: [
      section('part', t('reports.revenue.overTime'), t(`reports.unit.${unit}`), { rows: parts, all }, words),
      section('kind', t('reports.revenue.byKind'), t('reports.kindHead'), { rows: kinds, all }, words),
      section(
        'customer',
        t('reports.revenue.byCustomer'),
        t('reports.revenue.customer'),
        { rows: buyers.slice(0, customersListed), rest, all },
        words,
      ),
    ],
  }
}

function named<One extends Revenue & { readonly key: string }>(one: One, name: string): Named {
  return { ...one, label: name, name }
}

function others(rest: readonly Named[], name: string): Named | undefined {
  if (rest.length === 0) return undefined
  const sum = (field: 'netCents' | 'grossCents' | 'tickets') => rest.reduce((all, one) => all + one[field], 0)
  return {
    key: 'others',
    label: name,
    name,
    netCents: sum('netCents'),
    grossCents: sum('grossCents'),
    tickets: sum('tickets'),
  }
}

type Content = {
  readonly rows: readonly Named[]
  readonly rest?: Named | undefined
  readonly all: Revenue
}

function section(
  cut: 'part' | 'kind' | 'customer',
  title: string,
  head: string,
  { rows, rest, all }: Content,
  { t, language }: Words,
): ReportSection {
  const cells = (one: Revenue) => [
    formatMoneyPlain(one.netCents, language),
    formatMoneyPlain(one.grossCents, language),
    formatCount(one.tickets, language),
  ]
  const drawn = cut === 'customer' ? rows.slice(0, customersDrawn) : rows
  return {
    key: cut,
    title,
    cut,
    chart: {
      look: 'side',
      ...(cut === 'part' ? {} : { lying: true as const }),
      series: [{ key: 'net', name: t('reports.revenue.net'), tone: 'plain' }],
      axisText: (cents) => formatEuros(cents, language),
      points: drawn.map(({ key, label, name, netCents }) => ({
        key,
        label,
        name,
        values: { net: netCents },
        texts: { net: formatMoney(netCents, language) },
      })),
    },
    table: {
      columns: [
        { key: 'part', head },
        { key: 'net', head: t('reports.revenue.net'), align: 'end' },
        { key: 'gross', head: t('reports.revenue.gross'), align: 'end' },
        { key: 'tickets', head: t('reports.tickets'), align: 'end' },
      ],
      rows: [
        ...rows.map((one) => ({ key: one.key, cells: [one.name, ...cells(one)] })),
        ...(rest === undefined
          ? []
          : [{ key: rest.key, cells: [rest.name, ...cells(rest)], still: true as const }]),
      ],
      foot: [t('reports.sum'), ...cells(all)],
    },
  }
}
