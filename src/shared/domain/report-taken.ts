import type { Kind } from './kind'
import { kinds } from './kind'
import type { BucketUnit, ReportSpan } from './report-period'
import { bucketAt, bucketsOf, isIn, unitOf } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { ticketsIn } from './report-scope'
import { lifeOf } from './ticket-view'

export type TakenPart = { readonly taken: number; readonly cancelled: number }
export type TakenFigures = TakenPart & {
  readonly unit: BucketUnit
  /** One per day, week, month or year of the span, by its first day. */
  readonly parts: readonly (TakenPart & { readonly key: string })[]
  readonly byKind: readonly (TakenPart & { readonly key: Kind })[]
}

type TakenEntry = ReportEntry & { readonly kind: Kind; readonly cancelled: boolean }

/** Tickets taken in within the span, by the day they were opened (imported ones: ordered); quotes count too. */
export function takenEntries(scope: ReportScope): TakenEntry[] {
  const unit = unitOf(scope.span)
  const entries: TakenEntry[] = []
  for (const { id, kind, openedAt } of ticketsIn(scope)) {
    if (!isIn(scope.span, openedAt)) continue
    const cancelled = lifeOf(scope.office, id).work === 'cancelled'
    entries.push({ ticketId: id, part: bucketAt(openedAt, unit), kind, cancelled })
  }
  return entries
}

/** How many tickets were taken in, and how many of those were cancelled at any later time. */
export function takenFigures(entries: readonly TakenEntry[], span: ReportSpan): TakenFigures {
  const unit = unitOf(span)
  const parts = new Map(bucketsOf(span, unit).map((key) => [key, { key, taken: 0, cancelled: 0 }]))
  const byKind = new Map(kinds.map((key) => [key, { key, taken: 0, cancelled: 0 }]))
  let cancelled = 0
  for (const entry of entries) {
    const by = entry.cancelled ? 1 : 0
    cancelled += by
    for (const part of [parts.get(entry.part), byKind.get(entry.kind)]) {
      if (part === undefined) continue
      part.taken += 1
      part.cancelled += by
    }
  }
  return {
    taken: entries.length,
    cancelled,
    unit,
    parts: [...parts.values()],
    byKind: [...byKind.values()].filter(({ taken }) => taken > 0),
  }
}
