import { z } from 'zod'

export const areas = [
  'sales',
  'marketing',
  'service',
  'manufacturing',
  'fulfilment',
  'accounting',
  'management',
] as const
export const areaSchema = z.enum(areas)
export type Area = z.infer<typeof areaSchema>

export const frontAreas: readonly Area[] = ['sales', 'marketing', 'service']
export const benchAreas: readonly Area[] = [
  'manufacturing',
  'fulfilment',
  'accounting',
  'service',
  'sales',
  'marketing',
]
