import { z } from 'zod'
import { dayCloseIdSchema } from './ids'
import { paymentMethodTypes } from './payment'
import { longText, momentSchema, originFields } from './row'

/** Immutable: what one counter collected on a day, held against the terminal's slip. Counted anew by another one. */
export const dayCloseFields = z.strictObject({
  /** The civil day, YYYY-MM-DD. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  lines: z
    .array(
      z.strictObject({
        method: z.enum(paymentMethodTypes),
        /** Payments minus reversals of that day, cents. */
        expectedCents: z.int(),
        /** What the slip or the statement says, cents. */
        countedCents: z.int(),
      }),
    )
    .max(paymentMethodTypes.length),
  note: longText,
})

export const dayCloseSchema = dayCloseFields.extend({
  id: dayCloseIdSchema,
  ...originFields,
  happenedAt: momentSchema,
})
export type DayClose = z.infer<typeof dayCloseSchema>
