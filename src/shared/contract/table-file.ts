import { z } from 'zod'

/** A table as it stands on the screen, to become a file of comma separated values; heads first. */
export const tableFile = z.strictObject({
  /** How the file is called, without its ending. */
  name: z.string().min(1).max(120),
  language: z.enum(['de', 'en']),
  rows: z.array(z.array(z.string().max(500)).max(30)).max(20_000),
})
export type TableFile = z.infer<typeof tableFile>

/** What such a call may be long, in bytes. */
export const tableFileBytes = 8_388_608

/** Null: called off. */
export type SavedTable = { readonly fileName: string } | null
