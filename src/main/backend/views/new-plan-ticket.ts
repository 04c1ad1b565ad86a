import type { PlanChange } from '../../../shared/contract/capacity'
import { kindRules } from '../../../shared/domain/kind'
import type { Office } from '../../../shared/domain/office'
import type { PlanTicket } from '../../../shared/domain/plan-queue'
import type { Outcome } from '../../../shared/domain/refusal'
import { done } from '../../../shared/domain/refusal'
import { stepSchema } from '../../../shared/domain/step'
import { stepsFromTemplate } from '../../../shared/domain/step-copy'
import { stepViews } from '../../../shared/domain/step-view'
import { versionFor } from '../../../shared/domain/workflow-choice'

const newId = 'new'

/** A ticket as it would come into the plan if it were taken in now. */
export function newPlanTicket(
  office: Office,
  { kind, workflowId, promisedAt }: Extract<PlanChange, { type: 'new' }>,
  now: number,
): Outcome<PlanTicket> {
  const version = versionFor(office.tables, kind, workflowId)
  if (!version.ok) return version
  let count = 0
  const nextId = () => `${newId}-${(count += 1)}`
  const copies = stepsFromTemplate(version.value?.steps ?? [], { ticketId: newId, nextId })
  const steps = copies.map(({ id, fields }) => stepSchema.parse({ ...fields, id, stamp: '' }))
  return done({
    id: newId,
    kind,
    area: kindRules[kind].firstArea,
    owner: null,
    openedAt: now,
    promisedAt,
    work: 'received',
    since: now,
    reason: '',
    steps: stepViews(steps, new Map(), now),
  })
}
