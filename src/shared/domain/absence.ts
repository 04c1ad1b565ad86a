import { z } from 'zod'
import { absenceIdSchema, personIdSchema } from './ids'
import { momentSchema, shortText, stampSchema } from './row'

export const absenceKinds = ['lunch', 'errand', 'sick', 'holiday', 'appointment'] as const
export const absenceKindSchema = z.enum(absenceKinds)
export type AbsenceKind = z.infer<typeof absenceKindSchema>

export const absenceFields = z.strictObject({
  personId: personIdSchema,
  kind: absenceKindSchema,
  from: momentSchema,
  /** The first moment of being back. */
  until: momentSchema,
  note: shortText,
})
export type AbsenceDraft = z.infer<typeof absenceFields>

export const absenceSchema = absenceFields.extend({
  id: absenceIdSchema,
  stamp: stampSchema,
  /** Entered by mistake, or called off. */
  cancelled: z.strictObject({ at: momentSchema, by: z.string() }).exactOptional(),
})
export type Absence = z.infer<typeof absenceSchema>
