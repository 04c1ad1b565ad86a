import type { Parsed } from '../../../shared/contract/requests'
import { ageingEntries } from '../../../shared/domain/report-ageing'
import { inBins, leadTimeEntries } from '../../../shared/domain/report-lead-time'
import { loadEntries } from '../../../shared/domain/report-load'
import { lateClassOf, promiseEntries } from '../../../shared/domain/report-promises'
import { reasonKey, returnEntries } from '../../../shared/domain/report-returns'
import { revenueEntries } from '../../../shared/domain/report-revenue'
import type { ReportScope } from '../../../shared/domain/report-scope'
import { takenEntries } from '../../../shared/domain/report-taken'

type Cut = Parsed<'report:tickets'>['cut']
type Keyed = { readonly ticketId: string; readonly keys: Readonly<Partial<Record<Cut, string | undefined>>> }
type Report = Parsed<'report:tickets'>['report']

/** Every ticket a report counts, with the bars and rows it stands in. */
const counted: Readonly<Record<Report, (scope: ReportScope) => readonly Keyed[]>> = {
  taken: (scope) =>
    takenEntries(scope).map(({ ticketId, part, kind }) => ({ ticketId, keys: { part, kind } })),
  promises: (scope) =>
    promiseEntries(scope)
      .filter(({ against }) => against === 'last')
      .map(({ ticketId, part, kind, lateDays }) => ({
        ticketId,
        keys: { part, kind, late: lateClassOf(lateDays) },
      })),
  'lead-time': (scope) => {
    const entries = leadTimeEntries(scope)
    const kindOf = new Map(entries.map(({ ticketId, kind }) => [ticketId, kind]))
    return inBins(entries).map(({ ticketId, part }) => ({
      ticketId,
      keys: { part, kind: kindOf.get(ticketId) },
    }))
  },
  load: (scope) => loadEntries(scope).map(({ ticketId, part }) => ({ ticketId, keys: { part } })),
  ageing: (scope) => ageingEntries(scope).map(({ ticketId, part }) => ({ ticketId, keys: { part } })),
  returns: (scope) =>
    returnEntries(scope).cases.map(({ ticketId, part, reason, case: what }) => ({
      ticketId,
      keys: { part, reason: what === 'correction' ? undefined : reasonKey(reason) },
    })),
  revenue: (scope) =>
    revenueEntries(scope).map(({ ticketId, part, kind, customerId }) => ({
      ticketId,
      keys: { part, kind, customer: customerId },
    })),
}

/** The tickets behind one bar or row, each once, in the order they were taken in. */
export function ticketsBehind(
  scope: ReportScope,
  { report, cut, key }: Pick<Parsed<'report:tickets'>, 'report' | 'cut' | 'key'>,
): string[] {
  const wanted = cut === 'reason' ? reasonKey(key) : key
  const found = counted[report](scope).filter(({ keys }) => keys[cut] === wanted)
  return [...new Set(found.map(({ ticketId }) => ticketId))]
}
