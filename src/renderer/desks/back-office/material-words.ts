import type { ArticleRow, BookingRow, PurchaseRow } from '../../../shared/contract/material'
import type { Words } from '../../parts/speech'
import { formatAmount, formatShortDay } from '../../ui/format'
import type { Tone } from '../../ui/tone'

export type ArticleState = { readonly text: string; readonly tone: Tone }

/** The one thing to know of an article, the most pressing first. */
export function articleState(row: ArticleRow, { t, language }: Words): ArticleState {
  const { now, unit, active, lastCount, minimumThousandths } = row
  if (!active) return { text: t('material.state.retired'), tone: 'calm' }
  if (now.stock < 0) return { text: t('material.state.belowZero'), tone: 'red' }
  if (now.isToOrder && now.noted === 0) {
    const minimum = formatAmount(minimumThousandths, unit, language)
    return { text: t('material.state.short', { minimum }), tone: 'red' }
  }
  if (lastCount?.isDoubtful === true) return { text: t('material.state.recount'), tone: 'amber' }
  if (now.isToOrder) return { text: t('material.state.shortNoted'), tone: 'amber' }
  if (now.onOrder === 0) return { text: t('material.state.enough'), tone: 'calm' }
  if (now.dueAt === null) return { text: t('material.state.shortOrdered'), tone: 'accent' }
  return { text: t('material.state.shortDue', { day: formatShortDay(now.dueAt, language) }), tone: 'accent' }
}

/** How pressing an article is, for the order of the list: below zero, to order, to recount, the rest. */
export function pressing({ now, lastCount, active }: ArticleRow): number {
  if (!active) return 9
  if (now.stock < 0) return 0
  if (now.isToOrder) return now.noted === 0 ? 1 : 2
  if (now.isShort) return 3
  return lastCount?.isDoubtful === true ? 4 : 5
}

/** How much one orders when nobody says otherwise: the usual amount, at least what is missing to the minimum. */
export function usualOrder({ orderThousandths, minimumThousandths, now }: ArticleRow): number {
  const lacks = minimumThousandths - now.free - now.onOrder - now.noted
  return Math.max(orderThousandths, lacks, 1_000)
}

/** "5 Bogen Papier" or "Rücknahme: 5 Bogen Papier". */
export function bookingWords(
  { kind, thousandths, counted, article, isReversal }: BookingRow,
  words: Words,
): string {
  const { t, language } = words
  const amount = formatAmount(Math.abs(thousandths), article.unit, language)
  const what =
    counted === null
      ? `${t(`material.kind.${kind}`)}: ${amount}`
      : t('material.counted', { amount: formatAmount(counted, article.unit, language) })
  return isReversal ? t('material.reversal', { what }) : what
}

/** "+ 500 Bogen" or "− 20 Bogen", as it changes what lies there. */
export function signedAmount(thousandths: number, unit: string, { language }: Words): string {
  const sign = thousandths < 0 ? '− ' : thousandths > 0 ? '+ ' : '± '
  return `${sign}${formatAmount(Math.abs(thousandths), unit, language)}`
}

/** What the supplier is sent: one line an article. */
export function orderLines(rows: readonly PurchaseRow[], { t, language }: Words): string {
  return rows
    .map(({ article, thousandths }) => {
      const amount = formatAmount(thousandths, article.unit, language)
      const { name, orderCode: code } = article
      return code === ''
        ? t('material.purchase.line', { amount, name })
        : t('material.purchase.lineWithCode', { amount, name, code })
    })
    .join('\n')
}

/** Notes by supplier, in the order in which they come. */
export function bySupplier(rows: readonly PurchaseRow[]): (readonly [string, readonly PurchaseRow[]])[] {
  const suppliers = [...new Set(rows.map(({ supplier }) => supplier))]
  return suppliers.map((supplier) => [supplier, rows.filter((row) => row.supplier === supplier)] as const)
}
