import { z } from 'zod'
import { areaSchema } from './area'
import { benchViewIdSchema, personIdSchema } from './ids'
import { kindSchema } from './kind'
import { risks } from './risk'
import { requiredText, stampSchema } from './row'

export const benchSorts = ['risk', 'promise', 'age', 'number'] as const
export type BenchSort = (typeof benchSorts)[number]
export const benchLooks = ['board', 'table'] as const
export type BenchLook = (typeof benchLooks)[number]

/** So many views of one person fit a menu. */
export const maxBenchViews = 20

/** What the workbench shows: one filter for board and table. Parts add up; an empty list narrows nothing. */
export const benchFilterSchema = z.strictObject({
  area: areaSchema.nullable(),
  kind: kindSchema.nullable(),
  /** Last civil day of the promise, YYYY-MM-DD. */
  until: z.string().max(10).nullable(),
  waitingOnly: z.boolean(),
  freeOnly: z.boolean(),
  /** Only what whoever looks is able to do. */
  canDoOnly: z.boolean(),
  /** Owners to show; none: everybody. */
  people: z.array(z.string().max(64)).max(100),
  risks: z.array(z.enum(risks)).max(risks.length),
  /** Titles of steps. */
  steps: z.array(requiredText).max(100),
  text: z.string().max(200),
  sort: z.enum(benchSorts),
})
export type BenchFilter = z.infer<typeof benchFilterSchema>

export const benchViewFields = z.strictObject({
  name: requiredText,
  look: z.enum(benchLooks),
  filter: benchFilterSchema,
  /** Its place among the person's views; the bench opens with the first. */
  position: z.int(),
})
export type BenchViewDraft = z.infer<typeof benchViewFields>

/** A view one person saved under a name. */
export const benchViewSchema = benchViewFields.extend({
  id: benchViewIdSchema,
  stamp: stampSchema,
  personId: personIdSchema,
})
export type BenchView = z.infer<typeof benchViewSchema>

/** One person's views, the standard one first. */
export function viewsOf(views: Iterable<BenchView>, personId: string): BenchView[] {
  return [...views]
    .filter((view) => view.personId === personId)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}
