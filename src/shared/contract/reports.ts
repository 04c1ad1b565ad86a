import { z } from 'zod'
import { areaSchema } from '../domain/area'
import { kindSchema } from '../domain/kind'
import { reportNames } from '../domain/report-name'
import type { AgeingFigures } from '../domain/report-ageing'
import type { LeadTimeFigures } from '../domain/report-lead-time'
import type { LoadFigures } from '../domain/report-load'
import type { Overview } from '../domain/report-overview'
import type { BucketUnit, ReportSpan } from '../domain/report-period'
import { periodSchema } from '../domain/report-period'
import type { PromiseFigures } from '../domain/report-promises'
import type { ReturnFigures } from '../domain/report-returns'
import type { RevenueFigures } from '../domain/report-revenue'
import type { TakenFigures } from '../domain/report-taken'
import type { TicketRow } from './desk-answers'
import { request } from './request'
import type { SavedTable } from './table-file'
import { tableFile, tableFileBytes } from './table-file'

const filters = {
  period: periodSchema,
  kind: kindSchema.exactOptional(),
  area: areaSchema.exactOptional(),
}

export const reportsRequests = {
  'report:read': request('report.read', z.strictObject({ report: z.enum(reportNames), ...filters })),
  /** The tickets behind one bar or row. */
  'report:tickets': request(
    'report.read',
    z.strictObject({
      report: z.enum(reportNames).exclude(['overview']),
      ...filters,
      /** By what it was cut: over time, or by a kind, a customer, a reason … */
      cut: z.enum(['part', 'kind', 'customer', 'reason', 'late']),
      key: z.string().max(500),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** A table as it stands on the screen, into a file of comma separated values. */
  'report:save': request('report.read', tableFile, tableFileBytes),
}

export type Days = Pick<ReportSpan, 'from' | 'until'>

/** A customer's name beside the id its figures are kept under. */
export type CustomerNames = Readonly<Record<string, string>>

export type ReportAnswer = {
  /** The days the figures are of, and the days they are compared with. */
  readonly span: Days
  readonly before: Days
} & (
  | { readonly report: 'overview'; readonly figures: Overview }
  | { readonly report: 'taken'; readonly figures: TakenFigures; readonly earlier: TakenFigures }
  | { readonly report: 'promises'; readonly figures: PromiseFigures; readonly earlier: PromiseFigures }
  | { readonly report: 'lead-time'; readonly figures: LeadTimeFigures; readonly earlier: LeadTimeFigures }
  | {
      readonly report: 'load'
      readonly figures: LoadFigures
      readonly earlier: LoadFigures
      readonly unit: BucketUnit
    }
  | { readonly report: 'ageing'; readonly figures: AgeingFigures; readonly rows: readonly TicketRow[] }
  | { readonly report: 'returns'; readonly figures: ReturnFigures; readonly earlier: ReturnFigures }
  | {
      readonly report: 'revenue'
      readonly figures: RevenueFigures
      readonly earlier: RevenueFigures
      readonly customers: CustomerNames
    }
)

export type ReportsAnswers = {
  'report:read': ReportAnswer
  'report:tickets': { readonly rows: readonly TicketRow[]; readonly total: number }
  'report:save': SavedTable
}
