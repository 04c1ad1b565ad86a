import type { TicketPlan } from './planned'
import type { ReadyPoint } from './ready'
import type { WorkState } from './work'

export const risks = ['over', 'at-risk', 'tight', 'missing', 'on-plan'] as const
export type Risk = (typeof risks)[number]

type Facts = {
  readonly work: WorkState
  readonly promisedAt: number | null
  readonly missing: readonly ReadyPoint[]
  readonly now: number
  /** Undefined: there is nothing to plan. */
  readonly plan: Pick<TicketPlan, 'finishAt' | 'slackMinutes'> | undefined
}

/** With less room than this, one thing going wrong breaks the promise; opening minutes. */
export const tightMinutes = 60

/**
 * The risk of breaking the promise: past is over; planned to end after it, or not to be planned at all, is at risk;
 * finished work that lacks a point says so; less than `tightMinutes` of room is tight.
 */
export function riskOf({ work, promisedAt, missing, now, plan }: Facts): Risk {
  if (work === 'ready' || work === 'cancelled') return 'on-plan'
  if (promisedAt !== null && promisedAt < now) return 'over'
  if (isWorkOver(work)) {
    if (missing.length > 0) return 'missing'
  } else if (promisedAt !== null && isBroken(plan)) return 'at-risk'
  return isTight(plan) ? 'tight' : 'on-plan'
}

function isWorkOver(work: WorkState): boolean {
  return work === 'done' || work === 'checked'
}

function isTight(plan: Facts['plan']): boolean {
  return (plan?.slackMinutes ?? tightMinutes) < tightMinutes
}

function isBroken(plan: Facts['plan']): boolean {
  return plan !== undefined && (plan.finishAt === null || (plan.slackMinutes ?? 0) < 0)
}

/** Order of urgency: the worst risk first, then the earlier promise, then the older ticket. */
export function byRisk(
  a: { readonly risk: Risk; readonly promisedAt: number | null; readonly openedAt: number },
  b: { readonly risk: Risk; readonly promisedAt: number | null; readonly openedAt: number },
): number {
  const rank = risks.indexOf(a.risk) - risks.indexOf(b.risk)
  if (rank !== 0) return rank
  const far = Number.MAX_SAFE_INTEGER
  return (a.promisedAt ?? far) - (b.promisedAt ?? far) || a.openedAt - b.openedAt
}
