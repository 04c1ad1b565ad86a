import { z } from 'zod'
import { importIdSchema } from './ids'
import { momentSchema, shortText, stampSchema } from './row'

export const importStates = ['open', 'finished', 'undone'] as const

/** One import as a whole: open while its records are written, then finished or undone. */
export const importBatchSchema = z.strictObject({
  id: importIdSchema,
  stamp: stampSchema,
  startedAt: momentSchema,
  startedBy: z.string(),
  state: z.enum(importStates),
  files: z.array(shortText),
  /** Records of the plan, and how many of them are on disk. */
  planned: z.int(),
  /** Sha-256 of the stored plan, so that an interrupted import can go on. */
  plan: z.string().max(64),
  counts: z.record(z.string(), z.int()),
})
export type ImportBatch = z.infer<typeof importBatchSchema>
