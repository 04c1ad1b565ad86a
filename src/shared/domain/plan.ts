import type { Area } from './area'
import type { WeekHours } from './firm'
import { firstFit, takeTime } from './free-time'
import { holidayCalendar } from './holidays'
import type { Person } from './person'
import type { LoadBook } from './plan-load'
import { loadBook } from './plan-load'
import type { Piece, PlanTicket } from './plan-queue'
import { byQueue, piecesOf } from './plan-queue'
import type { Hindrance } from './plan-why'
import { hindranceOf, whyOf } from './plan-why'
import type { PlannedPiece, TicketPlan } from './planned'
import type { Skill } from './skill'
import { whoCan } from './who-can'
import type { WorkAxis } from './work-axis'
import { workAxis } from './work-axis'
import type { OpenOn, WorkRules } from './work-time'
import { openDays } from './work-time'
import type { PlanAbsence, Worker } from './worker'
import { workersOf } from './worker'

export type PlanInput = {
  /** Ms. */
  readonly now: number
  readonly hours: WeekHours
  readonly land: string | undefined
  readonly people: readonly Person[]
  readonly skills: Iterable<Skill>
  readonly absences: Iterable<PlanAbsence>
  /** Those that are not closed, in any order. */
  readonly tickets: readonly PlanTicket[]
  /** Put before all others that are not running. */
  readonly first?: string
}

/** One plan of the whole office. */
export type Plan = {
  readonly now: number
  readonly tickets: ReadonlyMap<string, TicketPlan>
  readonly workers: ReadonlyMap<string, Worker>
  readonly whoCan: (work: { readonly area: Area; readonly skill: string | null }) => readonly Person[]
  /** The opening time of the firm, from now on. */
  readonly firm: { readonly hours: WeekHours; readonly rules: WorkRules; readonly axis: WorkAxis }
  readonly load: LoadBook
}

type Placed = { readonly piece: PlannedPiece; readonly hindrance: Hindrance | null }

/**
 * Plans the work of the whole office: what is running goes on with who is at it, everything else in the order of the
 * queue (`byQueue`), each piece of work in the first free time, in one piece, of whoever of those who can do it ends
 * it first; it goes on after closing hours. Later tickets fill what time is left between, and push nobody. The same
 * input gives the same plan.
 */
export function makePlan(input: PlanInput): Plan {
  const { now, people, tickets, first = null } = input
  const weeks = weeksOf(input)
  const workers = workersOf(input, weeks)
  const able = whoCan(people, input.skills)
  const rules = { openOn: weeks(undefined), absences: [] }
  const firm = { hours: input.hours, rules, axis: workAxis(now, rules) }
  const load = loadBook(now, [...workers.values()])
  const inOrder = byQueue(first)
  const queue = tickets
    .map((ticket) => ({
      ticket,
      pieces: piecesOf(ticket),
      due: load.dayOf(ticket.promisedAt),
      placed: new Array<Placed | undefined>(),
    }))
    .toSorted((a, b) => inOrder(a.ticket, b.ticket))
  const put = (entry: (typeof queue)[number], index: number, piece: Piece) => {
    const candidates = piece.owner === null ? able(piece) : ownerOf(workers, piece, able)
    const placed = place(piece, entry.placed, candidates, { now, workers })
    entry.placed[index] = placed
    load.add(placed.piece, entry.due)
  }
  for (const entry of queue)
    entry.pieces.forEach((piece, index) => {
      if (piece.isRunning) put(entry, index, piece)
    })
  for (const entry of queue)
    entry.pieces.forEach((piece, index) => {
      if (!piece.isRunning) put(entry, index, piece)
    })
  const plans = queue.map(({ ticket, placed }) => [ticket.id, ticketPlan(ticket, placed, firm.axis)] as const)
  return { now, tickets: new Map(plans), workers, whoCan: able, firm, load }
}

