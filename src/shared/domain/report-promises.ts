import { civilDay, daysBetween } from './calendar'
import type { Kind } from './kind'
import { kinds } from './kind'
import { finishedAt, promisesOf } from './report-history'
import type { BucketUnit, ReportSpan } from './report-period'
import { bucketAt, bucketsOf, isIn, unitOf } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { shareOf, ticketsIn } from './report-scope'
import { lifeOf } from './ticket-view'

/** `open`: its time has come, it is not finished, so it is broken already; `ahead`: its time has not come. */
export const promiseOutcomes = ['kept', 'late', 'open', 'ahead'] as const
export type PromiseOutcome = (typeof promiseOutcomes)[number]

/** How late a promise was met, in civil days after the promised one; 0 is the same day, after the hour. */
export const lateClasses = [
  { key: '0', from: 0, to: 0 },
  { key: '1', from: 1, to: 1 },
  { key: '2-3', from: 2, to: 3 },
  { key: '4-7', from: 4, to: 7 },
  { key: '8-14', from: 8, to: 14 },
  { key: '15', from: 15, to: Number.POSITIVE_INFINITY },
] as const
export type LateClass = (typeof lateClasses)[number]['key']

export type PromiseCounts = Readonly<Record<PromiseOutcome, number>> & {
  /** Kept out of those whose time has come, 0 to 1; null: none. */
  readonly share: number | null
}
export type PromiseFigures = {
  readonly unit: BucketUnit
  /** Measured at the date told last: what the customer was counting on in the end. */
  readonly last: PromiseCounts
  /** Measured at the date told first: what the firm had thought it could do. */
  readonly first: PromiseCounts
  /** By the day the last promise fell due. */
  readonly parts: readonly (PromiseCounts & { readonly key: string })[]
  readonly byKind: readonly (PromiseCounts & { readonly key: Kind })[]
  /** How late, of those broken against the last promise; still open ones as late as they are now. */
  readonly late: readonly { readonly key: LateClass; readonly count: number }[]
  /** How many promises were moved at least once. */
  readonly moved: number
}

type PromiseEntry = ReportEntry & {
  readonly kind: Kind
  readonly against: 'first' | 'last'
  readonly outcome: PromiseOutcome
  /** Civil days late; null: not late. */
  readonly lateDays: number | null
  readonly moved: boolean
}

/**
 * Promises by the day they fell due within the span. A promise is kept when all of the ticket was ready (imported:
 * shipped) at or before the promised moment. Moved promises count twice over: at the first date told, and at the last.
 * Cancelled tickets and those without a promise are left out.
 */
export function promiseEntries(scope: ReportScope): PromiseEntry[] {
  const { office, span, now } = scope
  const unit = unitOf(span)
  const entries: PromiseEntry[] = []
  for (const ticket of ticketsIn(scope)) {
    const promises = promisesOf(office, ticket)
    if (promises === null || lifeOf(office, ticket.id).work === 'cancelled') continue
    if (!isIn(span, promises.first) && !isIn(span, promises.last)) continue
    const finished = finishedAt(office, ticket.id)
    const { id: ticketId, kind } = ticket
    const moved = promises.first !== promises.last
    for (const against of ['first', 'last'] as const) {
      const due = promises[against]
      if (!isIn(span, due)) continue
      const verdict = judge(due, finished, now)
      entries.push({ ticketId, kind, against, part: bucketAt(due, unit), moved, ...verdict })
    }
  }
  return entries
}

function judge(
  due: number,
  finished: number | null,
  now: number,
): Pick<PromiseEntry, 'outcome' | 'lateDays'> {
  const met = finished ?? now
  if (met <= due) return { outcome: finished === null ? 'ahead' : 'kept', lateDays: null }
  const lateDays = Math.max(0, daysBetween(civilDay(due), civilDay(met)))
  return { outcome: finished === null ? 'open' : 'late', lateDays }
}

type Growing = { -readonly [Field in PromiseOutcome]: number }

export function promiseFigures(entries: readonly PromiseEntry[], span: ReportSpan): PromiseFigures {
  const unit = unitOf(span)
  const first = nothing()
  const last = nothing()
  const parts = new Map(bucketsOf(span, unit).map((key) => [key, nothing()]))
  const byKind = new Map(kinds.map((key) => [key, nothing()]))
  for (const { against, part, kind, outcome } of entries) {
    const touched = against === 'first' ? [first] : [last, parts.get(part), byKind.get(kind)]
    for (const counts of touched) if (counts !== undefined) counts[outcome] += 1
  }
  const told = entries.filter(({ against }) => against === 'last')
  return {
    unit,
    first: withShare(first),
    last: withShare(last),
    parts: [...parts].map(([key, counts]) => ({ key, ...withShare(counts) })),
    byKind: [...byKind].map(([key, counts]) => ({ key, ...withShare(counts) })).filter(hasAny),
    late: lateClasses.map(({ key }) => ({
      key,
      count: told.filter(({ lateDays }) => lateClassOf(lateDays) === key).length,
    })),
    moved: told.filter(({ moved }) => moved).length,
  }
}

export function lateClassOf(lateDays: number | null): LateClass | undefined {
  if (lateDays === null) return undefined
  return lateClasses.find(({ from, to }) => lateDays >= from && lateDays <= to)?.key
}

function nothing(): Growing {
  return { kept: 0, late: 0, open: 0, ahead: 0 }
}

function withShare(counts: Growing): PromiseCounts {
  return { ...counts, share: shareOf(counts.kept, counts.kept + counts.late + counts.open) }
}

function hasAny({ kept, late, open, ahead }: PromiseCounts): boolean {
  return kept + late + open + ahead > 0
}
