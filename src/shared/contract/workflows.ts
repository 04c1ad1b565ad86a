import { z } from 'zod'
import { officeTaskIdSchema, ticketIdSchema, workflowIdSchema, workflowVersionIdSchema } from '../domain/ids'
import { shortText } from '../domain/row'
import type { OfficeTask } from '../domain/skill'
import { officeTaskFields } from '../domain/skill'
import type { PlanStep } from '../domain/step-plan'
import type { Workflow, WorkflowVersion } from '../domain/workflow'
import { maxSteps, templateStepSchema, workflowDraft } from '../domain/workflow'
import { languages } from './entry'
import { request } from './request'
import { baseStamp, requestId } from './request-id'

const nothing = z.strictObject({})
/** The plan a form was opened with (`PlanAnswer.base`); an older one is refused with both. */
const planBase = z.string().max(64)

export const workflowsRequests = {
  'workflow:list': request('look', nothing),
  'workflow:read': request('look', z.strictObject({ id: workflowIdSchema })),
  /** A new workflow, or the next version of one; refused with both when another version was saved since `base`. */
  'workflow:save': request(
    'workflow.edit',
    z.strictObject({
      requestId,
      id: workflowIdSchema.exactOptional(),
      base: workflowVersionIdSchema.exactOptional(),
      draft: workflowDraft,
    }),
  ),
  'workflow:retire': request(
    'workflow.edit',
    z.strictObject({ requestId, id: workflowIdSchema, active: z.boolean() }),
  ),
  'workflow:make-default': request('workflow.edit', z.strictObject({ requestId, id: workflowIdSchema })),
  /** A usual workflow for each kind that has none, in the words of a language. */
  'workflow:start-usual': request(
    'workflow.edit',
    z.strictObject({ requestId, language: z.enum(languages) }),
  ),
  'office-task:list': request('look', nothing),
  'office-task:save': request(
    'workflow.edit',
    z.strictObject({
      requestId,
      id: officeTaskIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: officeTaskFields,
    }),
  ),
  'office-task:retire': request(
    'workflow.edit',
    z.strictObject({ requestId, id: officeTaskIdSchema, active: z.boolean() }),
  ),
  'step-plan:read': request('look', z.strictObject({ ticketId: ticketIdSchema })),
  /**
   * Another plan for one ticket: keys of steps it has keep them, other keys are new steps, and what is missing is taken
   * away. Takes `step.plan`; the front desk may do it as far as only front areas are touched.
   */
  'step-plan:change': request(
    'step.front',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      base: planBase,
      steps: z.array(templateStepSchema).max(maxSteps),
      reason: shortText,
    }),
  ),
  /** The steps of a workflow in place of a ticket's own, as long as none of those was begun. */
  'step-plan:apply': request(
    'step.front',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      base: planBase,
      workflowId: workflowIdSchema,
      reason: shortText,
    }),
  ),
}

export type WorkflowRow = Workflow & {
  readonly number: number
  readonly steps: number
  readonly totalMinutes: number
  readonly shortestMinutes: number
  readonly savedAt: number
  readonly savedByName: string
}

export type VersionRow = WorkflowVersion & { readonly byName: string }

export type WorkflowAnswer = {
  readonly workflow: Workflow
  /** The present one first. */
  readonly versions: readonly VersionRow[]
}

export type PlanAnswer = {
  readonly base: string
  readonly steps: readonly PlanStep[]
  /** Names of the workflows its steps came from. */
  readonly from: readonly string[]
}

export type WorkflowsAnswers = {
  /** By kind, the default first, then by name; retired ones among them. */
  'workflow:list': readonly WorkflowRow[]
  'workflow:read': WorkflowAnswer
  'workflow:save': { readonly id: string; readonly versionId: string }
  'workflow:retire': { readonly id: string }
  'workflow:make-default': { readonly id: string }
  'workflow:start-usual': { readonly count: number }
  /** By name; retired ones among them. */
  'office-task:list': readonly OfficeTask[]
  'office-task:save': { readonly id: string }
  'office-task:retire': { readonly id: string }
  'step-plan:read': PlanAnswer
  'step-plan:change': { readonly ticketId: string }
  'step-plan:apply': { readonly ticketId: string }
}
