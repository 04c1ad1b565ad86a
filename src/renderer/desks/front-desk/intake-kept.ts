import { z } from 'zod'
import { send } from '../../stores/requests'
import type { IntakeForm } from './intake-form'
import { intakeFormSchema } from './intake-form'

/** The form draft as it lies on disk: the form, and what is needed to go on exactly there. */
export const keptIntakeSchema = z.strictObject({
  form: intakeFormSchema,
  /** The field the cursor was in (intake-focus); null where it was in none. */
  focus: z.string().nullable(),
  /** The id the ticket is, or will be, asked for with: sent again it opens no second one. */
  requestId: z.string().min(8),
  /** It was sent; whether it arrived is not known. */
  sent: z.boolean(),
  /** The form was on screen when this was written; still true after a power cut, not after leaving it. */
  isOpen: z.boolean(),
})
export type KeptIntake = z.infer<typeof keptIntakeSchema>

export const draftName = 'intake'

export function newKept(form: IntakeForm, requestId: string): KeptIntake {
  return { form, focus: null, requestId, sent: false, isOpen: false }
}

/** A form draft read back, also as the bare form it once was; undefined where another version wrote it. */
export function parseKept(value: unknown, makeId: () => string): KeptIntake | undefined {
  const kept = keptIntakeSchema.safeParse(value)
  if (kept.success) return kept.data
  const bare = intakeFormSchema.safeParse(value)
  return bare.success ? newKept(bare.data, makeId()) : undefined
}

export async function saveKept(kept: KeptIntake): Promise<number | undefined> {
  const reply = await send('draft:save', { name: draftName, value: kept })
  return reply.ok ? reply.value.savedAt : undefined
}

export async function dropKept(): Promise<void> {
  await send('draft:drop', { name: draftName })
}

// The screen may be opened again at once; what was typed before is on disk before it is read.
let lastSave: Promise<void> = Promise.resolve()

export function saveBeforeReading(save: Promise<void>): void {
  lastSave = save
}

export type ReadKept = { readonly kept: KeptIntake; readonly savedAt: number }

export async function readKept(makeId: () => string): Promise<ReadKept | undefined> {
  await lastSave
  const reply = await send('draft:read', { name: draftName })
  if (!reply.ok || reply.value === null) return undefined
  const kept = parseKept(reply.value.value, makeId)
  return kept === undefined ? undefined : { kept, savedAt: reply.value.savedAt }
}
