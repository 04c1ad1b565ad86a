import { z } from 'zod'
import { areaSchema } from './area'
import {
  eventIdSchema,
  followUpIdSchema,
  handOverIdSchema,
  importIdSchema,
  itemIdSchema,
  paymentIdSchema,
  personIdSchema,
  ticketIdSchema,
} from './ids'
import { officeConflictCodeSchema } from './office-conflict'
import { possessionActionSchema } from './possession'
import { longText, momentSchema, originFields, shortText } from './row'
import { workActionSchema } from './work'

export const audiences = ['bench', 'counter', 'customer'] as const
export const audienceSchema = z.enum(audiences)

const facts = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened') }),
  z.strictObject({ type: z.literal('work'), action: workActionSchema, reason: shortText }),
  z.strictObject({
    type: z.literal('possession'),
    action: possessionActionSchema,
    itemId: itemIdSchema,
    handOverId: handOverIdSchema.exactOptional(),
    reason: shortText.exactOptional(),
  }),
  z.strictObject({ type: z.literal('owner'), owner: personIdSchema.nullable() }),
  z.strictObject({ type: z.literal('area'), area: areaSchema }),
  z.strictObject({ type: z.literal('shelf'), shelf: shortText.nullable() }),
  z.strictObject({
    type: z.literal('promise'),
    at: momentSchema,
    before: momentSchema.exactOptional(),
    reason: shortText,
  }),
  z.strictObject({
    type: z.literal('price'),
    itemId: itemIdSchema,
    beforeCents: z.int().exactOptional(),
    afterCents: z.int(),
    consent: shortText,
  }),
  z.strictObject({ type: z.literal('changed'), fields: z.array(shortText) }),
  z.strictObject({ type: z.literal('payment'), paymentId: paymentIdSchema, amountCents: z.int() }),
  z.strictObject({
    type: z.literal('reversal'),
    paymentId: paymentIdSchema,
    amountCents: z.int(),
    reason: shortText,
  }),
  z.strictObject({ type: z.literal('hand-over'), handOverId: handOverIdSchema, count: z.int() }),
  z.strictObject({ type: z.literal('note'), audience: audienceSchema, text: longText }),
  z.strictObject({ type: z.literal('follow-up'), followUpId: followUpIdSchema, text: longText }),
  /** A manager has looked at what does not go together across PCs, and it is settled. */
  z.strictObject({
    type: z.literal('noticed'),
    code: officeConflictCodeSchema,
    subject: z.string().max(200),
    acts: z.array(z.string().max(64)),
  }),
  /** History from another program: taken over as it stood, allowed only inside an open import. */
  z.strictObject({ type: z.literal('imported'), importId: importIdSchema, shipped: z.boolean() }),
])
export type EventFacts = z.infer<typeof facts>

/** One entry of a ticket's timeline; append-only. The work and possession moves among them make up its lives. */
export const timelineEventSchema = z.strictObject({
  id: eventIdSchema,
  ticketId: ticketIdSchema,
  ...originFields,
  happenedAt: momentSchema,
  facts,
})
export type TimelineEvent = z.infer<typeof timelineEventSchema>
