import { z } from 'zod'
import type { Refusal } from '../../../shared/domain/refusal'
import { maxThousandths } from '../../../shared/domain/stock-booking'
import type { BookingWish } from '../../../shared/domain/stock-rules'
import { formatAmount } from '../../ui/format'
import type { Words } from '../speech'

type Kind = BookingWish['kind']

type Bounds = {
  readonly unit: string
  /** As much as there can be, where that is known. */
  readonly most?: number | undefined
  /** Nothing is an amount as well: what was counted. */
  readonly mayBeZero?: true | undefined
}

/** What is wrong with an amount somebody typed, in thousandths; undefined: nothing, or nothing was typed yet. */
export function amountProblem(
  thousandths: number | null,
  { unit, most = maxThousandths, mayBeZero }: Bounds,
  { t, language }: Words,
): string | undefined {
  if (thousandths === null) return undefined
  if (thousandths < 0 || (thousandths === 0 && mayBeZero !== true))
    return t(mayBeZero === true ? 'material.notice.notNegative' : 'material.notice.least')
  return thousandths > most
    ? t('material.notice.most', { amount: formatAmount(most, unit, language) })
    : undefined
}

/** What the button that books says: the result, with the amount once there is one. */
export function bookingVerb(
  kind: Kind,
  { thousandths, unit }: { readonly thousandths: number | null; readonly unit: string },
  isAnyway: boolean,
  { t, language }: Words,
): string {
  if (thousandths === null || thousandths <= 0) return t(`material.dialog.${kind}`)
  const amount = formatAmount(thousandths, unit, language)
  if (isAnyway && (kind === 'use' || kind === 'waste' || kind === 'reserve'))
    return t(`material.anyway.${kind}`, { amount })
  return t(`material.verb.${kind}`, { amount })
}

const shortFacts = z.object({ stock: z.number() })
const reservedFacts = z.object({ free: z.number() })

/** What the book objects to; the person may book it anyway. Undefined where the refusal stands. */
export function bookNotice(
  refusal: Refusal | undefined,
  kind: Kind,
  unit: string,
  { t, language }: Words,
): { readonly title: string; readonly text: string } | undefined {
  const write = (thousandths: number) => formatAmount(Math.max(0, thousandths), unit, language)
  if (refusal?.code === 'stock-short') {
    const amount = write(shortFacts.safeParse(refusal.facts).data?.stock ?? 0)
    return {
      title: t('material.notice.bookTitle'),
      text: t(kind === 'reserve' ? 'material.notice.reserveShort' : 'material.notice.short', { amount }),
    }
  }
  if (refusal?.code !== 'stock-reserved') return undefined
  const amount = write(reservedFacts.safeParse(refusal.facts).data?.free ?? 0)
  return { title: t('material.notice.reservedTitle'), text: t('material.notice.reserved', { amount }) }
}
