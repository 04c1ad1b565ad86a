import { z } from 'zod'

export const taxRates = [19, 7, 0] as const
export const taxRateSchema = z.union([z.literal(19), z.literal(7), z.literal(0)])
export type TaxRate = z.infer<typeof taxRateSchema>

type TaxPeriod = {
  /** First civil day, YYYY-MM-DD. */
  readonly from: string
  readonly percent: Record<TaxRate, number>
}

/**
 * The rate behind each name of a rate, by day: §12 UStG; from 2020-07-01 to 2020-12-31 the Second Corona Tax
 * Assistance Act lowered 19 to 16 and 7 to 5.
 */
export const taxPeriods: readonly TaxPeriod[] = [
  { from: '2021-01-01', percent: { 19: 19, 7: 7, 0: 0 } },
  { from: '2020-07-01', percent: { 19: 16, 7: 5, 0: 0 } },
  { from: '2007-01-01', percent: { 19: 19, 7: 7, 0: 0 } },
  { from: '0000-01-01', percent: { 19: 16, 7: 7, 0: 0 } },
]

/** Percent that applies to a rate on a civil day (YYYY-MM-DD). */
export function taxPercentOn(rate: TaxRate, day: string): number {
  const period = taxPeriods.find(({ from }) => from <= day)
  return period?.percent[rate] ?? rate
}
