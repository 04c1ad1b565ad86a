import type { Parsed } from '../../../shared/contract/requests'
import { requests } from '../../../shared/contract/requests'
import type { Appointment } from '../../../shared/domain/appointment'
import { civilDay } from '../../../shared/domain/calendar'
import { appointmentIdSchema, visitIdSchema } from '../../../shared/domain/ids'
import { done, refuse } from '../../../shared/domain/refusal'
import type { VisitDay, VisitReply } from '../../../shared/domain/visit-day'
import {
  changedAppointment,
  checkInAppointment,
  newAppointment,
  replyFor,
  settleAppointment,
  withAppointment,
  withoutAppointment,
} from '../../../shared/domain/visit-day'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { actOf, changeDay, saved } from './lobby'

export const appointmentRoutes: Routes<'appointment:save' | 'appointment:check-in' | 'appointment:settle'> = {
  'appointment:save': signed(requests['appointment:save'], saveAppointment),
  'appointment:check-in': signed(requests['appointment:check-in'], async ({ requestId, id }, context) => {
    const today = civilDay(context.now)
    const visitId = visitIdSchema.parse(context.ports.ids.next())
    const outcome = await changeDay(context, requestId, today, (doc) =>
      checkInAppointment(doc, { ...actOf(context), id: visitId, appointmentId: id }),
    )
    return saved(today, outcome)
  }),
  'appointment:settle': signed(
    requests['appointment:settle'],
    async ({ requestId, day, id, outcome: move }, context) => {
      const outcome = await changeDay(context, requestId, day, (doc) =>
        settleAppointment(doc, { ...actOf(context), id, move }),
      )
      return outcome.ok ? done(null) : outcome
    },
  ),
}

type Saving = Parsed<'appointment:save'>

async function saveAppointment({ requestId, draft, change }: Saving, context: Context) {
  const { customers, persons, tickets } = context.office.tables
  const { customerId, withPerson, ticketId } = draft
  if (customerId !== undefined && !customers.has(customerId)) return refuse('not-found')
  if (ticketId !== undefined && !tickets.has(ticketId)) return refuse('not-found')
  if (withPerson !== undefined && !persons.has(withPerson)) return refuse('not-found')
  const day = civilDay(draft.at)
  const author = { person: context.person.id, requestId }
  // To another day: there first, so that a cut in between leaves it twice rather than nowhere.
  const days = change === undefined || change.day === day ? [day] : [day, change.day]
  const id = appointmentIdSchema.parse(change?.id ?? context.ports.ids.next())
  const outcome = await context.visitDays.change(author, days, (docs) => {
    const home = docs.at(-1)
    const before = home?.appointments.find((one) => one.id === change?.id)
    if (change !== undefined && before === undefined) return refuse('not-found')
    const next =
      before === undefined
        ? done(newAppointment(id, draft, actOf(context)))
        : changedAppointment(before, draft, actOf(context))
    return next.ok ? done(placed(docs, next.value)) : next
  })
  return outcome.ok ? done({ day, id: outcome.value.id }) : outcome
}

/** Into the first day, out of the others. */
function placed(docs: readonly VisitDay[], appointment: Appointment) {
  const days = docs.map((doc, index) =>
    index === 0 ? withAppointment(doc, appointment) : withoutAppointment(doc, appointment.id),
  )
  const value: VisitReply = replyFor(appointment.id)
  return { days, value }
}
