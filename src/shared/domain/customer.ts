import { z } from 'zod'
import { addressSchema } from './firm'
import { customerIdSchema, importIdSchema } from './ids'
import { longText, shortText, stampSchema } from './row'

export const customerShape = z.strictObject({
  /** Empty for a private person. */
  company: shortText,
  givenName: shortText,
  familyName: shortText,
  phones: z.array(shortText).max(6),
  email: shortText,
  address: addressSchema,
  note: longText,
  /** Consent to letters and newsletters, given by the customer. */
  consent: z.boolean(),
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
