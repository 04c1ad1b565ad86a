import { z } from 'zod'
import { areaSchema } from './area'
import { benchViewIdSchema, personIdSchema } from './ids'
import { kindSchema } from './kind'
import { requiredText, stampSchema } from './row'

export const benchSorts = ['risk', 'promise', 'age', 'number'] as const
export const benchLooks = ['board', 'table'] as const

/** What the workbench shows: one filter for board and table. */
export const benchFilterSchema = z.strictObject({
  area: areaSchema.nullable(),
  kind: kindSchema.nullable(),
  /** Last civil day of the promise, YYYY-MM-DD. */
  until: z.string().max(10).nullable(),
  waitingOnly: z.boolean(),
  freeOnly: z.boolean(),
  /** Owners to show; none: everybody. */
  people: z.array(z.string().max(64)).max(100),
  text: z.string().max(200),
  sort: z.enum(benchSorts),
})
export type BenchFilter = z.infer<typeof benchFilterSchema>

/** A view one person saved under a name. */
export const benchViewSchema = z.strictObject({
  id: benchViewIdSchema,
  stamp: stampSchema,
  personId: personIdSchema,
  name: requiredText,
  look: z.enum(benchLooks),
  filter: benchFilterSchema,
})
export type BenchView = z.infer<typeof benchViewSchema>
