import type { DayPiece } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { addDays, civilDay, daysBetween, momentOf } from '../../../shared/domain/calendar'
import { customerName } from '../../../shared/domain/customer'
import type { Office } from '../../../shared/domain/office'
import type { Plan } from '../../../shared/domain/plan'
import type { PlannedPiece } from '../../../shared/domain/planned'
import { numberOf, somebody } from './ticket-row'

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
    const customer = office.tables.customers.get(ticket.customerId)
    for (const piece of pieces) {
      if (piece.area !== area) continue
      const plannedMinutes = minutesOn(plan, piece, index)
      const isOpen = piece.until === null || piece.until > dayEnd
      const isLate = promisedAt !== null && promisedAt < dayEnd && isOpen
      if (plannedMinutes === 0 && !isLate) continue
      found.push({
        ticketId: id,
        number: numberOf(ticket),
        title: ticket.title,
        customerName: customer === undefined ? '' : customerName(customer),
        work: piece.stepId === null ? '' : piece.title,
        person: piece.personId === null ? null : somebody(office, piece.personId),
        minutes: plannedMinutes === 0 ? piece.minutes : plannedMinutes,
        isPlanned: plannedMinutes > 0,
        isLate,
        promisedAt,
      })
    }
  }
  return found.toSorted(
    (a, b) =>
      Number(b.isLate) - Number(a.isLate) ||
      (a.promisedAt ?? Number.MAX_SAFE_INTEGER) - (b.promisedAt ?? Number.MAX_SAFE_INTEGER) ||
      (a.number < b.number ? -1 : 1),
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
