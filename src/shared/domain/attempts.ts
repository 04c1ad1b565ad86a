import { minuteMs } from './calendar'

/** Misses at one door (a person's password or PIN, the recovery code); on disk before the secret is checked. */
export type Attempts = { readonly misses: number; readonly last: number }

export const noAttempts: Attempts = { misses: 0, last: 0 }

const freeMisses = 5
const pinMisses = 10
const firstWaitMs = 30_000
const longestWaitMs = 15 * minuteMs

/** How long to wait after so many misses, ms: from the fifth on 30 s, doubling to 15 min (security.md). */
export function waitAfter(misses: number): number {
  if (misses < freeMisses) return 0
  return Math.min(firstWaitMs * 2 ** (misses - freeMisses), longestWaitMs)
}

/** Milliseconds until the next try is allowed; 0: now. */
export function waitLeft(attempts: Attempts, now: number): number {
  const left = attempts.last + waitAfter(attempts.misses) - now
  return Math.max(0, Math.min(left, waitAfter(attempts.misses)))
}

/** After ten misses a PIN no longer opens anything until the password did. */
export function isPinBlocked(attempts: Attempts): boolean {
  return attempts.misses >= pinMisses
}
