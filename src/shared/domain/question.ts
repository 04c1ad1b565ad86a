import { z } from 'zod'
import { areaSchema } from './area'
import { customerIdSchema, personIdSchema, questionIdSchema, ticketIdSchema } from './ids'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

/** Who is asked: one person, whoever works in an area, or whoever sits at a PC. */
export const addresseeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), id: personIdSchema }),
  z.strictObject({ type: z.literal('area'), area: areaSchema }),
  z.strictObject({ type: z.literal('pc'), device: requiredText }),
])
export type Addressee = z.infer<typeof addresseeSchema>

export const questionFields = z.strictObject({
  text: longText.min(1),
  to: addresseeSchema,
  /** Ready answers, one button each. */
  choices: z.array(requiredText).max(4),
  /** What to say to the customer while there is no answer. */
  fallback: shortText,
  customerWaits: z.boolean(),
  ticketId: ticketIdSchema.exactOptional(),
  customerId: customerIdSchema.exactOptional(),
})

export const questionSchema = questionFields.extend({
  id: questionIdSchema,
  stamp: stampSchema,
  askedAt: momentSchema,
  askedBy: z.string(),
  /** Somebody it is meant for had it on the screen; until then it counts as not delivered. */
  seen: z.strictObject({ at: momentSchema, by: z.string() }).exactOptional(),
  answer: z.strictObject({ at: momentSchema, by: z.string(), text: longText.min(1) }).exactOptional(),
  /** Who asked has read the answer, or takes the question back. */
  closed: z.strictObject({ at: momentSchema, by: z.string() }).exactOptional(),
})
export type Question = z.infer<typeof questionSchema>
