import { z } from 'zod'
import { parkedDraftIdSchema } from './ids'
import { momentSchema, requiredText, shortText, stampSchema } from './row'

/** A form draft that was put where everybody can go on with it. */
export const parkedDraftSchema = z.strictObject({
  id: parkedDraftIdSchema,
  stamp: stampSchema,
  /** Which form it belongs to. */
  form: z.literal('intake'),
  /** What it is about, and for whom, for the list. */
  title: shortText,
  customerName: shortText,
  /** The form as it stood, in the form's own shape. */
  value: z.json(),
  parkedAt: momentSchema,
  parkedBy: requiredText,
  /** Who is taking it over; the record goes once that PC has it on disk. */
  takenBy: requiredText.exactOptional(),
})
export type ParkedDraft = z.infer<typeof parkedDraftSchema>
