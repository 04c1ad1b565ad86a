import { z } from 'zod'
import { importIdSchema, productIdSchema } from './ids'
import { itemOriginSchema } from './origin'
import { requiredText, shortText, stampSchema } from './row'
import { taxRateSchema } from './tax'

export const maxPriceCents = 100_000_000_00

export const priceCentsSchema = z.int().min(0).max(maxPriceCents)

export const productFields = z.strictObject({
  name: requiredText,
  unit: shortText,
  priceCents: priceCentsSchema,
  taxRate: taxRateSchema,
  origin: itemOriginSchema,
})
export type ProductDraft = z.infer<typeof productFields>

export const productSchema = productFields.extend({
  id: productIdSchema,
  stamp: stampSchema,
  active: z.boolean(),
  foreignId: shortText.exactOptional(),
  importId: importIdSchema.exactOptional(),
})
export type Product = z.infer<typeof productSchema>
