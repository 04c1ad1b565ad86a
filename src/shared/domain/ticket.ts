import { z } from 'zod'
import { areaSchema } from './area'
import { priceModeSchema } from './firm'
import { customerIdSchema, importIdSchema, personIdSchema, ticketIdSchema, workflowIdSchema } from './ids'
import { itemFields } from './item'
import { kindSchema } from './kind'
import { priceCentsSchema } from './product'
import { quoteSchema } from './quote'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

/** One group: the date told to the customer and why it was moved merge as one value. */
export const promiseSchema = z.strictObject({ at: momentSchema, reason: shortText.exactOptional() })

/** What may be said on taking a ticket in and changed later. */
export const ticketDetails = z.strictObject({
  title: requiredText,
  description: longText,
  /** "Do not exceed": the customer's limit in cents of the final price. */
  limitCents: priceCentsSchema.exactOptional(),
  callBeforeStart: z.boolean(),
  /** Third parties named at intake who may collect. */
  mayCollect: z.array(requiredText).max(5),
  benchNote: longText,
  /** What the counter tells the customer: care, result, anything worth saying. */
  answer: longText,
  /** What came out of advice, marketing or a formality. */
  result: longText,
  /** How the customer heard of us. */
  source: shortText.exactOptional(),
  campaign: shortText.exactOptional(),
  /** What the customer wants to spend at most on what was asked for, in cents. */
  budgetCents: priceCentsSchema.exactOptional(),
  /** The civil day (YYYY-MM-DD) the customer needs it by. */
  neededBy: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .exactOptional(),
})
export type TicketDetails = z.infer<typeof ticketDetails>

export const ticketDraft = ticketDetails.extend({
  kind: kindSchema,
  customerId: customerIdSchema,
  promisedAt: momentSchema.exactOptional(),
  items: z.array(itemFields).max(200),
  /** Until when the prices of a quote hold; only on sales. */
  quoteUntil: quoteSchema.shape.validUntil.exactOptional(),
  /** The workflow whose steps it takes; missing: the default of its kind. */
  workflowId: workflowIdSchema.exactOptional(),
})
export type TicketDraft = z.infer<typeof ticketDraft>

export const ticketSchema = ticketDetails.extend({
  id: ticketIdSchema,
  stamp: stampSchema,
  /** Series (letter and year), then the counter: A26-01087. Missing on imported history. */
  number: shortText.exactOptional(),
  foreignNumber: shortText.exactOptional(),
  kind: kindSchema,
  customerId: customerIdSchema,
  openedAt: momentSchema,
  takenBy: personIdSchema,
  priceMode: priceModeSchema,
  smallBusiness: z.boolean(),
  area: areaSchema,
  owner: personIdSchema.nullable(),
  shelf: shortText.nullable(),
  promise: promiseSchema.exactOptional(),
  quote: quoteSchema.exactOptional(),
  /** The quote this order came from. */
  fromTicketId: ticketIdSchema.exactOptional(),
  importId: importIdSchema.exactOptional(),
  /** Imported history whose money was settled elsewhere. */
  settledBeforeImport: z.boolean().exactOptional(),
})
export type Ticket = z.infer<typeof ticketSchema>
