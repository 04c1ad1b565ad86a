import { z } from 'zod'

/** What several PCs can do to each other without anything being damaged (engine.md §3, across PCs). */
export const officeConflictCodes = [
  'handed-over-twice',
  'paid-twice',
  'reversed-twice',
  'number-twice',
  'move-not-allowed',
  'deleted-in-use',
  'without-right',
] as const
export const officeConflictCodeSchema = z.enum(officeConflictCodes)
export type OfficeConflictCode = z.infer<typeof officeConflictCodeSchema>

export type OfficeConflict = {
  readonly code: OfficeConflictCode
  /** What it is about: an item, a payment, a ticket, a number, a person on a ticket, or the key of a deleted record. */
  readonly subject: string
  readonly tickets: readonly string[]
  /** The records that do not go together, in a fixed order. */
  readonly acts: readonly string[]
}
