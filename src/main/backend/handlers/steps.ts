import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Routes } from '../route'
import { signed } from '../route'
import { stepRows } from '../views/step-rows'
import { stepMoveRoutes } from './step-moves'
import { stepNoteRoutes } from './step-notes'
import { stepOwnerRoutes } from './step-owner'

export const stepsRoutes: Routes<
  'step:list' | keyof typeof stepMoveRoutes | keyof typeof stepNoteRoutes | keyof typeof stepOwnerRoutes
> = {
  ...stepMoveRoutes,
  ...stepNoteRoutes,
  ...stepOwnerRoutes,
  'step:list': signed(requests['step:list'], ({ ticketId }, { office, now }) =>
    office.tables.tickets.has(ticketId) ? done(stepRows(office, ticketId, now)) : refuse('not-found'),
  ),
}
