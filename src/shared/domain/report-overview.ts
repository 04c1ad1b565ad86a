import { ageingEntries, ageingFigures } from './report-ageing'
import type { Distribution } from './report-lead-time'
import { distributionOf, leadTimeEntries } from './report-lead-time'
import type { ReportSpan } from './report-period'
import type { PromiseCounts } from './report-promises'
import { promiseEntries, promiseFigures } from './report-promises'
import type { ReportScope } from './report-scope'
import type { Revenue } from './report-revenue'
import { revenueEntries, revenueFigures } from './report-revenue'
import { takenEntries } from './report-taken'

/** What is looked at first, for one span. */
export type OverviewFigures = {
  readonly taken: number
  readonly promises: { readonly first: PromiseCounts; readonly last: PromiseCounts }
  readonly leadTime: Distribution | null
  readonly revenue: Revenue
}
export type Overview = {
  readonly now: OverviewFigures
  readonly before: OverviewFigures
  /** Open at this moment, and the age of the oldest in civil days; null: none is open. */
  readonly open: number
  readonly oldestDays: number | null
}

export function overviewOf(scope: ReportScope, before: ReportSpan): Overview {
  const { open, oldest } = ageingFigures(ageingEntries(scope))
  return {
    now: figuresOf(scope),
    before: figuresOf({ ...scope, span: before }),
    open,
    oldestDays: oldest[0]?.days ?? null,
  }
}

function figuresOf(scope: ReportScope): OverviewFigures {
  const { first, last } = promiseFigures(promiseEntries(scope), scope.span)
  return {
    taken: takenEntries(scope).length,
    promises: { first, last },
    leadTime: distributionOf(leadTimeEntries(scope).map(({ days }) => days)),
    revenue: revenueFigures(revenueEntries(scope), scope.span).all,
  }
}
