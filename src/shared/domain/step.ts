import { z } from 'zod'
import { personIdSchema, stepIdSchema, ticketIdSchema, workflowVersionIdSchema } from './ids'
import { longText, requiredText, stampSchema } from './row'
import { maxChecklist, maxSteps, stepFields } from './workflow'

export const stepPhotoLimit = 8

export const checkpointSchema = z.strictObject({ text: requiredText, done: z.boolean() })
export type Checkpoint = z.infer<typeof checkpointSchema>

/** One piece of work on a ticket, in one area. What was done with it stands on the timeline (`step-life`). */
export const stepSchema = stepFields.extend({
  id: stepIdSchema,
  stamp: stampSchema,
  ticketId: ticketIdSchema,
  /** Its place in the list, from 1. */
  position: z.int(),
  /** Steps of the same ticket that must be over first. */
  after: z.array(stepIdSchema).max(maxSteps),
  checklist: z.array(checkpointSchema).max(maxChecklist),
  owner: personIdSchema.nullable(),
  /** What the counter may tell the customer about it. */
  answer: longText,
  /** Pictures, by the sum of their bytes in the file store. */
  photos: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(stepPhotoLimit),
  /** The template version it was taken from; missing: added by hand. */
  fromVersion: workflowVersionIdSchema.exactOptional(),
})
export type Step = z.infer<typeof stepSchema>

export const stepActions = ['start', 'pause', 'finish', 'leave-out', 'redo'] as const
export const stepActionSchema = z.enum(stepActions)
export type StepAction = z.infer<typeof stepActionSchema>
