import { dayMs, hourMs } from './calendar'
import type { ReadyPoint } from './ready'
import type { WorkState } from './work'

export const risks = ['over', 'at-risk', 'tight', 'missing', 'on-plan'] as const
export type Risk = (typeof risks)[number]

type Facts = {
  readonly work: WorkState
  readonly promisedAt: number | null
  readonly missing: readonly ReadyPoint[]
  readonly now: number
}

const atRiskMs = 4 * hourMs
const tightMs = dayMs

/**
 * The risk of breaking the promise, from the time left: past is over; unbegun work under four hours is at risk, all
 * other unfinished work under a day is tight; finished work that lacks a point says so. Capacity comes later.
 */
export function riskOf({ work, promisedAt, missing, now }: Facts): Risk {
  if (work === 'ready' || work === 'cancelled') return 'on-plan'
  const left = promisedAt === null ? Number.POSITIVE_INFINITY : promisedAt - now
  if (left < 0) return 'over'
  if (left < atRiskMs && work !== 'done' && work !== 'checked') return 'at-risk'
  if ((work === 'done' || work === 'checked') && missing.length > 0) return 'missing'
  return left < tightMs ? 'tight' : 'on-plan'
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
