import { z } from 'zod'
import { articleIdSchema } from './ids'
import { requiredText, shortText, stampSchema } from './row'

/** Amounts are in thousandths of the article's unit: 1.5 m is 1500. */
export const amountThousandths = z.int().min(0).max(1_000_000_000)

export const articleFields = z.strictObject({
  name: requiredText,
  unit: shortText,
  /** Where it lies. */
  place: shortText,
  supplier: shortText,
  /** The supplier's number for it. */
  orderCode: shortText,
  /** Below this it stands on the list of what to order. */
  minimumThousandths: amountThousandths,
  /** How much one usually orders. */
  orderThousandths: amountThousandths,
})
export type ArticleDraft = z.infer<typeof articleFields>

/** Material that work uses up. How much there is stands in its bookings only. */
export const articleSchema = articleFields.extend({
  id: articleIdSchema,
  stamp: stampSchema,
  active: z.boolean(),
})
export type Article = z.infer<typeof articleSchema>
