import { legalEvents } from './report-history'
import type { BucketUnit, ReportSpan } from './report-period'
import { bucketAt, bucketsOf, isIn, unitOf } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { shareOf, ticketsIn } from './report-scope'
import type { TimelineEvent } from './timeline'

/**
 * `complaint`: found faulty before it left; `rework`: came back to be worked on again; `refund`: came back and its price
 * was given back; `correction`: the hand-over was a mistake of the counter, which is no fault of the work.
 */
export const returnCases = ['complaint', 'rework', 'refund', 'correction'] as const
export type ReturnCase = (typeof returnCases)[number]

export type ReturnCounts = Readonly<Record<ReturnCase, number>>
export type ReturnFigures = {
  readonly unit: BucketUnit
  readonly all: ReturnCounts
  readonly parts: readonly (ReturnCounts & { readonly key: string })[]
  /** Tickets of which something left the office within the span. */
  readonly handedOver: number
  /** Tickets with a case that is not a correction. */
  readonly affected: number
  /** Affected tickets per ticket handed over; may exceed 1, since what comes back may have left earlier. */
  readonly rate: number | null
  /** Why, the most frequent first; corrections left out. */
  readonly reasons: readonly { readonly key: string; readonly count: number }[]
}

type ReturnEntry = ReportEntry & { readonly case: ReturnCase; readonly reason: string; readonly at: number }
export type ReturnEntries = { readonly cases: readonly ReturnEntry[]; readonly handedOver: number }

/** What came back or was complained about within the span, by the day it happened; imported history knows none. */
export function returnEntries(scope: ReportScope): ReturnEntries {
  const { office, span } = scope
  const unit = unitOf(span)
  const cases: ReturnEntry[] = []
  let handedOver = 0
  for (const { id: ticketId } of ticketsIn(scope)) {
    const events = legalEvents(office, ticketId)
    if (events.some((event) => isLeaving(event) && isIn(span, event.happenedAt))) handedOver += 1
    for (const one of casesOf(events)) {
      if (isIn(span, one.at)) cases.push({ ticketId, part: bucketAt(one.at, unit), ...one })
    }
  }
  return { cases, handedOver }
}

function isLeaving({ facts }: TimelineEvent): boolean {
  return (
    (facts.type === 'possession' && facts.action === 'hand-over') ||
    (facts.type === 'imported' && facts.shipped)
  )
}

type Act = { back: boolean; again: boolean; complained: boolean; refunded: boolean; reason: string }

/** The cases of one ticket; what was written in one act (at the same moment) is one case. */
export function casesOf(
  events: readonly TimelineEvent[],
): { readonly at: number; readonly case: ReturnCase; readonly reason: string }[] {
  const acts = new Map<number, Act>()
  for (const { happenedAt, facts } of events) {
    const before = acts.get(happenedAt) ?? {
      back: false,
      again: false,
      complained: false,
      refunded: false,
      reason: '',
    }
    const after = actWith(before, facts)
    if (after !== before) acts.set(happenedAt, after)
  }
  return [...acts].flatMap(([at, act]) => {
    const what = caseOf(act)
    return what === undefined ? [] : [{ at, case: what, reason: act.reason }]
  })
}

function actWith(act: Act, facts: TimelineEvent['facts']): Act {
  if (facts.type === 'possession' && facts.action === 'take-back')
    return { ...act, back: true, reason: facts.reason ?? act.reason }
  if (facts.type === 'work' && facts.action === 'complain')
    return { ...act, complained: true, reason: facts.reason }
  if (facts.type === 'item-work' && facts.action === 'reopen') return { ...act, again: true }
  if (facts.type === 'price' && facts.afterCents === 0) return { ...act, refunded: true }
  return act
}

function caseOf({ back, again, complained, refunded }: Act): ReturnCase | undefined {
  if (!back) return complained ? 'complaint' : undefined
  if (complained || again) return 'rework'
  return refunded ? 'refund' : 'correction'
}

export function returnFigures({ cases, handedOver }: ReturnEntries, span: ReportSpan): ReturnFigures {
  const unit = unitOf(span)
  const faults = cases.filter((one) => one.case !== 'correction')
  const affected = new Set(faults.map(({ ticketId }) => ticketId)).size
  return {
    unit,
    all: countsOf(cases),
    parts: bucketsOf(span, unit).map((key) => ({
      key,
      ...countsOf(cases.filter(({ part }) => part === key)),
    })),
    handedOver,
    affected,
    rate: shareOf(affected, handedOver),
    reasons: reasonsOf(faults),
  }
}

function countsOf(cases: readonly ReturnEntry[]): ReturnCounts {
  const count = (wanted: ReturnCase) => cases.filter((one) => one.case === wanted).length
  return {
    complaint: count('complaint'),
    rework: count('rework'),
    refund: count('refund'),
    correction: count('correction'),
  }
}

/** Reasons are told apart by their words, whatever their capitals and spaces; shown as first written. */
function reasonsOf(cases: readonly ReturnEntry[]): { key: string; count: number }[] {
  const found = new Map<string, { key: string; count: number }>()
  for (const { reason } of cases.toSorted((a, b) => a.at - b.at)) {
    const plain = reasonKey(reason)
    const one = found.get(plain) ?? { key: reason.trim(), count: 0 }
    one.count += 1
    found.set(plain, one)
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

export function reasonKey(reason: string): string {
  return reason.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
