import { lineCents } from '../domain/money'
import { day, money, time, weekday } from './format'
import type { Html } from './html'
import { html, lines } from './html'
import type { SumLine } from './paper-parts'
import { fact, firmHead, itemTable, openingHours, sums, ticketCodes, titleRow } from './paper-parts'
import { fill, wordsFor } from './say'
import type { ClaimSlip, Sheet } from './sheet'

/** What the customer takes home: what was agreed, what it costs, when it is ready, and the code to find it by. */
export function claimSlip(sheet: Sheet<ClaimSlip>): Html {
  const { content, language } = sheet
  const words = wordsFor(language)
  const { ticket, notes } = content
  const taken = {
    day: day(ticket.openedAt, language),
    time: time(ticket.openedAt, language),
    name: content.takenBy,
  }
  return html`${firmHead(sheet)} ${titleRow(words.kind['claim-slip'], ticket.number)}
    <p class="byline">${fill(words.taken, taken)}</p>
    <div class="facts">
      ${fact(words.customer, ticket.customerName)}${fact(words.promise, promise(sheet), 'fact-value promise')}
    </div>
    <h2>${ticket.title}</h2>
    ${content.items.length === 0 ? undefined : itemTable(content.items.map(itemLine(sheet)), sheet, true)}
    ${content.items.length === 0 ? undefined : sums(sumLines(sheet), sheet)}
    ${agreements(sheet).map((text) => html`<p class="agreed">${text}</p>`)}
    ${
      notes.length === 0
        ? undefined
        : html`<div class="note">
            <div class="label">${words.note}</div>
            ${notes.map((note) => html`<p>${lines(note)}</p>`)}
          </div>`
    }
    <footer class="slip-foot">
      ${ticketCodes(ticket.number)}
      <p class="bring">${words.bring}</p>
      ${openingHours(sheet)}
    </footer>`
}

function promise({ content, language }: Sheet<ClaimSlip>): string {
  const words = wordsFor(language)
  if (content.promisedAt === undefined) return words.noPromise
  const at = { day: weekday(content.promisedAt, language), time: time(content.promisedAt, language) }
  return fill(words.promiseAt, at)
}

function itemLine({ language }: Sheet<ClaimSlip>) {
  const words = wordsFor(language)
  return (item: ClaimSlip['items'][number]) => {
    const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(
      item.discountBasisPoints / 100,
    )
    const texts = [
      { text: item.accessories, words: words.accessories },
      { text: item.condition, words: words.condition },
    ]
    const detail = [
      ...(item.discountBasisPoints === 0 ? [] : [fill(words.discount, { percent })]),
      ...texts.flatMap(({ text = '', words: said }) => (text === '' ? [] : [fill(said, { text })])),
    ]
    const price =
      item.unitPriceCents === undefined
        ? words.noPrice
        : money(lineCents({ ...item, unitPriceCents: item.unitPriceCents }), language)
    return { ...item, detail, price }
  }
}

function sumLines({ content, language }: Sheet<ClaimSlip>): SumLine[] {
  const { sum } = wordsFor(language)
  const { totals, balance, priceMode } = content
  const isNet = priceMode === 'net' && totals.taxes.length > 0
  const taxes = totals.taxes.map(({ percent, taxCents }) => ({
    label: fill(isNet ? sum.tax : sum.taxIn, { percent: String(percent) }),
    cents: taxCents,
    name: 'pale' as const,
  }))
  const total = { label: sum.total, cents: totals.grossCents }
  const money = isNet ? [{ label: sum.net, cents: totals.netCents }, ...taxes, total] : [total, ...taxes]
  const paid = balance.paidCents === 0 ? [] : [{ label: sum.paid, cents: -balance.paidCents }]
  const rest = {
    label: balance.openCents > 0 ? sum.open : sum.settled,
    cents: Math.max(0, balance.openCents),
    name: 'strong' as const,
  }
  return [...money, ...paid, rest]
}

function agreements({ content, language }: Sheet<ClaimSlip>): string[] {
  const words = wordsFor(language)
  const { limitCents, callBeforeStart, mayCollect } = content
  return [
    ...(limitCents === undefined ? [] : [fill(words.limit, { amount: money(limitCents, language) })]),
    ...(callBeforeStart ? [words.callFirst] : []),
    ...(mayCollect.length === 0 ? [] : [fill(words.mayCollect, { names: mayCollect.join(', ') })]),
  ]
}
