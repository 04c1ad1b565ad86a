import { z } from 'zod'
import { paymentIdSchema, ticketIdSchema } from './ids'
import { priceCentsSchema } from './product'
import { momentSchema, originFields, requiredText } from './row'

/**
 * Every way money can reach the office at the counter. The union is closed: software that can record on-site cash
 * needs a certified device (§146a AO), so there is no such member.
 */
export const paymentMethodSchema = z.discriminatedUnion('type', [
  /** The reference printed on the card terminal's slip. */
  z.strictObject({ type: z.literal('card-terminal'), reference: requiredText }),
  /** What the bank statement shows. */
  z.strictObject({ type: z.literal('transfer'), reference: requiredText }),
  /** The receipt number of the office's own certified till. */
  z.strictObject({ type: z.literal('own-till'), reference: requiredText }),
])
export type PaymentMethod = z.infer<typeof paymentMethodSchema>
export const paymentMethodTypes = ['card-terminal', 'transfer', 'own-till'] as const

export const amountCentsSchema = priceCentsSchema.min(1)

/** Immutable; corrected by a reversal that names it. */
export const paymentSchema = z.strictObject({
  id: paymentIdSchema,
  ticketId: ticketIdSchema,
  ...originFields,
  happenedAt: momentSchema,
  amountCents: amountCentsSchema,
  method: paymentMethodSchema,
  /** The payment this one takes back, in full. */
  reverses: paymentIdSchema.exactOptional(),
  reason: requiredText.exactOptional(),
  /** The reversed payment of another ticket (or of this one) whose money this is. */
  movedFrom: paymentIdSchema.exactOptional(),
})
export type Payment = z.infer<typeof paymentSchema>
