/**
 * Hybrid logical stamps (engine.md §3): 13 digits of wall-clock ms, a dash, a 4-digit counter; sortable as text.
 * An edit made after seeing a value gets a higher stamp than that value, whatever the clocks say.
 */
export type Stamp = string

type Moment = { readonly ms: number; readonly counter: number }

const pattern = /^\d{13}-\d{4}$/
const highest = 9_999_999_999_999
/** A clock that was set back by more than this goes on from its new time instead of counting on in the future. */
const toleranceMs = 120_000

export const noStamp: Stamp = '0000000000000-0000'

function parse(stamp: string): Moment | undefined {
  if (!pattern.test(stamp)) return undefined
  return { ms: Number(stamp.slice(0, 13)), counter: Number(stamp.slice(14)) }
}

function format({ ms, counter }: Moment): Stamp {
  const bounded = Math.min(Math.max(Math.floor(ms), 0), highest)
  return `${String(bounded).padStart(13, '0')}-${String(counter).padStart(4, '0')}`
}

function tick({ ms, counter }: Moment): Moment {
  return counter < 9_999 ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 }
}

/** The next stamp of this PC's own clock: never lower than the last one, unless the clock was set back. */
function nextOwn(nowMs: number, last: Stamp): Moment {
  const before = parse(last)
  if (before === undefined || nowMs > before.ms || before.ms - nowMs > toleranceMs)
    return { ms: nowMs, counter: 0 }
  return tick(before)
}

export type Ticked = {
  /** The stamp for the line. */
  readonly stamp: Stamp
  /** What to pass as `last` next time; stays with the own clock when a stamp from the future was replaced. */
  readonly own: Stamp
}

/**
 * The stamp of a new line: max(own clock, every stamp it replaces) plus a tick. `nowMs` is the wall clock, `last` the
 * `own` of the previous call (or `noStamp`), `seen` the stamps of the records being replaced; malformed ones count
 * as never.
 */
export function nextStamp(nowMs: number, last: Stamp, seen: Iterable<Stamp>): Ticked {
  const own = format(nextOwn(nowMs, last))
  let top = noStamp
  for (const stamp of seen) if (stamp > top && pattern.test(stamp)) top = stamp
  const lifted = parse(top)
  if (top < own || lifted === undefined) return { stamp: own, own }
  const stamp = format(tick(lifted))
  return { stamp, own: lifted.ms - nowMs > toleranceMs ? own : stamp }
}
