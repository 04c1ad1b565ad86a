import { amount, day, time, weekday } from './format'
import type { Html } from './html'
import { html } from './html'
import { box, ticketCodes, tick, titleRow } from './paper-parts'
import { fill, namesIn, wordsFor } from './say'
import type { PickingLine, PickingList, Sheet } from './sheet'

/** What to gather from the store: by place, a box to tick for each, and where it goes. */
export function pickingList(sheet: Sheet<PickingList>): Html {
  const { content, language, at } = sheet
  const words = wordsFor(language)
  const { picking, order } = words
  const { ticket } = content
  const moment = { day: day(at, language), time: time(at, language) }
  return html`<div class="order-head">
      <div class="order-title">
        ${titleRow(words.kind['picking-list'], undefined)}
        ${ticket?.number === undefined ? undefined : box('number', ticket.number)}
        <p class="byline">${[...about(sheet), fill(order.printed, moment)].join(' · ')}</p>
      </div>
      ${ticketCodes(ticket?.number)}
    </div>
    ${content.lines.length === 0 ? html`<p class="nothing">${picking.nothing}</p>` : table(sheet)}
    ${content.lines.length === 0 ? undefined : html`<div class="sign-line">${picking.by}</div>`}`
}

function about({ content, language }: Sheet<PickingList>): string[] {
  const { picking } = wordsFor(language)
  const { ticket, area, until } = content
  return [
    ...(ticket === undefined ? [] : [fill(picking.forTicket, { name: ticket.customerName }), ticket.title]),
    ...(area === undefined ? [] : [fill(picking.forArea, { area: namesIn(language).area[area] })]),
    ...(until === undefined ? [] : [fill(picking.until, { day: weekday(until, language) })]),
  ]
}

function table(sheet: Sheet<PickingList>): Html {
  const { content, language } = sheet
  const { picking } = wordsFor(language)
  const isMany = content.ticket === undefined
  return html`<table class="items picking">
    <thead>
      <tr>
        <th></th>
        <th>${picking.place}</th>
        <th>${picking.article}</th>
        <th class="end">${picking.amount}</th>
        ${isMany ? html`<th class="for">${picking.ticket}</th>` : undefined}
        <th class="shelf">${picking.shelf}</th>
      </tr>
    </thead>
    <tbody>
      ${content.lines.map((line) => lineRow(sheet, line, isMany))}
    </tbody>
  </table>`
}

function lineRow({ language }: Sheet, line: PickingLine, isMany: boolean): Html {
  const { picking } = wordsFor(language)
  const {
    place,
    article,
    orderCode,
    thousandths,
    unit,
    ticketNumber,
    customerName,
    shelf = '',
    missing,
  } = line
  return html`<tr>
    <td class="place">${tick(false)}</td>
    <td class="from">${place === '' ? picking.noPlace : place}</td>
    <td>
      ${article}${orderCode === '' ? undefined : html`<div class="detail">${fill(picking.code, { code: orderCode })}</div>`}
    </td>
    <td class="end">
      ${amount(thousandths, unit, language)}
      ${missing === 0 ? undefined : html`<div class="detail">${fill(picking.missing, { amount: amount(missing, unit, language) })}</div>`}
    </td>
    ${
      isMany
        ? html`<td class="for">
            ${ticketNumber}
            <div class="detail">${customerName}</div>
          </td>`
        : undefined
    }
    <td class="shelf">${shelf}</td>
  </tr>`
}
