import type { Today } from '../../../shared/contract/desk-answers'
import { civilDay } from '../../../shared/domain/calendar'
import type { Office } from '../../../shared/domain/office'
import { followUpRows } from './follow-up-row'
import { openTickets, somebody, ticketRow } from './ticket-row'

/** How many rows a card of the front desk carries; the count beside its title is the whole number. */
const cardRows = 40

function activePeople(office: Office) {
  return [...office.tables.persons.values()].filter(({ active }) => active)
}

/** The front desk's day: what was promised, what waits to be collected, what to remember. */
export function today(office: Office, now: number, present: ReadonlySet<string>): Today {
  const day = civilDay(now)
  const rows = openTickets(office).map((ticket) => ticketRow(office, ticket, now))
  const promised = rows
    .filter(
      ({ promisedAt, work }) => promisedAt !== null && civilDay(promisedAt) <= day && work !== 'cancelled',
    )
    .filter(({ work, items }) => work !== 'ready' || items.here > 0)
    .toSorted((a, b) => (a.promisedAt ?? 0) - (b.promisedAt ?? 0))
  const todays = promised.filter(
    ({ promisedAt, work }) => work !== 'ready' || civilDay(promisedAt ?? 0) === day,
  )
  const ready = rows.filter(({ items }) => items.ready > 0).toSorted((a, b) => b.since - a.since)
  const waiting = followUpRows(office, ({ done, dueAt }) => done === undefined && civilDay(dueAt) <= day)
  return {
    now,
    promised: todays.toSorted(todayFirst(day)).slice(0, cardRows),
    promisedCount: todays.length,
    ready: ready.slice(0, cardRows),
    readyCount: ready.length,
    followUps: waiting.slice(0, cardRows),
    followUpCount: waiting.length,
    people: activePeople(office).flatMap((person) => {
      const one = somebody(office, person.id)
      return one === null ? [] : [{ ...one, areas: person.areas, signedIn: present.has(person.id) }]
    }),
  }
}

/** Today's promises in order of the hour; broken older ones after them, the latest first. */
function todayFirst(day: string) {
  const isToday = (at: number | null) => at !== null && civilDay(at) === day
  return (a: { promisedAt: number | null }, b: { promisedAt: number | null }): number => {
    if (isToday(a.promisedAt) !== isToday(b.promisedAt)) return isToday(a.promisedAt) ? -1 : 1
    const order = (a.promisedAt ?? 0) - (b.promisedAt ?? 0)
    return isToday(a.promisedAt) ? order : -order
  }
}
