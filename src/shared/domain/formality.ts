import { z } from 'zod'
import { addressSchema } from './firm'
import { documentIdSchema, itemIdSchema, ticketIdSchema } from './ids'
import type { Life } from './life'
import { amountCentsSchema, paymentMethodSchema } from './payment'
import { requiredText, shortText } from './row'
import type { Task } from './task'

/** How it was made sure who stands at the counter: the method only, never a document's number or copy. */
export const formalityIdentities = ['known', 'id-document', 'slip'] as const
export type FormalityIdentity = (typeof formalityIdentities)[number]

/** What the records can say on paper; the sentence is made of them, never typed. */
export const certificateKinds = ['taken-in', 'collected', 'paid'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** What the counter may do itself, each under its own right and within what it names. */
export const formalityActSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('invoice-copy'), documentId: documentIdSchema }),
  z.strictObject({
    type: z.literal('address-change'),
    /** Stamp of the customer's record as it was shown. */
    base: z.string().max(64),
    address: addressSchema,
    identity: z.enum(formalityIdentities),
  }),
  z.strictObject({
    type: z.literal('payment'),
    ticketId: ticketIdSchema,
    amountCents: amountCentsSchema,
    method: paymentMethodSchema,
  }),
  z.strictObject({
    type: z.literal('complaint'),
    ticketId: ticketIdSchema,
    /** Missing: the whole of it. */
    itemId: itemIdSchema.exactOptional(),
    reason: requiredText,
    /** What the customer would like to be done. */
    wish: shortText,
  }),
  z.strictObject({
    type: z.literal('certificate'),
    ticketId: ticketIdSchema,
    certificate: z.enum(certificateKinds),
  }),
])
export type FormalityAct = z.infer<typeof formalityActSchema>
export type FormalityType = FormalityAct['type']

/** The right of each formality; no other accounting right comes with it. */
export const formalityTasks = {
  'invoice-copy': 'formality.invoice-copy',
  'address-change': 'formality.address-change',
  payment: 'formality.payment',
  complaint: 'formality.complaint',
  certificate: 'formality.certificate',
} as const satisfies Record<FormalityType, Task>
export const formalityTypes = [
  'invoice-copy',
  'address-change',
  'payment',
  'complaint',
  'certificate',
] as const satisfies readonly FormalityType[]

/** What becomes of a complaint: the ticket goes back to work, or, where things have left, a new one is opened. */
export type ComplaintWay = 'back-to-work' | 'new-ticket'

/** The way of a complaint on a ticket with this life; undefined where nothing was finished yet. */
export function complaintWay({
  work,
  possession,
}: Pick<Life, 'work' | 'possession'>): ComplaintWay | undefined {
  if (work !== 'ready') return undefined
  return [...possession.values()].includes('handed-over') ? 'new-ticket' : 'back-to-work'
}

type Facts = {
  readonly collectedAt: number | undefined
  readonly dueCents: number
  readonly openCents: number
}

/** What can be certified on a ticket, from its records alone. */
export function certifiable({ collectedAt, dueCents, openCents }: Facts): CertificateKind[] {
  const isTrue: Record<CertificateKind, boolean> = {
    'taken-in': true,
    collected: collectedAt !== undefined,
    paid: dueCents > 0 && openCents <= 0,
  }
  return certificateKinds.filter((kind) => isTrue[kind])
}
