import { z } from 'zod'
import { shelfIdSchema } from './ids'
import { shortText, stampSchema } from './row'

/** Letters and digits that German and US keyboards share; a scanner may type them (interface.md, scanner). */
export const shelfCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-X0-9]{1,6}$/)

export const shelfFields = z.strictObject({ code: shelfCodeSchema, place: shortText })

export const shelfSchema = shelfFields.extend({
  id: shelfIdSchema,
  stamp: stampSchema,
  active: z.boolean(),
})
export type Shelf = z.infer<typeof shelfSchema>
