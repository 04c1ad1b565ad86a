import { z } from 'zod'
import { momentSchema, shortText } from './row'

/** What a customer may agree to be written to or called for. */
export const consentPurposes = ['newsletter', 'letter', 'phone', 'event'] as const
export const consentPurposeSchema = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>

/** How the firm can show that consent was given (GDPR Art. 7 (1)). */
export const consentProofs = ['written', 'form', 'email', 'oral'] as const
export const consentProofSchema = z.strictObject({ type: z.enum(consentProofs), note: shortText })
export type ConsentProof = z.infer<typeof consentProofSchema>

export const consentFields = z.strictObject({
  purpose: consentPurposeSchema,
  proof: consentProofSchema,
  /** Where it was given: at the counter, on the phone, at a fair. */
  source: shortText,
})
export type ConsentDraft = z.infer<typeof consentFields>

/** One consent from its giving to its withdrawal; never deleted, so that both can be shown. */
export const consentSchema = consentFields.extend({
  id: z.string().min(1).max(120),
  /** null: before the program kept proofs. */
  givenAt: momentSchema.nullable(),
  takenBy: z.string(),
  withdrawnAt: momentSchema.exactOptional(),
  withdrawnBy: z.string().exactOptional(),
})
export type Consent = z.infer<typeof consentSchema>

type Consenting = {
  readonly id: string
  readonly consent: boolean
  readonly consents?: readonly Consent[]
}

/** What the one tick of earlier records stood for. */
const ticked: readonly ConsentPurpose[] = ['newsletter', 'letter']

/**
 * Every consent of a customer, the oldest first. The tick of an earlier record counts as consent to newsletters and
 * letters without a proof, until an entry of its own says more.
 */
export function consentsOf({ id, consent, consents = [] }: Consenting): Consent[] {
  if (!consent) return [...consents]
  const known = new Set(consents.map((one) => one.id))
  const earlier = ticked
    .map((purpose) => ({
      id: `earlier-${purpose}-${id}`,
      purpose,
      proof: { type: 'form' as const, note: '' },
      source: '',
      givenAt: null,
      takenBy: '',
    }))
    .filter((one) => !known.has(one.id))
  return [...earlier, ...consents]
}

/** Whether one entry stands: not withdrawn itself, nor given before a withdrawal of the same purpose. */
export function isStanding({ purpose, givenAt, withdrawnAt }: Consent, all: readonly Consent[]): boolean {
  if (withdrawnAt !== undefined) return false
  return all.every(
    (other) =>
      other.purpose !== purpose ||
      other.withdrawnAt === undefined ||
      other.withdrawnAt < (givenAt ?? -Infinity),
  )
}

/** Whether the customer may be approached for a purpose now. A withdrawal ends everything given before it. */
export function hasConsent(customer: Consenting, purpose: ConsentPurpose): boolean {
  const all = consentsOf(customer)
  return all.some((one) => one.purpose === purpose && isStanding(one, all))
}
