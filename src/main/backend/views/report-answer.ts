import type { CustomerNames, Days, ReportAnswer } from '../../../shared/contract/reports'
import type { ReportName } from '../../../shared/domain/report-name'
import { ageingEntries, ageingFigures } from '../../../shared/domain/report-ageing'
import { leadTimeEntries, leadTimeFigures } from '../../../shared/domain/report-lead-time'
import { loadEntries, loadFigures, loadUnit } from '../../../shared/domain/report-load'
import { overviewOf } from '../../../shared/domain/report-overview'
import type { ReportSpans } from '../../../shared/domain/report-period'
import { promiseEntries, promiseFigures } from '../../../shared/domain/report-promises'
import { returnEntries, returnFigures } from '../../../shared/domain/report-returns'
import type { RevenueFigures } from '../../../shared/domain/report-revenue'
import { revenueEntries, revenueFigures } from '../../../shared/domain/report-revenue'
import type { ReportScope } from '../../../shared/domain/report-scope'
import { takenEntries, takenFigures } from '../../../shared/domain/report-taken'
import type { Office } from '../../../shared/domain/office'
import { nameOfCustomer, ticketRow } from './ticket-row'

type Scopes = { readonly now: ReportScope; readonly before: ReportScope; readonly days: ShownDays }
type ShownDays = { readonly span: Days; readonly before: Days }

/** The figures of one report for a span and the one before it. */
export function reportAnswer(
  report: ReportName,
  scope: ReportScope,
  { span, before }: ReportSpans,
): ReportAnswer {
  const days = {
    span: { from: span.from, until: span.until },
    before: { from: before.from, until: before.until },
  }
  return answers[report]({ now: scope, before: { ...scope, span: before }, days })
}

const answers: Readonly<Record<ReportName, (scopes: Scopes) => ReportAnswer>> = {
  overview: ({ now, before, days }) => ({
    report: 'overview',
    ...days,
    figures: overviewOf(now, before.span),
  }),
  taken: ({ now, before, days }) => ({
    report: 'taken',
    ...days,
    figures: takenFigures(takenEntries(now), now.span),
    earlier: takenFigures(takenEntries(before), before.span),
  }),
  promises: ({ now, before, days }) => ({
    report: 'promises',
    ...days,
    figures: promiseFigures(promiseEntries(now), now.span),
    earlier: promiseFigures(promiseEntries(before), before.span),
  }),
  'lead-time': ({ now, before, days }) => ({
    report: 'lead-time',
    ...days,
    figures: leadTimeFigures(leadTimeEntries(now)),
    earlier: leadTimeFigures(leadTimeEntries(before)),
  }),
  load: ({ now, before, days }) => ({
    report: 'load',
    ...days,
    figures: loadFigures(loadEntries(now), now.span),
    earlier: loadFigures(loadEntries(before), before.span),
    unit: loadUnit(now.span),
  }),
  ageing: ({ now, days }) => {
    const { office } = now
    const figures = ageingFigures(ageingEntries(now))
    const rows = figures.oldest.flatMap(({ ticketId }) => {
      const ticket = office.tables.tickets.get(ticketId)
      return ticket === undefined ? [] : [ticketRow(office, ticket, now.now)]
    })
    return { report: 'ageing', ...days, figures, rows }
  },
  returns: ({ now, before, days }) => ({
    report: 'returns',
    ...days,
    figures: returnFigures(returnEntries(now), now.span),
    earlier: returnFigures(returnEntries(before), before.span),
  }),
  revenue: ({ now, before, days }) => {
    const figures = revenueFigures(revenueEntries(now), now.span)
    const earlier = revenueFigures(revenueEntries(before), before.span)
    return { report: 'revenue', ...days, figures, earlier, customers: namesIn(now.office, figures) }
  },
}

function namesIn(office: Office, { byCustomer }: RevenueFigures): CustomerNames {
  return Object.fromEntries(byCustomer.map(({ key }) => [key, nameOfCustomer(office, key)]))
}
