import { z } from 'zod'
import type { CertificateKind, ComplaintWay } from '../domain/formality'
import { formalityActSchema, formalityTasks } from '../domain/formality'
import { customerIdSchema } from '../domain/ids'
import type { Customer } from '../domain/customer'
import type { TicketRow } from './desk-answers'
import { languages } from './entry'
import { request } from './request'
import { requestId } from './request-id'

export const formalitiesRequests = {
  /** What can be done for a customer, and the sentences that could be certified. */
  'formality:read': request('look', z.strictObject({ customerId: customerIdSchema })),
  /** Does it and writes it down as a finished ticket, in one commit. */
  'formality:do': request(
    ({ act }) => formalityTasks[act.type],
    z.strictObject({
      requestId,
      customerId: customerIdSchema,
      /** In which language the record of it is written. */
      language: z.enum(languages),
      act: formalityActSchema,
    }),
  ),
}

export type FormalityTicket = {
  readonly row: TicketRow
  readonly items: readonly { readonly id: string; readonly title: string }[]
  /** How a complaint would go on; null where nothing is finished. */
  readonly complaint: ComplaintWay | null
  readonly certificates: readonly { readonly kind: CertificateKind; readonly text: string }[]
}

export type FormalityDesk = {
  readonly customer: Customer
  readonly tickets: readonly FormalityTicket[]
}

export type FormalitiesAnswers = {
  'formality:read': FormalityDesk
  'formality:do': {
    /** The finished formality. */
    readonly id: string
    readonly number: string
    readonly result: string
    /** The new ticket of a complaint on what has left. */
    readonly opened: { readonly id: string; readonly number: string } | null
    /** The sentence to print. */
    readonly certificate: string | null
  }
}
