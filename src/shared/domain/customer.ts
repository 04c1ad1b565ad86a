import { z } from 'zod'
import { consentSchema } from './consent'
import { addressSchema } from './firm'
import { customerIdSchema, followUpIdSchema, importIdSchema, questionIdSchema, ticketIdSchema } from './ids'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

export const documentLanguages = ['de', 'en'] as const
/** In which language the customer gets papers. */
export const documentLanguageSchema = z.enum(documentLanguages)
export type DocumentLanguage = z.infer<typeof documentLanguageSchema>

/** Somebody to ask for at a company, beside the one its record names. */
export const contactSchema = z.strictObject({
  name: requiredText,
  role: shortText,
  phone: shortText,
  email: shortText,
})
export type Contact = z.infer<typeof contactSchema>

/** A picture or PDF kept with the customer, by the sum of its bytes in the file store. */
export const customerFileSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: requiredText,
  addedAt: momentSchema,
  by: z.string(),
})
export type CustomerFileEntry = z.infer<typeof customerFileSchema>

/**
 * The record was a second one of somebody else's: it points to the one that stands for both now. `before` and `after`
 * hold the fields of that one which the merge changed, as they were and as it left them.
 */
export const mergedSchema = z.strictObject({
  into: customerIdSchema,
  at: momentSchema,
  by: z.string(),
  moved: z.strictObject({
    tickets: z.array(ticketIdSchema),
    followUps: z.array(followUpIdSchema),
    questions: z.array(questionIdSchema),
  }),
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
})
export type Merged = z.infer<typeof mergedSchema>

export const maxPhones = 6
export const maxContacts = 30

export const customerShape = z.strictObject({
  /** Empty for a private person. */
  company: shortText,
  givenName: shortText,
  familyName: shortText,
  phones: z.array(shortText).max(maxPhones),
  email: shortText,
  address: addressSchema,
  note: longText,
  /** Consent to letters and newsletters as it was noted at first, without a proof; read it by `consentsOf`. */
  consent: z.boolean(),
  language: documentLanguageSchema.exactOptional(),
  contacts: z.array(contactSchema).max(maxContacts).exactOptional(),
})
export const customerFields = customerShape.refine(
  (draft) => draft.company !== '' || draft.familyName !== '' || draft.givenName !== '',
  { path: ['familyName'], message: 'name-missing' },
)
export type CustomerDraft = z.infer<typeof customerShape>

export const customerSchema = customerShape.extend({
  id: customerIdSchema,
  stamp: stampSchema,
  foreignId: shortText.exactOptional(),
  fax: shortText.exactOptional(),
  importId: importIdSchema.exactOptional(),
  consents: z.array(consentSchema).max(200).exactOptional(),
  files: z.array(customerFileSchema).max(200).exactOptional(),
  merged: mergedSchema.exactOptional(),
})
export type Customer = z.infer<typeof customerSchema>

type Named = Pick<CustomerDraft, 'company' | 'givenName' | 'familyName'>

export function contactName(customer: Named): string {
  return `${customer.givenName} ${customer.familyName}`.trim()
}

/** The name a customer goes by: the company, else the person. */
export function customerName(customer: Named): string {
  return customer.company === '' ? contactName(customer) : customer.company
}

/** In which language the customer gets papers; German unless something else was agreed. */
export function documentLanguageOf({ language }: Pick<CustomerDraft, 'language'>): DocumentLanguage {
  return language ?? 'de'
}
