import type { Parsed } from '../../../shared/contract/requests'
import { requests } from '../../../shared/contract/requests'
import { civilDay } from '../../../shared/domain/calendar'
import { done } from '../../../shared/domain/refusal'
import type { ReportSpans } from '../../../shared/domain/report-period'
import { spansOf } from '../../../shared/domain/report-period'
import type { ReportScope } from '../../../shared/domain/report-scope'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { saveTable } from '../save-table'
import { reportAnswer } from '../views/report-answer'
import { ticketsBehind } from '../views/report-tickets'
import { ticketRow } from '../views/ticket-row'

export const reportsRoutes: Routes<'report:read' | 'report:tickets' | 'report:save'> = {
  'report:read': signed(requests['report:read'], (input, context) => {
    const spans = spansOf(input.period, civilDay(context.now))
    return done(reportAnswer(input.report, scopeOf(input, spans, context), spans))
  }),
  'report:tickets': signed(requests['report:tickets'], (input, context) => {
    const { office, now } = context
    const spans = spansOf(input.period, civilDay(now))
    const ids = ticketsBehind(scopeOf(input, spans, context), input)
    const rows = ids.slice(0, input.limit).flatMap((id) => {
      const ticket = office.tables.tickets.get(id)
      return ticket === undefined ? [] : [ticketRow(office, ticket, now)]
    })
    return done({ rows, total: ids.length })
  }),
  'report:save': signed(requests['report:save'], (table, context) => saveTable(context, table)),
}

type Filters = Pick<Parsed<'report:read'>, 'kind' | 'area'>

function scopeOf({ kind, area }: Filters, { span }: ReportSpans, { office, now }: Context): ReportScope {
  return { office, span, now, kind, area }
}
