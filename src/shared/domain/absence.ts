import { z } from 'zod'
import { absenceIdSchema, personIdSchema } from './ids'
import type { Person } from './person'
import { mayDo } from './rights'
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

/** It was not called off. */
export function isAway({ cancelled }: Pick<Absence, 'cancelled'>): boolean {
  return cancelled === undefined
}

/** Who may know the reason of an absence: whoever is away, and who may enter it for others. */
export function maySeeWhy(reader: Pick<Person, 'id' | 'role'>, absence: Pick<Absence, 'personId'>): boolean {
  return reader.id === absence.personId || mayDo(reader.role, 'absence.edit')
}
