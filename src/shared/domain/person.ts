import { z } from 'zod'
import { areaSchema } from './area'
import { weekHoursSchema } from './firm'
import { importIdSchema, personIdSchema } from './ids'
import { requiredText, shortText, stampSchema } from './row'

export const roles = ['front-desk', 'back-office', 'manager'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const personFields = z.strictObject({
  givenName: shortText,
  familyName: requiredText,
  role: roleSchema,
  /** Where the person usually works; the first one opens on the workbench. */
  areas: z.array(areaSchema).max(7),
  /** When the person works, Monday first; missing: whenever the firm is open. */
  hours: weekHoursSchema.exactOptional(),
})
export type PersonDraft = z.infer<typeof personFields>

export const personSchema = personFields.extend({
  id: personIdSchema,
  stamp: stampSchema,
  active: z.boolean(),
  foreignId: shortText.exactOptional(),
  title: shortText.exactOptional(),
  importId: importIdSchema.exactOptional(),
})
export type Person = z.infer<typeof personSchema>

export function fullName(person: Pick<Person, 'givenName' | 'familyName'>): string {
  return `${person.givenName} ${person.familyName}`.trim()
}

export function initials(person: Pick<Person, 'givenName' | 'familyName'>): string {
  const first = [...person.givenName][0] ?? ''
  const last = [...person.familyName][0] ?? ''
  return `${first}${last}`.toUpperCase()
}
