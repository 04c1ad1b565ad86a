import { z } from 'zod'
import { parkedDraftIdSchema, ticketIdSchema } from '../domain/ids'
import { longText, momentSchema, requiredText, shortText } from '../domain/row'
import { callOutcomes } from '../domain/timeline'
import { request } from './request'
import { requestId } from './request-id'

/** A form as it stands, in its own shape. */
export const formValueSchema = z.record(z.string(), z.json())

/** A form draft on its way into the office: what it is about, for whom, and the form as it stands. */
const parking = z.strictObject({
  title: shortText,
  customerName: shortText,
  value: formValueSchema,
})

export const intakeRequests = {
  /** The ticket an earlier try of the same request opened; refused with `not-found` when it opened none. */
  'ticket:opened-by': request('phone.note', z.strictObject({ requestId })),
  /** Makes a running or waiting quote an order with the same items and prices, and answers the quote. */
  'ticket:to-order': request(
    'intake.order',
    z.strictObject({
      requestId,
      id: ticketIdSchema,
      /** Who accepted, and how. */
      consent: requiredText,
      /** What the quote's own ticket says from then on: what came out, and what to tell. */
      result: longText.min(1),
      answer: longText.min(1),
      promisedAt: momentSchema.exactOptional(),
      /** The prices were looked at and still hold; needed once the quote has expired. */
      pricesConfirmed: z.boolean(),
    }),
  ),
  'quote:decline': request(
    'intake.sales',
    z.strictObject({
      requestId,
      id: ticketIdSchema,
      reason: requiredText,
      result: longText.min(1),
      answer: longText.min(1),
    }),
  ),
  /** How the call before the work began went; "not reached" puts a call-back in front of the front desk. */
  'ticket:called': request(
    'phone.note',
    z.strictObject({ requestId, id: ticketIdSchema, outcome: z.enum(callOutcomes), note: shortText }),
  ),
  'draft:park': request('intake.order', z.strictObject({ requestId, draft: parking })),
  'draft:parked-list': request('look', z.strictObject({})),
  /** Gives a parked draft to the caller, as the form draft of the intake; the one there is parked in its place. */
  'draft:take': request(
    'intake.order',
    z.strictObject({ requestId, id: parkedDraftIdSchema, present: parking.nullable() }),
  ),
  'draft:parked-drop': request('intake.order', z.strictObject({ requestId, id: parkedDraftIdSchema })),
}

export type ParkedRow = {
  readonly id: string
  readonly title: string
  readonly customerName: string
  readonly parkedAt: number
  readonly parkedByName: string
}

export type IntakeAnswers = {
  'ticket:opened-by': { readonly id: string; readonly number: string }
  'ticket:to-order': { readonly id: string; readonly number: string }
  'quote:decline': { readonly id: string }
  'ticket:called': { readonly id: string }
  'draft:park': { readonly id: string }
  /** The oldest first. */
  'draft:parked-list': readonly ParkedRow[]
  'draft:take': { readonly id: string }
  /** What was dropped, for parking it again. */
  'draft:parked-drop': z.output<typeof parking>
}
