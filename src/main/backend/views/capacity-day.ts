import type { DayPiece } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { addDays, civilDay, daysBetween, momentOf } from '../../../shared/domain/calendar'
import type { Office } from '../../../shared/domain/office'
import type { Plan } from '../../../shared/domain/plan'
import type { PlannedPiece } from '../../../shared/domain/planned'
import { nameOfCustomer, numberOf, somebody } from './ticket-row'

/**
 * What fills an area on a civil day (YYYY-MM-DD): the pieces of work the plan puts there, and those that were to be
 * over by then and are not; the late ones first, then the earlier promise.
 */
export function capacityDay(office: Office, plan: Plan, area: Area, day: string): DayPiece[] {
  const dayEnd = momentOf(addDays(day, 1))
  const index = daysBetween(civilDay(plan.now), day)
  const found: DayPiece[] = []
  for (const [id, { pieces }] of plan.tickets) {
    const ticket = office.tables.tickets.get(id)
    if (ticket === undefined) continue
    const promisedAt = ticket.promise?.at ?? null
    const about = {
      ticketId: id,
      number: numberOf(ticket),
      title: ticket.title,
      customerName: nameOfCustomer(office, ticket.customerId),
      promisedAt,
    }
    const isDue = promisedAt !== null && promisedAt < dayEnd
    for (const piece of pieces) {
      if (piece.area !== area) continue
      const planned = minutesOn(plan, piece, index)
      const isLate = isDue && (piece.until ?? Number.POSITIVE_INFINITY) > dayEnd
      if (planned > 0 || isLate) found.push({ ...about, ...pieceRow(office, piece, planned), isLate })
    }
  }
  return found.toSorted(byUrgency)
}

function pieceRow(office: Office, { stepId, title, personId, minutes }: PlannedPiece, planned: number) {
  return {
    work: stepId === null ? '' : title,
    person: somebody(office, personId),
    minutes: planned === 0 ? minutes : planned,
    isPlanned: planned > 0,
  }
}

function byUrgency(a: DayPiece, b: DayPiece): number {
  const far = Number.MAX_SAFE_INTEGER
  return (
    Number(b.isLate) - Number(a.isLate) ||
    (a.promisedAt ?? far) - (b.promisedAt ?? far) ||
    (a.number < b.number ? -1 : 1)
  )
}

/** Working minutes of a piece on a day, 0 being today. */
function minutesOn(plan: Plan, { personId, until, minutes }: PlannedPiece, index: number): number {
  const worker = plan.workers.get(personId ?? '')
  if (worker === undefined || until === null) return 0
  const end = worker.axis.minutesBefore(until)
  let sum = 0
  worker.axis.eachDay(end - minutes, end, (day, part) => {
    if (day === index) sum += part
  })
  return sum
}
