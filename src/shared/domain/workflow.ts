import { z } from 'zod'
import { areaSchema } from './area'
import { workflowIdSchema, workflowVersionIdSchema } from './ids'
import { kindSchema } from './kind'
import { longText, originFields, requiredText, shortText, stampSchema } from './row'
import { skillKeySchema } from './skill'

export const maxSteps = 30
export const maxChecklist = 20

/** What a step asks for, in a template and on a ticket alike. */
export const stepFields = z.strictObject({
  title: requiredText,
  area: areaSchema,
  /** What whoever does it must be skilled in; missing: whoever works in the area. */
  skill: skillKeySchema.exactOptional(),
  /** Expected working time in minutes. */
  estimateMinutes: z.int().min(1).max(10_080),
  /** The second pair of eyes: passing or failing it is the ticket's check. */
  isCheck: z.boolean(),
  /** How it is done here, shown beside the step. */
  procedure: longText,
})

const stepKeySchema = z.string().min(1).max(64)

export const templateStepSchema = stepFields.extend({
  /** Its name within the template. */
  key: stepKeySchema,
  /** Keys of the steps that must be over first; none: it may begin at once. Only steps before it in the list. */
  after: z.array(stepKeySchema).max(maxSteps),
  checklist: z.array(requiredText).max(maxChecklist),
})
export type TemplateStep = z.infer<typeof templateStepSchema>

/** A template of steps; what its steps are stands in its versions. */
export const workflowSchema = z.strictObject({
  id: workflowIdSchema,
  stamp: stampSchema,
  name: requiredText,
  kind: kindSchema,
  /** The one a new ticket of the kind takes unless another is chosen. */
  isDefault: z.boolean(),
  active: z.boolean(),
  versionId: workflowVersionIdSchema,
})
export type Workflow = z.infer<typeof workflowSchema>

/** Immutable: the steps as they were saved. Tickets keep copies, so a new version changes none that runs. */
export const workflowVersionSchema = z.strictObject({
  id: workflowVersionIdSchema,
  ...originFields,
  workflowId: workflowIdSchema,
  number: z.int().min(1),
  /** In an order in which each stands after the steps it waits for. */
  steps: z.array(templateStepSchema).min(1).max(maxSteps),
  /** What was changed and why. */
  note: shortText,
})
export type WorkflowVersion = z.infer<typeof workflowVersionSchema>

/** What the editor saves: the name and kind of the workflow, and its next version. */
export const workflowDraft = z.strictObject({
  name: requiredText,
  kind: kindSchema,
  steps: workflowVersionSchema.shape.steps,
  note: workflowVersionSchema.shape.note,
})
export type WorkflowDraft = z.infer<typeof workflowDraft>
