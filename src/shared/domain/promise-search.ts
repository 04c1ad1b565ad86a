import { firstFitBeside } from './free-time'
import type { Person } from './person'
import type { Plan } from './plan'
import type { Piece } from './plan-queue'

/** A piece of work of the new ticket in the time that others leave. */
export type Placing = {
  readonly personId: string
  /** The minute of that person's working time at which it begins. */
  readonly start: number
  /** When all it waits for is over, and when it ends itself, ms. */
  readonly readyAt: number
  readonly until: number
  /** How many people could do it. */
  readonly count: number
}

export type EarliestFinish = {
  /** Ms. */
  readonly finishAt: number
  /** One per piece, in their order. */
  readonly places: readonly Placing[]
}

/** Of very many orders only so many are looked at; up to eight pieces are nearly always looked through whole. */
const nodeLimit = 20_000

type Search = {
  readonly plan: Plan
  readonly pieces: readonly Piece[]
  readonly candidates: readonly (readonly Person[])[]
  /** Minutes of the longest chain from each piece's beginning to the end of the ticket. */
  readonly tails: readonly number[]
  readonly placed: (Placing | undefined)[]
  readonly taken: Map<string, [number, number][]>
  /** Where each piece would end at the earliest when it may begin at a moment, whatever else is placed. */
  readonly soonest: Map<number, number | null>[]
  best: EarliestFinish | undefined
  nodes: number
}

/**
 * The earliest end of a new ticket's pieces in the time the plan leaves: nobody else's work is moved. Branch and bound
 * over every order and every person: each piece goes to the first free time in one piece once those before it are over,
 * and a half-finished order is given up as soon as it cannot end before the best so far, the first of which is the
 * greedy one. That finds the optimum: in an optimal schedule, put in again in the order of its beginnings, no piece
 * begins later than before. Beyond `nodeLimit` the best found so far counts. Undefined: something nobody can do.
 */
export function earliestFinish(plan: Plan, pieces: readonly Piece[]): EarliestFinish | undefined {
  const search: Search = {
    plan,
    pieces,
    candidates: pieces.map((piece) => plan.whoCan(piece)),
    tails: tailsOf(pieces),
    placed: pieces.map(() => undefined),
    taken: new Map(),
    soonest: pieces.map(() => new Map<number, number | null>()),
    best: undefined,
    nodes: 0,
  }
  visit(search, 0)
  return search.best
}

function tailsOf(pieces: readonly Piece[]): number[] {
  const tails = pieces.map(({ minutes }) => minutes)
  for (let index = pieces.length - 1; index >= 0; index -= 1)
    for (const before of pieces[index]?.after ?? [])
      tails[before] = Math.max(tails[before] ?? 0, (pieces[before]?.minutes ?? 0) + (tails[index] ?? 0))
  return tails
}

function visit(search: Search, count: number): void {
  search.nodes += 1
  const { placed, plan } = search
  if (count === search.pieces.length) {
    const places = placed.filter((one) => one !== undefined)
    const finishAt = places.reduce((latest, { until }) => Math.max(latest, until), plan.now)
    if (search.best === undefined || finishAt < search.best.finishAt) search.best = { finishAt, places }
    return
  }
  const bound = boundOf(search)
  if (bound === null) return
  for (const choice of choicesOf(search)) {
    const isSpent = search.nodes > nodeLimit && search.best !== undefined
    if (isSpent || (search.best !== undefined && bound >= search.best.finishAt)) return
    const { index, place, minutes } = choice
    const own = search.taken.get(place.personId) ?? []
    search.taken.set(place.personId, own)
    own.push([place.start, place.start + minutes])
    placed[index] = place
    visit(search, count + 1)
    placed[index] = undefined
    own.pop()
  }
}

/** No order that goes on from here ends before this moment, ms; null: it never ends. */
function boundOf({ plan, pieces, placed, candidates, soonest }: Search): number | null {
  const ends: number[] = []
  let bound = plan.now
  for (const [index, piece] of pieces.entries()) {
    const readyAt = piece.after.reduce((latest, before) => Math.max(latest, ends[before] ?? 0), plan.now)
    const known = placed[index]?.until
    const end = known ?? soonestEnd(plan, candidates[index] ?? [], piece, readyAt, soonest[index])
    if (end === null) return null
    ends.push(end)
    bound = Math.max(bound, end)
  }
  return bound
}

function soonestEnd(
  plan: Plan,
  candidates: readonly Person[],
  piece: Piece,
  readyAt: number,
  known: Map<number, number | null> | undefined,
): number | null {
  const before = known?.get(readyAt)
  if (before !== undefined) return before
  let soonest: number | null = null
  for (const { id } of candidates) {
    const until = placeFor(plan, id, piece, readyAt, [])?.until ?? null
    if (until !== null && (soonest === null || until < soonest)) soonest = until
  }
  known?.set(readyAt, soonest)
  return soonest
}

type Choice = { readonly index: number; readonly minutes: number; readonly place: Placing }

/** What may be placed next and with whom, the most promising first: the longest chain, then the earliest end. */
function choicesOf({ plan, pieces, candidates, placed, taken, tails }: Search): Choice[] {
  const choices: Choice[] = []
  for (const [index, piece] of pieces.entries()) {
    if (placed[index] !== undefined) continue
    const ends = piece.after.map((before) => placed[before]?.until)
    if (ends.some((end) => end === undefined)) continue
    const readyAt = ends.reduce<number>((latest, end) => Math.max(latest, end ?? 0), plan.now)
    const able = candidates[index] ?? []
    for (const { id } of able) {
      const place = placeFor(plan, id, piece, readyAt, taken.get(id) ?? [])
      if (place !== undefined)
        choices.push({ index, minutes: piece.minutes, place: { ...place, count: able.length } })
    }
  }
  const tailOf = ({ index }: Choice) => tails[index] ?? 0
  return choices.toSorted((a, b) => tailOf(b) - tailOf(a) || a.place.until - b.place.until)
}

function placeFor(
  plan: Plan,
  personId: string,
  { minutes }: Piece,
  readyAt: number,
  taken: readonly (readonly [number, number])[],
): Omit<Placing, 'count'> | undefined {
  const worker = plan.workers.get(personId)
  if (worker === undefined) return undefined
  const start = firstFitBeside(worker.free, taken, worker.axis.minutesBefore(readyAt), minutes)
  const until = worker.axis.endOf(start + minutes)
  return until === null ? undefined : { personId, start, readyAt, until }
}
