import { z } from 'zod'
import { itemIdSchema, productIdSchema, ticketIdSchema } from './ids'
import { itemOriginSchema } from './origin'
import { priceCentsSchema } from './product'
import { longText, requiredText, shortText, stampSchema } from './row'
import { taxRateSchema } from './tax'

/** Pictures per item. */
export const photoLimit = 8

export const itemFields = z.strictObject({
  title: requiredText,
  origin: itemOriginSchema,
  productId: productIdSchema.exactOptional(),
  /** Thousandths of the unit: 1.5 m is 1500. */
  quantityThousandths: z.int().min(1).max(1_000_000_000),
  unit: shortText,
  /** Cents per unit, in the ticket's price mode; missing while nobody has set a price. */
  unitPriceCents: priceCentsSchema.exactOptional(),
  taxRate: taxRateSchema,
  /** Hundredths of a percent: 15 % is 1500. */
  discountBasisPoints: z.int().min(0).max(10_000),
  /** What a brought-in thing looked like when it came. */
  condition: longText.exactOptional(),
  /** What came along with it: power supply, case, key. */
  accessories: shortText.exactOptional(),
  /** Pictures of it, by the sum of their bytes in the file store. */
  photos: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(photoLimit)
    .exactOptional(),
})
export type ItemDraft = z.infer<typeof itemFields>

export const itemSchema = itemFields.extend({
  id: itemIdSchema,
  stamp: stampSchema,
  ticketId: ticketIdSchema,
  position: z.int(),
})
export type Item = z.infer<typeof itemSchema>
