import { z } from 'zod'
import { longText } from './row'

/** What telling a customer is about, how it is tried, and what came of it. */
export const tellingOccasions = ['ready', 'delayed', 'collect', 'other'] as const
export type TellingOccasion = (typeof tellingOccasions)[number]

export const tellingWays = ['phone', 'mail', 'letter', 'in-person'] as const
export type TellingWay = (typeof tellingWays)[number]

export const tellingOutcomes = ['reached', 'not-reached', 'sent'] as const
export type TellingOutcome = (typeof tellingOutcomes)[number]

/** What can come of each way; the first is the usual one. */
export const outcomesOf: Record<TellingWay, readonly TellingOutcome[]> = {
  phone: ['reached', 'not-reached'],
  mail: ['sent'],
  letter: ['sent'],
  'in-person': ['reached'],
}

export const toldFields = {
  about: z.enum(tellingOccasions),
  by: z.enum(tellingWays),
  outcome: z.enum(tellingOutcomes),
  /** What was said or written. */
  text: longText,
}
export const toldSchema = z.strictObject(toldFields)
export type Told = z.infer<typeof toldSchema>

/** The customer knows, or has it in the post: what was to be told is done. */
export function hasTold({ outcome }: Pick<Told, 'outcome'>): boolean {
  return outcome !== 'not-reached'
}
