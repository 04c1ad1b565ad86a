import { civilDay, daysBetween } from './calendar'
import type { Kind } from './kind'
import { kinds } from './kind'
import { finishedAt } from './report-history'
import { isIn } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { ticketsIn } from './report-scope'

/** Civil days from intake to finished: 0 is the same day. Real values of real tickets, but for the mean. */
export type Distribution = {
  readonly count: number
  readonly shortest: number
  readonly quarter: number
  readonly median: number
  readonly threeQuarters: number
  readonly ninety: number
  readonly longest: number
  readonly mean: number
}

/** A bar of the histogram: tickets that took `from` to `to` days, both included. */
export type LeadTimeBin = {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly count: number
}

export type LeadTimeFigures = {
  readonly all: Distribution | null
  readonly byKind: readonly (Distribution & { readonly key: Kind })[]
  readonly bins: readonly LeadTimeBin[]
}

type LeadTimeEntry = { readonly ticketId: string; readonly kind: Kind; readonly days: number }

/**
 * Tickets finished within the span (`finishedAt`), with the civil days since they were taken in (imported ones: from
 * the order to the shipping). Closed days count: the customer waits through them too.
 */
export function leadTimeEntries(scope: ReportScope): LeadTimeEntry[] {
  const { office, span } = scope
  const entries: LeadTimeEntry[] = []
  for (const { id: ticketId, kind, openedAt } of ticketsIn(scope)) {
    // Nothing is finished before it was taken in, so a later one needs no look at its timeline.
    if (openedAt >= span.untilAt) continue
    const finished = finishedAt(office, ticketId)
    if (finished === null || !isIn(span, finished)) continue
    const days = Math.max(0, daysBetween(civilDay(openedAt), civilDay(finished)))
    entries.push({ ticketId, kind, days })
  }
  return entries
}

export function leadTimeFigures(entries: readonly LeadTimeEntry[]): LeadTimeFigures {
  const byKind = kinds.flatMap((key) => {
    const own = distributionOf(entries.filter(({ kind }) => kind === key).map(({ days }) => days))
    return own === null ? [] : [{ key, ...own }]
  })
  const days = entries.map((entry) => entry.days)
  return { all: distributionOf(days), byKind, bins: binsOf(days) }
}

/** Tickets with the bin they stand in, for the list behind a bar. */
export function inBins(entries: readonly LeadTimeEntry[]): ReportEntry[] {
  const bins = binsOf(entries.map(({ days }) => days))
  return entries.map(({ ticketId, days }) => ({
    ticketId,
    part: bins.find(({ from, to }) => days >= from && days <= to)?.key ?? '',
  }))
}

/**
 * Quantiles by nearest rank: the smallest value that at least that share of the values does not exceed, so that "90 %
 * in at most 9 days" is true as it stands. Null of no values.
 */
export function distributionOf(values: readonly number[]): Distribution | null {
  const sorted = values.toSorted((a, b) => a - b)
  const count = sorted.length
  if (count === 0) return null
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * count) - 1)] ?? 0
  return {
    count,
    shortest: at(0),
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    ninety: at(0.9),
    longest: at(1),
    mean: sorted.reduce((sum, value) => sum + value, 0) / count,
  }
}

const widths = [1, 2, 5, 7, 14, 28, 56, 112, 224, 448] as const
const mostBins = 16

/**
 * Bins of one width from 0: as narrow as leaves at most sixteen for nine tenths of the values; what lies beyond those
 * sixteen is gathered in one last bin, so that a single old ticket does not press all others into one bar.
 */
export function binsOf(days: readonly number[]): LeadTimeBin[] {
  const distribution = distributionOf(days)
  if (distribution === null) return []
  const { ninety, longest } = distribution
  const width = widths.find((one) => (ninety + 1) / one <= mostBins) ?? 896
  const count = Math.min(mostBins, Math.floor(longest / width) + 1)
  const bins = Array.from({ length: count }, (_, index) => {
    const from = index * width
    const isLast = index === count - 1
    const to = isLast ? Math.max(longest, from + width - 1) : from + width - 1
    return { key: `${from}-${to}`, from, to, count: 0 }
  })
  for (const value of days) {
    const bin = bins[Math.min(count - 1, Math.floor(value / width))]
    if (bin !== undefined) bin.count += 1
  }
  return bins
}
