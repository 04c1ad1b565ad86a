import { civilDay, minuteMs } from './calendar'
import type { Piece, PlanTicket } from './plan-queue'
import type { Risk } from './risk'
import { fullName } from './person'
import type { Why } from './why'
import { whyTypes } from './why'
import type { Stretch } from './work-time'
import type { Worker } from './worker'

/** What keeps one piece of work from beginning when it could. */
export type Hindrance = {
  readonly type: 'nobody' | 'absent' | 'only' | 'busy' | 'area-full'
  readonly piece: Pick<Piece, 'area' | 'title'>
  readonly worker: Worker | null
  /** When it could begin, and when it does, ms. */
  readonly readyAt: number
  readonly from: number
}

/** Shorter waits are the ordinary run of things. */
const worthTellingMs = 30 * minuteMs

type Place = {
  readonly piece: Piece
  readonly worker: Worker
  readonly readyAt: number
  readonly from: number
  /** The minute of the worker's own time at which it begins. */
  readonly start: number
  /** How many people can do it. */
  readonly count: number
}

/** Why a piece of work begins later than it could: whoever has it is away, the only one is busy, or all are. */
export function hindranceOf({ piece, worker, readyAt, from, start, count }: Place): Hindrance | null {
  if (from - readyAt < worthTellingMs) return null
  const told = (type: Hindrance['type']) => ({ type, piece, worker, readyAt, from })
  if (count === 1 && awayBetween(worker, readyAt, from) !== undefined) return told('absent')
  // Closed hours alone hold nobody up.
  if (start === worker.axis.minutesBefore(readyAt)) return null
  if (worker.person.id === piece.owner) return told('busy')
  return told(count === 1 ? 'only' : 'area-full')
}

function awayBetween({ absences }: Worker, readyAt: number, from: number): Stretch | undefined {
  return absences.find((absence) => absence.from < from && absence.until > readyAt)
}

/** A ticket's reasons, the most telling first; of those that hold it up the longest of each sort. */
export function whyOf(
  { work, reason, since, promisedAt }: Pick<PlanTicket, 'work' | 'reason' | 'since' | 'promisedAt'>,
  hindrances: readonly Hindrance[],
  slackMinutes: number | null,
): Why[] {
  const found: Why[] = work === 'on-hold' ? [{ type: 'waits', reason, since }] : []
  const worst = new Map<Hindrance['type'], Hindrance>()
  for (const one of hindrances) {
    const known = worst.get(one.type)
    if (known === undefined || one.from - one.readyAt > known.from - known.readyAt) worst.set(one.type, one)
  }
  for (const one of worst.values()) found.push(...factsOf(one))
  if (promisedAt !== null && slackMinutes !== null)
    found.push(
      slackMinutes < 0 ? { type: 'short', minutes: -slackMinutes } : { type: 'slack', minutes: slackMinutes },
    )
  return found.toSorted((a, b) => whyTypes.indexOf(a.type) - whyTypes.indexOf(b.type))
}

function factsOf({ type, piece, worker, readyAt, from }: Hindrance): Why[] {
  if (type === 'nobody') return [{ type, area: piece.area, what: piece.title }]
  if (type === 'area-full') return [{ type, area: piece.area, day: civilDay(readyAt) }]
  if (worker === null) return []
  const whose = { personId: worker.person.id, name: fullName(worker.person) }
  if (type === 'only') return [{ type, ...whose, what: piece.title, from }]
  if (type === 'busy') return [{ type, ...whose, from }]
  return [{ type, ...whose, until: awayBetween(worker, readyAt, from)?.until ?? from }]
}

/** What a list says beside the risk; null: the risk says it all. */
export function tellingWhy(risk: Risk, why: readonly Why[]): Why | null {
  if (risk === 'missing') return null
  const isKept = risk === 'on-plan'
  const [first] = why.filter(
    ({ type }) => (type === 'slack') === isKept || (type === 'slack' && risk === 'tight'),
  )
  return first ?? null
}
