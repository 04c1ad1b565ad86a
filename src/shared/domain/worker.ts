import type { Absence } from './absence'
import { isAway } from './absence'
import type { FreeTime } from './free-time'
import { allFree } from './free-time'
import type { WeekHours } from './firm'
import type { Person } from './person'
import type { WorkAxis } from './work-axis'
import { workAxis } from './work-axis'
import type { Stretch } from './work-time'
import type { OpenOn } from './work-time'

/** Somebody with their time and what of it is still free. */
export type Worker = {
  readonly person: Person
  readonly axis: WorkAxis
  readonly free: FreeTime
  readonly absences: readonly Stretch[]
}

/** What of an absence matters to the plan. */
export type PlanAbsence = Pick<Absence, 'from' | 'until' | 'cancelled'> & { readonly personId: string }

type Staff = {
  readonly now: number
  readonly people: readonly Person[]
  readonly absences: Iterable<PlanAbsence>
}

/** Everybody active, with nothing planned yet. `openOn` tells the week of hours; undefined: the firm's. */
export function workersOf(
  { now, people, absences }: Staff,
  openOn: (hours: WeekHours | undefined) => OpenOn,
): Map<string, Worker> {
  const away = new Map<string, Stretch[]>()
  for (const absence of absences) {
    if (!isAway(absence) || absence.until <= now) continue
    const { from, until } = absence
    away.set(absence.personId, [...(away.get(absence.personId) ?? []), { from, until }])
  }
  const workers = new Map<string, Worker>()
  for (const person of people) {
    if (!person.active) continue
    const own = away.get(person.id) ?? []
    const axis = workAxis(now, { openOn: openOn(person.hours), absences: own })
    workers.set(person.id, { person, axis, free: allFree(), absences: own })
  }
  return workers
}
