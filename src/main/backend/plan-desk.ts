import { minuteMs } from '../../shared/domain/calendar'
import type { Collection, Office } from '../../shared/domain/office'
import type { Plan, PlanInput } from '../../shared/domain/plan'
import { makePlan } from '../../shared/domain/plan'
import type { PlanTicket } from '../../shared/domain/plan-queue'
import { stepsOf } from '../../shared/domain/step-view'
import { lifeOf } from '../../shared/domain/ticket-view'
import type { Operation } from '../../shared/replication/operation'

/** What a plan depends on beside the time. */
const planned: readonly Collection[] = [
  'firm',
  'persons',
  'skills',
  'absences',
  'tickets',
  'steps',
  'events',
  'items',
  'payments',
]

type Kept = { readonly plan: Plan; readonly minute: number; readonly sizes: string }

/** The last plan of each office: a memo, what it holds follows from the office and the minute alone. */
const kept = new WeakMap<Office, Kept>()

/**
 * The plan of the whole office, made anew when something it depends on has changed (`forgetPlan`, or a record more or
 * less) or a minute has passed.
 */
export function planOf(office: Office, now: number): Plan {
  const minute = Math.floor(now / minuteMs)
  const sizes = sizesOf(office)
  const before = kept.get(office)
  if (before !== undefined && before.minute === minute && before.sizes === sizes) return before.plan
  const plan = makePlan(planInput(office, minute * minuteMs))
  kept.set(office, { plan, minute, sizes })
  return plan
}

/** Told of every change on disk. */
export function forgetPlan(office: Office, operations: readonly Operation[]): void {
  if (operations.some(({ collection }) => planned.some((one) => one === collection))) kept.delete(office)
}

function sizesOf({ tables }: Office): string {
  return planned.map((collection) => tables[collection].size).join(' ')
}

/** Everything a plan is made of. `now` in ms. */
export function planInput(office: Office, now: number): PlanInput {
  const { firm, persons, skills, absences } = office.tables
  const { hours = [], land } = firm.get('firm') ?? {}
  return {
    now,
    hours,
    land,
    people: [...persons.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    skills: skills.values(),
    absences: absences.values(),
    tickets: planTickets(office, now),
  }
}

function planTickets(office: Office, now: number): PlanTicket[] {
  const found: PlanTicket[] = []
  for (const id of office.derived.open) {
    const ticket = office.tables.tickets.get(id)
    if (ticket === undefined) continue
    const { work, since, reason } = lifeOf(office, id)
    if (work === 'ready' || work === 'cancelled') continue
    const { kind, area, owner, openedAt } = ticket
    const promisedAt = ticket.promise?.at ?? null
    const steps = stepsOf(office, id, now)
    found.push({ id, kind, area, owner, openedAt, promisedAt, work, since, reason, steps })
  }
  return found
}
