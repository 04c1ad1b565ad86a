import { z } from 'zod'

/** What every stored record carries besides its own fields: the stamp of the line that last changed it. */
export const stampSchema = z.string().max(64)

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export const momentSchema = z.int().min(-8.64e15).max(8.64e15)

/** What the line says about an append-only record; attached when the line is applied. */
export const originFields = {
  stamp: stampSchema,
  recordedAt: momentSchema,
  by: z.string(),
  forWhom: z.string().exactOptional(),
  device: z.string(),
}

export const shortText = z.string().trim().max(200)
export const requiredText = shortText.min(1)
export const longText = z.string().trim().max(4_000)
