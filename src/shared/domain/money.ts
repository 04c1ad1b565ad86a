import type { PriceMode } from './firm'
import type { Item } from './item'
import type { Payment } from './payment'
import type { TaxRate } from './tax'
import { taxPercentOn, taxRates } from './tax'

/** Integer division rounding half up (away from zero for negatives), exact for any size. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n
  const size = negative ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return negative ? -rounded : rounded
}

type Priced = Pick<Item, 'quantityThousandths' | 'discountBasisPoints'> & {
  readonly unitPriceCents?: number
}

/** Cents of one line: quantity (thousandths) × unit price (cents) × (1 − discount), rounded half up once. */
export function lineCents(item: Priced): number {
  const exact =
    BigInt(item.quantityThousandths) *
    BigInt(item.unitPriceCents ?? 0) *
    BigInt(10_000 - item.discountBasisPoints)
  return Number(divideHalfUp(exact, 1_000n * 10_000n))
}

export type TaxLine = { readonly rate: TaxRate; readonly percent: number; readonly taxCents: number }
export type Totals = {
  readonly netCents: number
  readonly taxCents: number
  readonly grossCents: number
  readonly taxes: readonly TaxLine[]
}

type Terms = { readonly priceMode: PriceMode; readonly smallBusiness: boolean; readonly day: string }

/**
 * What a ticket costs, in cents: lines are summed per tax rate, then the tax is taken from the sum and rounded half
 * up once per rate. Gross prices contain the tax, net prices get it added; a small business (§19 UStG) shows none.
 */
export function totals(items: readonly (Priced & { readonly taxRate: TaxRate })[], terms: Terms): Totals {
  const taxes: TaxLine[] = []
  let netCents = 0
  let taxCents = 0
  for (const rate of taxRates) {
    const sum = items.filter((item) => item.taxRate === rate).reduce((all, item) => all + lineCents(item), 0)
    const percent = terms.smallBusiness ? 0 : taxPercentOn(rate, terms.day)
    const tax = taxOf(sum, percent, terms.priceMode)
    netCents += terms.priceMode === 'gross' ? sum - tax : sum
    taxCents += tax
    if (percent > 0 && sum !== 0) taxes.push({ rate, percent, taxCents: tax })
  }
  return { netCents, taxCents, grossCents: netCents + taxCents, taxes }
}

function taxOf(sumCents: number, percent: number, mode: PriceMode): number {
  const divisor = mode === 'gross' ? 100 + percent : 100
  return Number(divideHalfUp(BigInt(sumCents) * BigInt(percent), BigInt(divisor)))
}

export const moneyStates = ['nothing-due', 'open', 'part-paid', 'paid', 'overpaid', 'settled-before'] as const
export type MoneyState = (typeof moneyStates)[number]
export type Balance = {
  readonly dueCents: number
  readonly paidCents: number
  /** Due minus paid; negative when overpaid. */
  readonly openCents: number
  readonly state: MoneyState
}

/** Payments minus reversals, in cents. */
export function paidCents(payments: readonly Pick<Payment, 'amountCents' | 'reverses'>[]): number {
  return payments.reduce(
    (sum, { amountCents, reverses }) => sum + (reverses === undefined ? amountCents : -amountCents),
    0,
  )
}

/** The money life of a ticket; computed, never stored. */
export function balance(dueCents: number, paid: number): Balance {
  const openCents = dueCents - paid
  return { dueCents, paidCents: paid, openCents, state: moneyState(dueCents, paid) }
}

function moneyState(due: number, paid: number): MoneyState {
  if (paid > due) return 'overpaid'
  if (due === 0) return 'nothing-due'
  if (paid === due) return 'paid'
  return paid === 0 ? 'open' : 'part-paid'
}
