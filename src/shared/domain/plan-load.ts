import type { Area } from './area'
import { areas } from './area'
import { addDays, civilDay, minuteMs, momentOf } from './calendar'
import type { PlannedPiece } from './planned'
import { workAreasOf } from './who-can'
import type { Worker } from './worker'

/** How far ahead load is told. */
export const outlookDays = 28

/** What an area is asked for on one civil day; the first day counts from now on. */
export type AreaDay = {
  /** YYYY-MM-DD */
  readonly day: string
  /** What the people who work there have beside their work in other areas. */
  readonly availableMinutes: number
  /** What the plan puts there; never more than is available. */
  readonly plannedMinutes: number
  /** What was to be over by the end of this day to keep its promise, and is planned later or cannot be planned. */
  readonly lateMinutes: number
}

export type LoadBook = {
  /** The day, 0 being today, by which what is promised for a moment (ms) is to be over; null: no promise. */
  readonly dayOf: (promisedAt: number | null) => number | null
  /** Notes a piece of work in its place, with the day by which it is to be over. */
  readonly add: (piece: PlannedPiece, due: number | null) => void
  /** The days of an area from today on, at most `outlookDays`. */
  readonly daysOf: (area: Area, count: number) => AreaDay[]
  /** Pieces of work of an area that are not over. */
  readonly openOf: (area: Area) => number
}

/** Who does how much where on which day, as the plan is being made. */
export function loadBook(now: number, workers: readonly Worker[]): LoadBook {
  const today = civilDay(now)
  const ends = Array.from({ length: outlookDays }, (_, day) => momentOf(addDays(today, day + 1)))
  const workerOf = new Map<string, Worker>(workers.map((worker) => [worker.person.id, worker]))
  const worked = new Map<string, Map<Area, number[]>>(workers.map(({ person }) => [person.id, new Map()]))
  const late = new Map<Area, number[]>()
  const open = new Map<Area, number>()
  const addLate = (area: Area, from: number, until: number, minutes: number) => {
    const days = late.get(area) ?? noMinutes()
    late.set(area, days)
    for (let day = from; day < Math.min(until, outlookDays); day += 1) days[day] = (days[day] ?? 0) + minutes
  }
  const workedOn = (id: string, area: Area, day: number) => worked.get(id)?.get(area)?.[day] ?? 0

  const availableOn = (area: Area, day: number, capacity: ReadonlyMap<string, number[]>) => {
    let minutes = 0
    for (const { person } of workers) {
      const own = workAreasOf(person)
      if (!own.includes(area)) {
        // Whoever helps out brings the time they are planned for.
        minutes += workedOn(person.id, area, day)
        continue
      }
      const elsewhere = areas.filter((other) => other !== area)
      const taken = elsewhere.reduce((sum, other) => sum + workedOn(person.id, other, day), 0)
      minutes += (capacity.get(person.id)?.[day] ?? 0) - taken
    }
    return minutes
  }
  return {
    dayOf: (promisedAt) => dueDay(ends, promisedAt),
    add: (piece, due) => {
      const { area, personId, minutes } = piece
      open.set(area, (open.get(area) ?? 0) + 1)
      const worker = workerOf.get(personId ?? '')
      if (worker === undefined || piece.until === null) {
        if (due !== null) addLate(area, due, outlookDays, minutes)
        return
      }
      const end = worker.axis.minutesBefore(piece.until)
      const mine = worked.get(worker.person.id)
      const days = mine?.get(area) ?? noMinutes()
      mine?.set(area, days)
      worker.axis.eachDay(end - minutes, end, (day, part) => {
        if (day < outlookDays) days[day] = (days[day] ?? 0) + part
        if (due !== null && day > due) addLate(area, due, day, part)
      })
    },
    daysOf: (area, count) => {
      const capacity = new Map(workers.map((worker) => [worker.person.id, capacityOf(worker)]))
      return Array.from({ length: Math.min(count, outlookDays) }, (_, day) => ({
        day: addDays(today, day),
        availableMinutes: availableOn(area, day, capacity),
        plannedMinutes: workers.reduce((sum, { person }) => sum + workedOn(person.id, area, day), 0),
        lateMinutes: late.get(area)?.[day] ?? 0,
      }))
    },
    openOf: (area) => open.get(area) ?? 0,
  }
}

/** The first day that ends after the promise; one beyond all where none does. */
function dueDay(ends: readonly number[], promisedAt: number | null): number | null {
  if (promisedAt === null) return null
  const after = ends.findIndex((end) => promisedAt < end)
  return after < 0 ? outlookDays : after
}

function noMinutes(): number[] {
  return Array.from({ length: outlookDays }, () => 0)
}

/** Working minutes of somebody by day, from now on. */
function capacityOf({ axis }: Worker): number[] {
  const days = noMinutes()
  for (const { day, from, until } of axis.windows(outlookDays))
    days[day] = (days[day] ?? 0) + (until - from) / minuteMs
  return days
}
