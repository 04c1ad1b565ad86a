import { day } from './format'
import type { Html } from './html'
import { html } from './html'
import { letterPage } from './letters'
import { itemTable, ticketCodes } from './paper-parts'
import { fill, wordsFor } from './say'
import type { DeliveryNote, Sheet } from './sheet'

/** What goes along with the things: what they are and how they were sent, no prices, a line to sign. */
export function deliveryNote(sheet: Sheet<DeliveryNote>): Html {
  const { content, language } = sheet
  const { delivery } = wordsFor(language)
  const { ticket, items, rest } = content
  return letterPage(sheet, {
    subject: fill(delivery.subject, { number: ticket.number ?? '' }),
    about: ticket.title,
    body: html`${sending(sheet).map((text) => html`<p class="sending">${text}</p>`)}
      <h3>${delivery.content}</h3>
      ${itemTable(items, sheet, false)}
      ${
        rest.length === 0
          ? undefined
          : html`<h3>${delivery.rest}</h3>
              ${itemTable(rest, sheet, false)}`
      }`,
    closing: html`<div class="delivery-codes">${ticketCodes(ticket.number)}</div>
      <div class="sign-line">${delivery.received}</div>`,
  })
}

function sending({ content, language }: Sheet<DeliveryNote>): string[] {
  const { delivery } = wordsFor(language)
  const { handed } = content
  if (handed === undefined) return []
  const { at, to, isCarrier, tracking } = handed
  const how = fill(isCarrier ? delivery.sent : delivery.handed, { day: day(at, language), name: to })
  return tracking === undefined || tracking === ''
    ? [how]
    : [how, fill(delivery.tracking, { number: tracking })]
}
