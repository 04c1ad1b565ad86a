import type { Area } from './area'
import type { Why } from './why'

/** When a ticket will be finished if everybody works as planned, and what keeps it. Never stored. */
export type TicketPlan = {
  /** The end of its last piece of work, ms; null: nothing is left to do, or there is something nobody can do. */
  readonly finishAt: number | null
  /** Opening minutes from there to the promise, negative when it comes too late; null without one of the two. */
  readonly slackMinutes: number | null
  /** What holds it up, the most telling first, then how it stands to its promise; may be empty. */
  readonly why: readonly Why[]
  readonly pieces: readonly PlannedPiece[]
}

/** One piece of work in its place. */
export type PlannedPiece = {
  /** Null: the ticket itself, which has no steps, or none left. */
  readonly stepId: string | null
  readonly title: string
  readonly area: Area
  /** Null with both moments null: nobody can do it. */
  readonly personId: string | null
  /** Ms. Closing hours, holidays and absences may lie in between. */
  readonly from: number | null
  readonly until: number | null
  readonly minutes: number
}
