import type { AnswerCard, CardItem } from '../../shared/contract/desk-answers'
import type { Payment } from '../../shared/domain/payment'
import type { TimelineEvent } from '../../shared/domain/timeline'
import type { BillLine } from '../ui/bill'
import { formatAmount, formatMoney, formatQuantity, formatShortDay } from '../ui/format'
import type { Words } from './speech'

type Card = Pick<AnswerCard, 'items' | 'events' | 'totals' | 'balance' | 'payments' | 'ticket'>

/** Why this price: each item, the tax, the sum, every payment, and what is left. */
export function billLines(card: Card, words: Words): BillLine[] {
  return [
    ...card.items.map((item) => itemLine(item, card.events, words)),
    ...taxLines(card, words),
    totalLine(card, words),
    ...card.payments.map((payment) => paymentLine(payment, words)),
    restLine(card, words),
  ]
}

function itemLine({ item, lineCents }: CardItem, events: readonly TimelineEvent[], words: Words): BillLine {
  const { t, language } = words
  const consent = consentOf(item.id, events)
  const notes = [
    item.discountBasisPoints === 0
      ? ''
      : t('answer.bill.discount', { percent: formatQuantity(item.discountBasisPoints * 10, language) }),
    consent === '' ? '' : t('answer.bill.agreed', { consent }),
  ].filter((note) => note !== '')
  return {
    key: item.id,
    text: `${item.title}, ${amountWords(item, words)}`,
    note: notes.length === 0 ? undefined : notes.join(', '),
    amount: item.unitPriceCents === undefined ? t('ticket.point.price') : formatMoney(lineCents, language),
    mark: consent === '' ? undefined : 'extra',
  }
}

/** "500 Stück", or with its price per unit when there is more than one: "2 Stück × 22,50 €". */
export function amountWords(item: CardItem['item'], { language }: Words): string {
  const { unit, unitPriceCents, quantityThousandths } = item
  const amount = formatAmount(quantityThousandths, unit, language)
  if (unitPriceCents === undefined || quantityThousandths === 1_000) return amount
  return `${amount} × ${formatMoney(unitPriceCents, language)}`
}

function consentOf(itemId: string, events: readonly TimelineEvent[]): string {
  const last = events.findLast(({ facts }) => facts.type === 'price' && facts.itemId === itemId)
  return last?.facts.type === 'price' ? last.facts.consent : ''
}

function taxLines({ ticket, totals }: Card, { t, language }: Words): BillLine[] {
  if (ticket.priceMode === 'gross') return []
  const net = { key: 'net', text: t('answer.bill.net'), amount: formatMoney(totals.netCents, language) }
  const taxes = totals.taxes.map(({ rate, percent: share, taxCents }) => ({
    key: `tax-${rate}`,
    text: t('answer.bill.plusTax', { percent: share }),
    amount: formatMoney(taxCents, language),
  }))
  return taxes.length === 0 ? [] : [net, ...taxes]
}

function totalLine({ ticket, totals }: Card, { t, language }: Words): BillLine {
  const taxes = totals.taxes.map(({ percent: share, taxCents }) =>
    t('answer.bill.withTax', { percent: share, amount: formatMoney(taxCents, language) }),
  )
  const inside = ticket.priceMode === 'gross' && taxes.length > 0 ? taxes.join(', ') : undefined
  return {
    key: 'total',
    text: t('answer.bill.total'),
    note: ticket.smallBusiness ? t('answer.bill.smallBusiness') : inside,
    amount: formatMoney(totals.grossCents, language),
    mark: 'total',
  }
}

function paymentLine(payment: Payment, { t, language }: Words): BillLine {
  const day = formatShortDay(payment.happenedAt, language)
  const amount = formatMoney(payment.amountCents, language)
  if (payment.reverses !== undefined) {
    return {
      key: payment.id,
      text: t('answer.bill.reversal', { day }),
      note: payment.reason,
      amount: `+ ${amount}`,
    }
  }
  const method = t(`ticket.method.${payment.method.type}`)
  return { key: payment.id, text: t('answer.bill.payment', { method, day }), amount: `− ${amount}` }
}

function restLine({ balance }: Card, { t, language }: Words): BillLine {
  const amount = formatMoney(Math.abs(balance.openCents), language)
  if (balance.openCents < 0) return { key: 'rest', text: t('answer.bill.tooMuch'), amount, mark: 'rest' }
  const text = balance.state === 'settled-before' ? t('ticket.money.settled-before') : t('answer.bill.rest')
  return { key: 'rest', text, amount, mark: 'rest' }
}
