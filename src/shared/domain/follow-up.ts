import { z } from 'zod'
import { areaSchema } from './area'
import { customerIdSchema, followUpIdSchema, personIdSchema, ticketIdSchema } from './ids'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

export const followUpKinds = ['phone-note', 'call-back', 'tell-customer', 'reminder'] as const
export const followUpKindSchema = z.enum(followUpKinds)
export type FollowUpKind = z.infer<typeof followUpKindSchema>

export const followUpFields = z.strictObject({
  kind: followUpKindSchema,
  text: longText.min(1),
  dueAt: momentSchema,
  customerId: customerIdSchema.exactOptional(),
  ticketId: ticketIdSchema.exactOptional(),
  /** Who called, when it is nobody in the customer list. */
  caller: shortText.exactOptional(),
  phone: shortText.exactOptional(),
  forPerson: personIdSchema.exactOptional(),
  forArea: areaSchema.exactOptional(),
})

export const followUpSchema = followUpFields.extend({
  id: followUpIdSchema,
  stamp: stampSchema,
  createdAt: momentSchema,
  createdBy: z.string(),
  done: z.strictObject({ at: momentSchema, by: z.string(), outcome: requiredText }).exactOptional(),
})
export type FollowUp = z.infer<typeof followUpSchema>
