import type { RequestChannel } from '../../shared/contract/channels'
import { backupRoutes } from './handlers/backups'
import { conflictRoutes } from './handlers/conflicts'
import { customerRoutes } from './handlers/customers'
import { dataRoutes } from './handlers/data'
import { deskRoutes } from './handlers/desks'
import { entryRoutes } from './handlers/entry'
import { firmRoutes } from './handlers/firm'
import { followUpRoutes } from './handlers/follow-ups'
import { handOverRoutes } from './handlers/hand-overs'
import { importRoutes } from './handlers/imports'
import { paymentRoutes } from './handlers/payments'
import { peopleRoutes } from './handlers/people'
import { priceListRoutes } from './handlers/price-list'
import { sessionRoutes } from './handlers/sessions'
import { ticketRoutes } from './handlers/tickets'
import { workRoutes } from './handlers/work'
import { counterRoutes } from './handlers/counter'
import { customerRecordRoutes } from './handlers/customer-record'
import { formalitiesRoutes } from './handlers/formalities'
import { intakeRoutes } from './handlers/intake'
import { appointmentRoutes } from './handlers/appointments'
import { lobbyRoutes } from './handlers/lobby'
import { papersRoutes } from './handlers/papers'
import { questionsRoutes } from './handlers/questions'
import { workflowsRoutes } from './handlers/workflows'
import { stepsRoutes } from './handlers/steps'
import { benchViewsRoutes } from './handlers/bench-views'
import { capacityRoutes } from './handlers/capacity'
import { materialRoutes } from './handlers/material'
import { reportsRoutes } from './handlers/reports'
import { inboxRoutes } from './handlers/inbox'
import type { Routes } from './route'

/** Every channel with its handler; the compiler refuses a channel without one. This is the list to audit. */
export const routes: Routes<RequestChannel> = {
  ...entryRoutes,
  ...sessionRoutes,
  ...peopleRoutes,
  ...firmRoutes,
  ...priceListRoutes,
  ...customerRoutes,
  ...ticketRoutes,
  ...workRoutes,
  ...deskRoutes,
  ...paymentRoutes,
  ...handOverRoutes,
  ...followUpRoutes,
  ...dataRoutes,
  ...importRoutes,
  ...conflictRoutes,
  ...backupRoutes,
  ...lobbyRoutes,
  ...appointmentRoutes,
  ...papersRoutes,
  ...intakeRoutes,
  ...customerRecordRoutes,
  ...counterRoutes,
  ...questionsRoutes,
  ...formalitiesRoutes,
  ...workflowsRoutes,
  ...stepsRoutes,
  ...benchViewsRoutes,
  ...capacityRoutes,
  ...materialRoutes,
  ...reportsRoutes,
  ...inboxRoutes,
}
