import { day, money, time } from './format'
import type { Html } from './html'
import { html } from './html'
import { fact, firmHead, itemTable, ticketCodes, titleRow } from './paper-parts'
import { fill, wordsFor } from './say'
import type { HandOverReceipt, Sheet } from './sheet'

/** What left the office, to whom, and how it was paid. */
export function handOverReceipt(sheet: Sheet<HandOverReceipt>): Html {
  const { content, language, firm } = sheet
  const words = wordsFor(language)
  const { receipt } = words
  const { ticket, still, balance } = content
  const handed = {
    day: day(content.handedAt, language),
    time: time(content.handedAt, language),
    name: content.handedBy,
  }
  return html`${firmHead(sheet)} ${titleRow(words.kind['hand-over-receipt'], ticket.number)}
    <p class="byline">${fill(receipt.handed, handed)}</p>
    <div class="facts">
      ${fact(words.customer, ticket.customerName)}${fact(content.isCarrier ? receipt.carrier : receipt.to, content.collectorName)}
    </div>
    <h2>${ticket.title}</h2>
    ${itemTable(content.items, sheet, false)}
    ${
      still.length === 0
        ? undefined
        : html`<h3>${receipt.still}</h3>
            ${itemTable(still, sheet, false)}`
    }
    ${payments(sheet)}
    <p class="${balance.openCents > 0 ? 'rest open' : 'rest'}">
      ${balance.openCents > 0 ? `${receipt.open}: ${money(balance.openCents, language)}` : receipt.nothingOpen}
    </p>
    ${confirmation(sheet)}
    <footer class="slip-foot">
      ${ticketCodes(ticket.number)}
      <p class="small">
        ${receipt.noInvoice}${firm.taxNumber === '' ? '' : ` ${fill(words.head.taxNumber, { number: firm.taxNumber })}.`}
      </p>
    </footer>`
}

function payments({ content, language }: Sheet<HandOverReceipt>): Html | undefined {
  const { receipt } = wordsFor(language)
  if (content.payments.length === 0) return undefined
  return html`<h3>${receipt.payments}</h3>
    <table class="sums wide">
      <tbody>
        ${content.payments.map(({ amountCents, method, happenedAt, reverses }) => {
          const name = fill(receipt.method[method.type], { reference: method.reference })
          const text = reverses === undefined ? name : `${name}, ${receipt.reversed}`
          const cents = reverses === undefined ? amountCents : -amountCents
          return html`<tr>
            <td>${day(happenedAt, language)}</td>
            <td>${text}</td>
            <td class="end">${money(cents, language)}</td>
          </tr>`
        })}
      </tbody>
    </table>`
}

function confirmation({ content, language }: Sheet<HandOverReceipt>): Html {
  const { receipt } = wordsFor(language)
  const { signature, confirmedBy, tracking, identity, isCarrier } = content
  const name = confirmedBy === '' ? content.collectorName : confirmedBy
  const how = isCarrier ? [] : [receipt.identity[identity]]
  const words = [
    ...(tracking === undefined || tracking === '' ? [] : [fill(receipt.tracking, { number: tracking })]),
    ...(isCarrier ? [] : [fill(receipt.confirmed, { name })]),
    ...how,
  ]
  return html`<div class="confirmed">
    ${signature === undefined ? undefined : html`<img class="signature" alt="${receipt.signed}" src="${signature}" />`}
    <p class="small">${words.join(' · ')}</p>
  </div>`
}
