import { z } from 'zod'
import { stampSchema } from './row'

/** A salted scrypt hash; the parameters travel with it, so that they can grow (security.md, people). */
export const secretHashSchema = z.strictObject({
  scheme: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.string(),
  hash: z.string(),
})
export type SecretHash = z.infer<typeof secretHashSchema>

/** Kept apart from the person, so that a list of people never carries a hash. The id is the person's. */
export const credentialSchema = z.strictObject({
  id: z.string(),
  stamp: stampSchema,
  password: secretHashSchema.exactOptional(),
  recovery: secretHashSchema.exactOptional(),
  /** True when somebody else set the password; the owner is asked for a new one. */
  temporary: z.boolean().exactOptional(),
})
export type Credential = z.infer<typeof credentialSchema>

export const minPasswordLength = 8
export const passwordSchema = z.string().min(minPasswordLength).max(200)
export const pinSchema = z.string().regex(/^\d{6,12}$/)
