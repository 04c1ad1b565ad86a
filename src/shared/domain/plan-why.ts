import { civilDay, minuteMs } from './calendar'
import type { Piece, PlanTicket } from './plan-queue'
import type { Risk } from './risk'
import { fullName } from './person'
import type { Why } from './why'
import { whyTypes } from './why'
import type { Worker } from './worker'

/** What keeps one piece of work from beginning when it could. */
export type Hindrance =
  | Extract<Why, { type: 'nobody' }>
  | (Extract<Why, { type: 'absent' | 'only' | 'busy' | 'area-full' }> & {
      /** How long it waits, ms. */
      readonly waitMs: number
    })

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
  const waitMs = from - readyAt
  if (waitMs < worthTellingMs) return null
  const { id } = worker.person
  const whose = { personId: worker.person.id, name: fullName(worker.person), waitMs }
  const away = worker.absences.find((absence) => absence.from < from && absence.until > readyAt)
  if (away !== undefined && count === 1) return { type: 'absent', ...whose, until: away.until }
  // Closed hours alone hold nobody up.
  if (start === worker.axis.minutesBefore(readyAt)) return null
  if (id === piece.owner) return { type: 'busy', ...whose, from }
  if (count === 1) return { type: 'only', ...whose, what: piece.title, from }
  return { type: 'area-full', area: piece.area, day: civilDay(readyAt), waitMs }
}

/** A ticket's reasons, the most telling first; of those that hold it up the longest of each sort. */
export function whyOf(
  { work, reason, since, promisedAt }: Pick<PlanTicket, 'work' | 'reason' | 'since' | 'promisedAt'>,
  hindrances: readonly Hindrance[],
  slackMinutes: number | null,
): Why[] {
  const found: Why[] = work === 'on-hold' ? [{ type: 'waits', reason, since }] : []
  for (const type of ['nobody', 'absent', 'only', 'busy', 'area-full'] as const) {
    const worst = hindrances
      .filter((one) => one.type === type)
      .toSorted((a, b) => waitOf(b) - waitOf(a))
      .at(0)
    if (worst !== undefined) found.push(factOf(worst))
  }
  if (promisedAt !== null && slackMinutes !== null)
    found.push(
      slackMinutes < 0 ? { type: 'short', minutes: -slackMinutes } : { type: 'slack', minutes: slackMinutes },
    )
  return found.toSorted((a, b) => whyTypes.indexOf(a.type) - whyTypes.indexOf(b.type))
}

function waitOf(hindrance: Hindrance): number {
  return hindrance.type === 'nobody' ? 0 : hindrance.waitMs
}

function factOf(hindrance: Hindrance): Why {
  if (hindrance.type === 'nobody') return hindrance
  const { waitMs: _waitMs, ...fact } = hindrance
  return fact
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
