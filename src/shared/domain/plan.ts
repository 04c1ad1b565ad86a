import type { Area } from './area'
import type { PersonId } from './ids'
import type { Why } from './why'

/** When a ticket will be finished if everybody works as planned, and what keeps it. Never stored. */
export type TicketPlan = {
  /** The end of its last step, ms; null: there is something nobody can do. */
  readonly finishAt: number | null
  /** What holds it up, the most telling first, then how it stands to its promise; may be empty. */
  readonly why: readonly Why[]
  readonly pieces: readonly PlannedPiece[]
}

/** One piece of work in its place; a ticket without steps has one of its own. */
export type PlannedPiece = {
  /** Null: the ticket itself, which has no steps. */
  readonly stepId: string | null
  readonly title: string
  readonly area: Area
  /** Null with both moments null: nobody can do it. */
  readonly personId: PersonId | null
  /** Ms. It may be interrupted by closing hours in between. */
  readonly from: number | null
  readonly until: number | null
}

/** What an area is asked for on one civil day; the first day counts from now on. */
export type AreaDay = {
  /** YYYY-MM-DD */
  readonly day: string
  /** What its people have beside their work in other areas. */
  readonly availableMinutes: number
  /** What the plan puts there; never more than is available. */
  readonly plannedMinutes: number
  /** What was to be over by the end of this day to keep its promise and is planned later, or cannot be planned. */
  readonly lateMinutes: number
}
