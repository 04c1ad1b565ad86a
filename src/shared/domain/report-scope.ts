import type { Area } from './area'
import type { Kind } from './kind'
import type { Office } from './office'
import type { ReportSpan } from './report-period'
import type { Ticket } from './ticket'

/** What a report looks at: which tickets, which days, seen from when (ms). */
export type ReportScope = {
  readonly office: Office
  readonly span: ReportSpan
  readonly now: number
  readonly kind?: Kind | undefined
  readonly area?: Area | undefined
}

/** Fewer than this, and a share or a middle value says little; the screen names the number then. */
export const fewCases = 10

/** One ticket counted in one part of a report; the list behind a bar is made of these. */
export type ReportEntry = { readonly ticketId: string; readonly part: string }

/** The tickets of a scope. One belongs to the area it stands in and to those of its steps. */
export function* ticketsIn({ office, kind, area }: ReportScope): Generator<Ticket> {
  for (const ticket of office.tables.tickets.values()) {
    if (kind !== undefined && ticket.kind !== kind) continue
    if (area === undefined || ticket.area === area || hasStepIn(office, ticket.id, area)) yield ticket
  }
}

function hasStepIn({ derived, tables }: Office, ticketId: string, area: Area): boolean {
  const steps = derived.stepsOf.get(ticketId) ?? []
  return steps.some((id) => tables.steps.get(id)?.area === area)
}

/** Part of the whole, 0 to 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
