import { civilDay, daysBetween } from './calendar'
import type { ReportEntry, ReportScope } from './report-scope'
import { ticketsIn } from './report-scope'
import { lifeOf } from './ticket-view'
import type { WorkState } from './work'
import { workStates } from './work'

/** Age in civil days since a ticket was taken in. */
export const ageClasses = [
  { key: '0-2', from: 0, to: 2 },
  { key: '3-7', from: 3, to: 7 },
  { key: '8-14', from: 8, to: 14 },
  { key: '15-30', from: 15, to: 30 },
  { key: '31-60', from: 31, to: 60 },
  { key: '61-90', from: 61, to: 90 },
  { key: '91', from: 91, to: Number.POSITIVE_INFINITY },
] as const
export type AgeClass = (typeof ageClasses)[number]['key']

export type AgeingFigures = {
  readonly open: number
  /** Which states occur, in the order of the work. */
  readonly states: readonly WorkState[]
  readonly parts: readonly {
    readonly key: AgeClass
    readonly count: number
    readonly byState: Readonly<Partial<Record<WorkState, number>>>
  }[]
  readonly oldest: readonly { readonly ticketId: string; readonly days: number; readonly work: WorkState }[]
}

type AgeingEntry = ReportEntry & {
  readonly part: AgeClass
  readonly work: WorkState
  readonly days: number
  readonly openedAt: number
}

const oldestListed = 20

/** The tickets that are open now, whatever the period: not closed, so also ready ones nobody has fetched or paid. */
export function ageingEntries(scope: ReportScope): AgeingEntry[] {
  const { office, now } = scope
  const today = civilDay(now)
  const entries: AgeingEntry[] = []
  for (const { id: ticketId, openedAt } of ticketsIn(scope)) {
    if (!office.derived.open.has(ticketId)) continue
    const days = Math.max(0, daysBetween(civilDay(openedAt), today))
    const part = ageClasses.find(({ from, to }) => days >= from && days <= to)?.key ?? '91'
    entries.push({ ticketId, part, days, openedAt, work: lifeOf(office, ticketId).work })
  }
  return entries
}

export function ageingFigures(entries: readonly AgeingEntry[]): AgeingFigures {
  const states = workStates.filter((state) => entries.some(({ work }) => work === state))
  const parts = ageClasses.map(({ key }) => {
    const own = entries.filter(({ part }) => part === key)
    const counted = states.map((state) => [state, own.filter(({ work }) => work === state).length] as const)
    return { key, count: own.length, byState: Object.fromEntries(counted) }
  })
  const oldest = entries
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.ticketId < b.ticketId ? -1 : 1))
    .slice(0, oldestListed)
    .map(({ ticketId, days, work }) => ({ ticketId, days, work }))
  return { open: entries.length, states, parts, oldest }
}
