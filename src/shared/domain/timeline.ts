import { z } from 'zod'
import { areaSchema } from './area'
import { documentKindSchema } from './document'
import {
  documentIdSchema,
  eventIdSchema,
  followUpIdSchema,
  handOverIdSchema,
  importIdSchema,
  itemIdSchema,
  paymentIdSchema,
  personIdSchema,
  questionIdSchema,
  articleIdSchema,
  bookingIdSchema,
  stepIdSchema,
  ticketIdSchema,
} from './ids'
import { bookingKindSchema } from './stock-booking'
import { stepActionSchema } from './step'
import { officeConflictCodeSchema } from './office-conflict'
import { possessionActionSchema } from './possession'
import { longText, momentSchema, originFields, shortText } from './row'
import { toldFields } from './told'
import { workActionSchema } from './work'

export const audiences = ['bench', 'counter', 'customer'] as const
export const audienceSchema = z.enum(audiences)

/** How a call before the work began went. */
export const callOutcomes = ['agreed', 'not-reached'] as const
export type CallOutcome = (typeof callOutcomes)[number]

const facts = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('opened') }),
  z.strictObject({ type: z.literal('work'), action: workActionSchema, reason: shortText }),
  z.strictObject({
    type: z.literal('possession'),
    action: possessionActionSchema,
    itemId: itemIdSchema,
    handOverId: handOverIdSchema.exactOptional(),
    reason: shortText.exactOptional(),
    /** What a thing that came back looked like, and its picture in the file store. */
    condition: longText.exactOptional(),
    photo: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
  }),
  /** One item is finished before the others, or it must be worked on again. */
  z.strictObject({
    type: z.literal('item-work'),
    itemId: itemIdSchema,
    action: z.enum(['finish', 'reopen']),
    /** Somebody who may check has looked at it; false for goods that need no check. */
    checked: z.boolean(),
    reason: shortText,
  }),
  /** A step of the work began, paused, ended, was left out or must be done again. */
  z.strictObject({
    type: z.literal('step'),
    stepId: stepIdSchema,
    action: stepActionSchema,
    reason: shortText,
  }),
  /** The measured time of a step was corrected by hand, in minutes more or less. */
  z.strictObject({
    type: z.literal('step-time'),
    stepId: stepIdSchema,
    minutes: z.int().min(-10_080).max(10_080),
    reason: shortText,
  }),
  z.strictObject({
    type: z.literal('step-owner'),
    stepId: stepIdSchema,
    owner: personIdSchema.nullable(),
    /** Where it was given to, for whoever works there. */
    area: areaSchema.exactOptional(),
  }),
  /** What may be said about a step, or a picture of it that came or went; of a picture the text is empty. */
  z.strictObject({
    type: z.literal('step-note'),
    stepId: stepIdSchema,
    what: z.enum(['answer', 'photo', 'photo-away']),
    text: longText,
  }),
  /** The ticket goes another way than its template. */
  z.strictObject({
    type: z.literal('steps-changed'),
    titles: z.array(shortText).max(30),
    change: z.enum(['added', 'changed', 'removed', 'ordered']),
    reason: shortText,
  }),
  /** Material was set aside for it, used, or came back. */
  z.strictObject({
    type: z.literal('material'),
    bookingId: bookingIdSchema,
    articleId: articleIdSchema,
    name: shortText,
    unit: shortText,
    kind: bookingKindSchema,
    thousandths: z.int(),
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
  /** Money counted for one ticket of a customer counts for another one from now on; told on both. */
  z.strictObject({
    type: z.literal('payment-moved'),
    paymentId: paymentIdSchema,
    amountCents: z.int(),
    /** Numbers of the tickets. */
    from: shortText,
    to: shortText,
  }),
  /** The customer was told something, or nobody was reached. */
  z.strictObject({ type: z.literal('told'), ...toldFields }),
  z.strictObject({ type: z.literal('note'), audience: audienceSchema, text: longText }),
  z.strictObject({ type: z.literal('follow-up'), followUpId: followUpIdSchema, text: longText }),
  /** Front or back asked about it, and what came back. */
  z.strictObject({ type: z.literal('question'), questionId: questionIdSchema, text: longText }),
  z.strictObject({ type: z.literal('answer'), questionId: questionIdSchema, text: longText }),
  /** The customer was here about it; who waited how long stays in the day's file only. */
  z.strictObject({ type: z.literal('visit'), number: z.int(), waitedMs: z.int() }),
  /** The customer was called before the work began. */
  z.strictObject({ type: z.literal('called'), outcome: z.enum(callOutcomes), note: shortText }),
  /** A quote was answered. */
  z.strictObject({ type: z.literal('quote'), state: z.enum(['accepted', 'declined']), note: shortText }),
  /** An order came out of a quote: on the quote it names the order, on the order the quote. */
  z.strictObject({
    type: z.literal('linked'),
    as: z.enum(['order', 'quote']),
    ticketId: ticketIdSchema,
    number: shortText,
  }),
  /** A manager has looked at what does not go together across PCs, and it is settled. */
  z.strictObject({
    type: z.literal('noticed'),
    code: officeConflictCodeSchema,
    subject: z.string().max(200),
    acts: z.array(z.string().max(64)),
  }),
  /** A paper was made for it and is kept. */
  z.strictObject({ type: z.literal('document'), documentId: documentIdSchema, kind: documentKindSchema }),
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
