import { z } from 'zod'
import { handOverIdSchema, itemIdSchema, ticketIdSchema } from './ids'
import { momentSchema, originFields, requiredText, shortText } from './row'

/** How the collector was identified: the method only, never a document's number or copy. */
export const identityMethods = ['known', 'slip', 'id-document', 'exception', 'carrier'] as const
export const identityMethodSchema = z.enum(identityMethods)
export type IdentityMethod = z.infer<typeof identityMethodSchema>

export const collectors = ['customer', 'authorised', 'other', 'carrier'] as const
export const collectorSchema = z.enum(collectors)
export type Collector = z.infer<typeof collectorSchema>

/** Why things come back: the hand-over was wrong, they must be worked on again, or their price is given back. */
export const returnPurposes = ['correct', 'rework', 'refund'] as const
export type ReturnPurpose = (typeof returnPurposes)[number]

export const handOverFields = z.strictObject({
  items: z.array(itemIdSchema).min(1).max(200),
  collector: collectorSchema,
  collectorName: requiredText,
  identity: identityMethodSchema,
  /** Why an unnamed person, or nobody's document, was accepted. */
  exceptionReason: shortText.exactOptional(),
  /** The collector's name as typed in confirmation, or the hash of a signature in the file store. */
  confirmedBy: shortText,
  signature: z.string().max(64).exactOptional(),
  tracking: shortText.exactOptional(),
  /** Why the items may leave although money is open. */
  unpaidReason: shortText.exactOptional(),
})
export type HandOverDraft = z.infer<typeof handOverFields>

/** Immutable: items leave the office. A wrong one is followed by a return, never deleted. */
export const handOverSchema = handOverFields.extend({
  id: handOverIdSchema,
  ticketId: ticketIdSchema,
  ...originFields,
  happenedAt: momentSchema,
})
export type HandOver = z.infer<typeof handOverSchema>
