import { z } from 'zod'

/** Where an item comes from: made here, sold as goods, or brought in by the customer. */
export const itemOrigins = ['made', 'sold', 'brought-in', 'advice'] as const
export const itemOriginSchema = z.enum(itemOrigins)
export type ItemOrigin = z.infer<typeof itemOriginSchema>
