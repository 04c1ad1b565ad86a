import { z } from 'zod'
import type { Area } from './area'

export const kinds = ['order', 'service', 'sales', 'marketing', 'formality'] as const
export const kindSchema = z.enum(kinds)
export type Kind = z.infer<typeof kindSchema>

type KindRule = {
  /** The area where the work on a new ticket begins. */
  readonly firstArea: Area
  /** Where the finished work goes to be checked or recorded. */
  readonly finishArea: Area
  /** Working days from intake to the proposed promise. */
  readonly defaultDays: number
  /** Working minutes that a ticket without steps is planned with. */
  readonly defaultMinutes: number
}

export const kindRules: Record<Kind, KindRule> = {
  order: { firstArea: 'manufacturing', finishArea: 'fulfilment', defaultDays: 3, defaultMinutes: 60 },
  service: { firstArea: 'manufacturing', finishArea: 'fulfilment', defaultDays: 5, defaultMinutes: 60 },
  sales: { firstArea: 'sales', finishArea: 'sales', defaultDays: 2, defaultMinutes: 30 },
  marketing: { firstArea: 'marketing', finishArea: 'marketing', defaultDays: 5, defaultMinutes: 45 },
  formality: { firstArea: 'accounting', finishArea: 'accounting', defaultDays: 1, defaultMinutes: 15 },
}
