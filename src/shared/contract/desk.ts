import { z } from 'zod'
import { areaSchema } from '../domain/area'
import { customerFields, customerShape } from '../domain/customer'
import { followUpFields } from '../domain/follow-up'
import { handOverFields, returnPurposes } from '../domain/hand-over'
import {
  customerIdSchema,
  followUpIdSchema,
  itemIdSchema,
  paymentIdSchema,
  personIdSchema,
  stepIdSchema,
  ticketIdSchema,
} from '../domain/ids'
import { itemFields } from '../domain/item'
import { kindSchema } from '../domain/kind'
import { amountCentsSchema, paymentMethodSchema } from '../domain/payment'
import { priceCentsSchema } from '../domain/product'
import { intakeTasks, moveTaskIn } from '../domain/rights'
import { longText, momentSchema, requiredText, shortText } from '../domain/row'
import { shelfCodeSchema } from '../domain/shelf'
import { ticketDetails, ticketDraft } from '../domain/ticket'
import { audienceSchema } from '../domain/timeline'
import { workActionSchema, workStateSchema } from '../domain/work'
import { maxSteps } from '../domain/workflow'
import { request } from './request'
import { baseStamp, requestId } from './request-id'

const nothing = z.strictObject({})

export const deskRequests = {
  'find:any': request('look', z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) })),
  'customer:read': request('look', z.strictObject({ id: customerIdSchema })),
  'customer:save': request(
    'customer.edit',
    z.strictObject({
      requestId,
      id: customerIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: customerFields,
    }),
  ),
  'customer:duplicates': request(
    'look',
    z.strictObject({ draft: customerShape.partial(), except: customerIdSchema.exactOptional() }),
  ),
  'ticket:open': request(
    ({ draft }) => intakeTasks[draft.kind],
    z.strictObject({ requestId, draft: ticketDraft }),
  ),
  'ticket:read': request('look', z.strictObject({ id: ticketIdSchema })),
  'ticket:list': request(
    'look',
    z.strictObject({
      open: z.boolean(),
      work: workStateSchema.exactOptional(),
      kind: kindSchema.exactOptional(),
      area: areaSchema.exactOptional(),
      shelved: z.boolean().exactOptional(),
      text: z.string().max(200),
      limit: z.int().min(1).max(5_000),
    }),
  ),
  'ticket:change': request(
    'ticket.edit',
    z.strictObject({ requestId, id: ticketIdSchema, base: baseStamp, details: ticketDetails }),
  ),
  'ticket:promise': request(
    'ticket.edit',
    z.strictObject({ requestId, id: ticketIdSchema, at: momentSchema, reason: shortText }),
  ),
  'ticket:area': request('step.work', z.strictObject({ requestId, id: ticketIdSchema, area: areaSchema })),
  /** Takes the job, hands it to somebody, or lets it go (null). */
  'ticket:take': request(
    'step.front',
    z.strictObject({
      requestId,
      id: ticketIdSchema,
      owner: personIdSchema.nullable(),
      /** Who had it when the screen was drawn: two people taking one job yield one owner. */
      seenOwner: personIdSchema.nullable(),
    }),
  ),
  'ticket:next': request('step.front', z.strictObject({ requestId, area: areaSchema.exactOptional() })),
  /** Let through for any area; the handler asks for the right in the ticket's own. */
  'ticket:work': request(
    ({ action }) => moveTaskIn(action, 'sales'),
    z.strictObject({
      requestId,
      id: ticketIdSchema,
      action: workActionSchema,
      reason: shortText,
      /** Steps to do again after a failed check or a complaint, with everything after them. */
      redo: z.array(stepIdSchema).max(maxSteps).exactOptional(),
    }),
  ),
  /** Into a shelf; with `ready`, everything else that "ready" needs is asked for in the same step. */
  'ticket:shelve': request(
    'step.shelve',
    z.strictObject({ requestId, id: ticketIdSchema, shelf: shelfCodeSchema, ready: z.boolean() }),
  ),
  'ticket:note': request(
    'look',
    z.strictObject({ requestId, id: ticketIdSchema, audience: audienceSchema, text: longText.min(1) }),
  ),
  'item:add': request(
    'ticket.edit',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      draft: itemFields,
      /** Who of the customer's side agreed; needed beyond the customer's limit. */
      consent: shortText.exactOptional(),
    }),
  ),
  'item:price': request(
    'price.change',
    z.strictObject({
      requestId,
      id: itemIdSchema,
      base: baseStamp,
      unitPriceCents: priceCentsSchema,
      discountBasisPoints: z.int().min(0).max(10_000),
      /** Who of the customer's side agreed, and how; needed once a price was told. */
      consent: shortText,
    }),
  ),
  'today:read': request('look', nothing),
  /** What is different on the bench since a revision it told before; 0: everything. */
  'bench:read': request('look', z.strictObject({ since: z.int().min(0), more: z.boolean() })),
  'payment:record': request(
    'payment.record',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      amountCents: amountCentsSchema,
      method: paymentMethodSchema,
    }),
  ),
  'payment:reverse': request(
    'payment.reverse',
    z.strictObject({ requestId, id: paymentIdSchema, reason: requiredText }),
  ),
  'hand-over:make': request(
    'pickup.hand-over',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      draft: handOverFields,
      /** The signed-in person's password, again, when items leave with money open. */
      password: z.string().max(200).exactOptional(),
    }),
  ),
  'hand-over:return': request(
    'pickup.return',
    z.strictObject({
      requestId,
      ticketId: ticketIdSchema,
      items: z.array(itemIdSchema).min(1).max(200),
      reason: requiredText,
      /** What follows from it; without, only where the things are is put right. */
      purpose: z.enum(returnPurposes).exactOptional(),
      condition: longText.exactOptional(),
      photo: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .exactOptional(),
    }),
  ),
  'follow-up:add': request('phone.note', z.strictObject({ requestId, draft: followUpFields })),
  'follow-up:done': request(
    'phone.note',
    z.strictObject({ requestId, id: followUpIdSchema, outcome: requiredText }),
  ),
  'follow-up:postpone': request(
    'phone.note',
    z.strictObject({ requestId, id: followUpIdSchema, dueAt: momentSchema }),
  ),
  /** To a person, an area, or everybody at the counter; taking it is handing it to oneself. */
  'follow-up:hand-on': request(
    'phone.note',
    z.strictObject({
      requestId,
      id: followUpIdSchema,
      forPerson: personIdSchema.exactOptional(),
      forArea: areaSchema.exactOptional(),
    }),
  ),
  /** How a call went: reached ends the follow-up, otherwise it comes up again. */
  'follow-up:called': request(
    'phone.note',
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('reached'),
        requestId,
        id: followUpIdSchema,
        text: requiredText,
      }),
      z.strictObject({
        outcome: z.literal('not-reached'),
        requestId,
        id: followUpIdSchema,
        /** When to try again. */
        dueAt: momentSchema,
      }),
    ]),
  ),
  'follow-up:list': request('look', z.strictObject({ done: z.boolean() })),
}
