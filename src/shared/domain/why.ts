import type { Area } from './area'
import type { PersonId } from './ids'

/** Why a ticket finishes when it does, as facts; the screen says them in words. Minutes are opening minutes. */
export type Why =
  /** Finished so long after the promise. */
  | { readonly type: 'short'; readonly minutes: number }
  /** So much time is left between the planned end and the promise. */
  | { readonly type: 'slack'; readonly minutes: number }
  /** Everybody who could do it in the area is busy on that civil day (YYYY-MM-DD). */
  | { readonly type: 'area-full'; readonly area: Area; readonly day: string }
  /** Only one person can do it, and is busy or away until `from` (ms). `what` is the step's title, or empty. */
  | {
      readonly type: 'only'
      readonly personId: PersonId
      readonly name: string
      readonly what: string
      readonly from: number
    }
  /** Whoever has it is busy with other things until then (ms). */
  | { readonly type: 'busy'; readonly personId: PersonId; readonly name: string; readonly from: number }
  /** No active person can do it. */
  | { readonly type: 'nobody'; readonly area: Area; readonly what: string }
  /** The ticket is on hold since then (ms). */
  | { readonly type: 'waits'; readonly reason: string; readonly since: number }
  /** Whoever has it is away until then (ms). */
  | { readonly type: 'absent'; readonly personId: PersonId; readonly name: string; readonly until: number }

/** The most telling first. */
export const whyTypes = ['nobody', 'waits', 'absent', 'only', 'busy', 'area-full', 'short', 'slack'] as const
