import type { Area } from './area'
import { areas } from './area'
import { hourMs, minuteMs, momentOf } from './calendar'
import type { BucketUnit, ReportSpan } from './report-period'
import { bucketAt, bucketsOf, isIn, nextBucket } from './report-period'
import type { ReportEntry, ReportScope } from './report-scope'
import { ticketsIn } from './report-scope'
import type { Span, StepLife } from './step-life'
import { stepLives } from './step-life'
import { eventsOf } from './ticket-view'

export type LoadFigures = {
  readonly minutes: number
  /** Tickets somebody worked on, with time measured. */
  readonly tickets: number
  readonly areas: readonly Area[]
  /** Minutes per area, by week (its Monday). */
  readonly parts: readonly {
    readonly key: string
    readonly minutes: Readonly<Partial<Record<Area, number>>>
  }[]
}

type LoadEntry = ReportEntry & { readonly area: Area; readonly ms: number }

/** Weeks, or years where the span is so long that weeks would be hundreds. */
export function loadUnit({ fromAt, untilAt }: ReportSpan): BucketUnit {
  const weeks = (untilAt - fromAt) / (7 * 24 * hourMs)
  if (weeks <= 54) return 'week'
  return weeks <= 3 * 53 ? 'month' : 'year'
}

/**
 * Working time of the tickets' steps within the span, by the area of the step and the week in which it was worked. A
 * stretch over midnight on Sunday counts in both weeks, one that still goes on until now. Stretches of one person on
 * one step that overlap count once. Time added by hand counts at the end of the step's last stretch (without one it has
 * no week and is left out); time taken off is taken from the latest weeks first, and never makes less than nothing.
 */
export function loadEntries(scope: ReportScope): LoadEntry[] {
  const { office, span, area: wanted } = scope
  const unit = loadUnit(span)
  const entries: LoadEntry[] = []
  for (const { id: ticketId } of ticketsIn(scope)) {
    const steps = office.derived.stepsOf.get(ticketId)
    if (steps === undefined) continue
    const lives = stepLives(eventsOf(office, ticketId))
    for (const stepId of steps) {
      const area = office.tables.steps.get(stepId)?.area
      const life = lives.get(stepId)
      if (area === undefined || life === undefined || (wanted !== undefined && area !== wanted)) continue
      for (const [part, ms] of workedBy(life, unit, scope.now)) {
        if (ms > 0 && isIn(span, bucketStart(part, span))) entries.push({ ticketId, part, area, ms })
      }
    }
  }
  return entries
}

/** A bucket that begins before the span still belongs to it by its later days. */
function bucketStart(bucket: string, { fromAt }: ReportSpan): number {
  return Math.max(momentOf(bucket), fromAt)
}

/** Milliseconds of one step per bucket. */
function workedBy(life: StepLife, unit: BucketUnit, now: number): Map<string, number> {
  const worked = new Map<string, number>()
  for (const stretch of stretchesOf(life.spans, now)) {
    for (const { bucket, ms } of cut(stretch, unit)) worked.set(bucket, (worked.get(bucket) ?? 0) + ms)
  }
  correct(worked, life.correctionMinutes * minuteMs)
  return worked
}

function correct(worked: Map<string, number>, correctionMs: number): void {
  const latestFirst = [...worked.keys()].toSorted().toReversed()
  const [last] = latestFirst
  if (last === undefined || correctionMs === 0) return
  if (correctionMs > 0) {
    worked.set(last, (worked.get(last) ?? 0) + correctionMs)
    return
  }
  let left = -correctionMs
  for (const bucket of latestFirst) {
    const taken = Math.min(left, worked.get(bucket) ?? 0)
    worked.set(bucket, (worked.get(bucket) ?? 0) - taken)
    left -= taken
  }
}

type Stretch = { readonly from: number; readonly until: number }

/** The union of each person's spans. */
function stretchesOf(spans: readonly Span[], now: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const person of new Set(spans.map((span) => span.person))) {
    let covered = Number.NEGATIVE_INFINITY
    const own = spans.filter((span) => span.person === person).toSorted((a, b) => a.from - b.from)
    for (const { from, until } of own) {
      const begin = Math.max(from, covered)
      const end = until ?? now
      if (end > begin) stretches.push({ from: begin, until: end })
      covered = Math.max(covered, end)
    }
  }
  return stretches
}

function cut({ from, until }: Stretch, unit: BucketUnit): { bucket: string; ms: number }[] {
  const pieces: { bucket: string; ms: number }[] = []
  for (let at = from; at < until;) {
    const bucket = bucketAt(at, unit)
    const end = Math.min(until, momentOf(nextBucket(bucket, unit)))
    pieces.push({ bucket, ms: end - at })
    at = end
  }
  return pieces
}

/** Whole minutes per cell, each rounded to the nearest; the sum is the sum of the cells as shown. */
export function loadFigures(entries: readonly LoadEntry[], span: ReportSpan): LoadFigures {
  const cells = new Map(bucketsOf(span, loadUnit(span)).map((key) => [key, new Map<Area, number>()]))
  for (const { part, area, ms } of entries) {
    const row = cells.get(part)
    row?.set(area, (row.get(area) ?? 0) + ms)
  }
  const parts = [...cells].map(([key, row]) => ({
    key,
    minutes: Object.fromEntries([...row].map(([area, ms]) => [area, Math.round(ms / minuteMs)])),
  }))
  const sum = parts.flatMap(({ minutes }) => Object.values(minutes)).reduce((all, one) => all + one, 0)
  return {
    minutes: sum,
    tickets: new Set(entries.map(({ ticketId }) => ticketId)).size,
    areas: areas.filter((area) => entries.some((entry) => entry.area === area)),
    parts,
  }
}
