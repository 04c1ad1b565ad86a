import { z } from 'zod'
import { areaSchema } from './area'
import { officeTaskIdSchema, personIdSchema, skillIdSchema } from './ids'
import { requiredText, stampSchema } from './row'

/** 0 none, 1 with a guide, 2 on one's own, 3 can train others (product.md §2). */
export const skillLevels = [0, 1, 2, 3] as const
export const skillLevelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type SkillLevel = z.infer<typeof skillLevelSchema>

/** What one can be skilled in: a task of the program by its name, or one the office added by its id. */
export const skillKeySchema = z.string().min(1).max(64)

export const officeTaskFields = z.strictObject({
  name: requiredText,
  area: areaSchema,
  /** Somebody present must always be able to do it. */
  critical: z.boolean(),
})
export type OfficeTaskDraft = z.infer<typeof officeTaskFields>

/** A task the office added to the catalogue: a machine, a technique. */
export const officeTaskSchema = officeTaskFields.extend({
  id: officeTaskIdSchema,
  stamp: stampSchema,
  active: z.boolean(),
})
export type OfficeTask = z.infer<typeof officeTaskSchema>

/** What one person can do of one task. */
export const skillSchema = z.strictObject({
  id: skillIdSchema,
  stamp: stampSchema,
  personId: personIdSchema,
  task: skillKeySchema,
  level: skillLevelSchema,
})
export type Skill = z.infer<typeof skillSchema>

/** From this level on somebody does work alone that needs the skill; level 1 needs a guide beside. */
export const workingLevel = 1
