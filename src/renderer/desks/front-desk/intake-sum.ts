import type { PriceMode } from '../../../shared/domain/firm'
import type { Totals } from '../../../shared/domain/money'
import { formatMoney } from '../../ui/format'
import type { Words } from '../../parts/speech'
import type { IntakeForm } from './intake-form'
import { kindForms } from './intake-kinds'

export type SumLine = {
  readonly key: string
  readonly text: string
  readonly amount: string
  readonly note?: string | undefined
  readonly mark?: 'total' | 'rest' | undefined
}

type Sum = { readonly form: IntakeForm; readonly totals: Totals; readonly priceMode: PriceMode }

/** The lines of the price: items, tax per rate as the firm reckons it, the total, the deposit and what is left. */
export function sumLines({ form, totals, priceMode }: Sum, { t, language }: Words): SumLine[] {
  const money = (cents: number) => formatMoney(cents, language)
  const count = form.items.length
  const open = form.items.filter(({ unitPriceCents }) => unitPriceCents === null).length
  const isNet = priceMode === 'net'
  const lines: SumLine[] = [
    {
      key: 'items',
      text: count === 0 ? t('intake.sum.noItems') : t('intake.sum.items', { count }),
      amount: money(isNet ? totals.netCents : totals.grossCents),
      note: open === 0 ? undefined : t('intake.sum.openPrices', { count: open }),
    },
  ]
  for (const { rate, percent, taxCents } of totals.taxes) {
    const text = isNet ? t('intake.sum.tax', { percent }) : t('intake.sum.taxIncluded', { percent })
    lines.push({ key: `tax-${rate}`, text, amount: money(taxCents) })
  }
  lines.push({ key: 'total', text: t('intake.sum.total'), amount: money(totals.grossCents), mark: 'total' })
  const deposit = kindForms[form.kind].deposit && form.deposit.on ? (form.deposit.cents ?? 0) : 0
  if (deposit > 0) {
    const method = t(`ticket.method.${form.deposit.method}`)
    lines.push(
      { key: 'deposit', text: t('intake.sum.depositBy', { method }), amount: money(deposit) },
      { key: 'rest', text: t('intake.sum.rest'), amount: money(totals.grossCents - deposit), mark: 'rest' },
    )
  }
  return lines
}
