import { z } from 'zod'
import { areaSchema } from './area'
import { civilDay } from './calendar'
import { customerIdSchema, followUpIdSchema, personIdSchema, ticketIdSchema } from './ids'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

export const followUpKinds = ['phone-note', 'call-back', 'tell-customer', 'reminder'] as const
export const followUpKindSchema = z.enum(followUpKinds)
export type FollowUpKind = z.infer<typeof followUpKindSchema>

/** How a call went. */
export const attemptOutcomes = ['reached', 'not-reached'] as const

/** One try to call, kept in order. */
const attemptSchema = z.strictObject({
  at: momentSchema,
  by: z.string(),
  outcome: z.enum(attemptOutcomes),
})
export type Attempt = z.infer<typeof attemptSchema>
export const maxAttempts = 50

export const followUpFields = z.strictObject({
  kind: followUpKindSchema,
  text: longText.min(1),
  dueAt: momentSchema,
  customerId: customerIdSchema.exactOptional(),
  ticketId: ticketIdSchema.exactOptional(),
  /** Who called, when it is nobody in the customer list. */
  caller: shortText.exactOptional(),
  phone: shortText.exactOptional(),
  forPerson: personIdSchema.exactOptional(),
  forArea: areaSchema.exactOptional(),
})

export const followUpSchema = followUpFields.extend({
  id: followUpIdSchema,
  stamp: stampSchema,
  createdAt: momentSchema,
  createdBy: z.string(),
  /** The oldest first. */
  attempts: z.array(attemptSchema).max(maxAttempts).exactOptional(),
  done: z.strictObject({ at: momentSchema, by: z.string(), outcome: requiredText }).exactOptional(),
})
export type FollowUp = z.infer<typeof followUpSchema>

export const dueGroups = ['overdue', 'today', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Where a follow-up due at a moment (ms) stands in a list at another: its time has passed, today, or later. */
export function dueGroupOf(dueAt: number, now: number): DueGroup {
  if (dueAt < now) return 'overdue'
  return civilDay(dueAt) === civilDay(now) ? 'today' : 'later'
}

type Callable = Pick<FollowUp, 'phone'>

/** The number to call: the one noted, else the customer's first; empty when there is none. */
export function phoneToCall(
  { phone }: Callable,
  customer: { readonly phones: readonly string[] } | undefined,
): string {
  return phone ?? customer?.phones[0] ?? ''
}

/** The tries with one more; of very many the first ones go. */
export function withAttempt({ attempts = [] }: Pick<FollowUp, 'attempts'>, attempt: Attempt): Attempt[] {
  return [...attempts, attempt].slice(-maxAttempts)
}