/** The open days of a week of hours; each week is reckoned once for everybody who works it. */
function weeksOf({ hours, land }: PlanInput): (own: WeekHours | undefined) => OpenOn {
  const holidayOn = holidayCalendar(land)
  const isHoliday = (day: string) => holidayOn(day) !== null
  const weeks = new Map<string, OpenOn>()
  return (own = hours) => {
    const key = JSON.stringify(own)
    const week = weeks.get(key) ?? openDays(own, isHoliday)
    weeks.set(key, week)
    return week
  }
}

/** Whoever has it does it; who has left the office has nothing. */
function ownerOf(
  workers: ReadonlyMap<string, Worker>,
  piece: Piece,
  able: Plan['whoCan'],
): readonly Person[] {
  const owner = workers.get(piece.owner ?? '')
  return owner === undefined ? able(piece) : [owner.person]
}

type Around = { readonly now: number; readonly workers: ReadonlyMap<string, Worker> }

function place(
  piece: Piece,
  before: readonly (Placed | undefined)[],
  candidates: readonly Person[],
  { now, workers }: Around,
): Placed {
  const { stepId, title, area, minutes } = piece
  const readyAt = piece.isRunning ? now : readyOf(piece, before, now)
  const best = readyAt === null ? undefined : bestOf(candidates, workers, readyAt, minutes)
  if (readyAt === null || best === undefined) {
    const nobody = { type: 'nobody' as const, piece, worker: null, readyAt: now, from: now }
    const hindrance = readyAt === null ? null : nobody
    const unplaced = { stepId, title, area, minutes, personId: null, from: null, until: null }
    return { piece: unplaced, hindrance }
  }
  const { worker, start, until } = best
  takeTime(worker.free, start, minutes)
  const from = worker.axis.startOf(start) ?? readyAt
  const count = candidates.length
  const hindrance = hindranceOf({ piece, worker, readyAt, from, start, count })
  const placed = { stepId, title, area, minutes, personId: worker.person.id, from, until }
  return { piece: placed, hindrance }
}

/** When all it waits for is over; null: never. */
function readyOf(piece: Piece, before: readonly (Placed | undefined)[], now: number): number | null {
  let readyAt = now
  for (const index of piece.after) {
    const end = before[index]?.piece.until ?? null
    if (end === null) return null
    readyAt = Math.max(readyAt, end)
  }
  return readyAt
}

type Found = { readonly worker: Worker; readonly start: number; readonly until: number }

function bestOf(
  candidates: readonly Person[],
  workers: ReadonlyMap<string, Worker>,
  readyAt: number,
  minutes: number,
): Found | undefined {
  let best: Found | undefined
  for (const { id } of candidates) {
    const worker = workers.get(id)
    if (worker === undefined) continue
    const start = firstFit(worker.free, worker.axis.minutesBefore(readyAt), minutes)
    const until = worker.axis.endOf(start + minutes)
    if (until !== null && (best === undefined || until < best.until)) best = { worker, start, until }
  }
  return best
}

function ticketPlan(ticket: PlanTicket, placed: readonly (Placed | undefined)[], firm: WorkAxis): TicketPlan {
  const pieces: PlannedPiece[] = []
  const hindrances: Hindrance[] = []
  let finishAt: number | null = placed.length === 0 ? null : 0
  for (const one of placed) {
    if (one === undefined) continue
    pieces.push(one.piece)
    if (one.hindrance !== null) hindrances.push(one.hindrance)
    finishAt = finishAt === null || one.piece.until === null ? null : Math.max(finishAt, one.piece.until)
  }
  const { promisedAt } = ticket
  const slackMinutes = finishAt === null || promisedAt === null ? null : slackOf(finishAt, promisedAt, firm)
  return { finishAt, slackMinutes, why: whyOf(ticket, hindrances, slackMinutes), pieces }
}

/** Opening minutes; a promise broken in closed hours is broken by one at least. */
function slackOf(finishAt: number, promisedAt: number, firm: WorkAxis): number {
  const minutes = firm.minutesBefore(promisedAt) - firm.minutesBefore(finishAt)
  return finishAt > promisedAt ? Math.min(-1, minutes) : minutes
}
