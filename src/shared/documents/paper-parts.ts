import type { Address } from '../domain/firm'
import { ticketCode } from '../domain/code'
import { bars, qr } from './code-drawing'
import { amount, hours, money } from './format'
import type { Html } from './html'
import { html } from './html'
import { fill, wordsFor } from './say'
import type { ClaimSlip, Sheet } from './sheet'

/**
 * A place of fixed width that holds one line. Before printing its text is measured there and set smaller until it fits
 * (main, `paper-measure`).
 */
export function box(name: string, text: string | Html): Html {
  return html`<div class="${name}" data-box><span>${text}</span></div>`
}

export function addressLines({ street, postcode, city }: Address): string[] {
  return [street, `${postcode} ${city}`.trim()].filter((line) => line !== '')
}

/** Name, address, phone and logo. */
export function firmHead({ firm, language }: Sheet): Html {
  const words = wordsFor(language)
  const phone = firm.phone === '' ? [] : [fill(words.head.phone, { phone: firm.phone })]
  const about = [...addressLines(firm.address), ...phone, ...(firm.email === '' ? [] : [firm.email])]
  return html`<header class="firm">
    <div class="firm-words">
      ${box('firm-name', firm.name)}
      <p class="firm-about">${about.map((line) => html`<span>${line}</span>`)}</p>
    </div>
    ${firm.logo === undefined ? undefined : html`<img class="logo" alt="" src="${firm.logo}" />`}
  </header>`
}

/** What the paper is, and its ticket's number large beside it. */
export function titleRow(title: string, number: string | undefined): Html {
  return html`<div class="title-row">
    <h1>${title}</h1>
    ${number === undefined ? undefined : box('number', number)}
  </div>`
}

export function fact(label: string, value: string | Html, name = 'fact-value'): Html {
  return html`<div class="fact">
    <div class="label">${label}</div>
    ${box(name, value)}
  </div>`
}

/** Code 128 and QR of a ticket; nothing for a number that is not ours. */
export function ticketCodes(number: string | undefined): Html | undefined {
  const code = number === undefined ? undefined : ticketCode(number)
  if (code === undefined) return undefined
  return html`<div class="codes">
    <div class="code-bars">
      ${bars(code)}
      <div class="code-text">${code}</div>
    </div>
    ${qr(code)}
  </div>`
}

/** A box to tick by hand, or one that is ticked already. */
export function tick(done: boolean): Html {
  return html`<span class="${done ? 'tick done' : 'tick'}"></span>`
}

type Line = Pick<ClaimSlip['items'][number], 'title' | 'quantityThousandths' | 'unit'> & {
  readonly detail?: readonly string[]
  readonly price?: string
}

/** Things with their amount, and with prices where there are any. */
export function itemTable(lines: readonly Line[], { language }: Sheet, withPrices: boolean): Html {
  const { items } = wordsFor(language)
  const price = (text: string) => (withPrices ? html`<td class="end">${text}</td>` : undefined)
  return html`<table class="items">
    <thead>
      <tr>
        <th>${items.title}</th>
        <th class="end">${items.amount}</th>
        ${withPrices ? html`<th class="end">${items.price}</th>` : undefined}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <td>
              ${line.title}${(line.detail ?? []).map((text) => html`<div class="detail">${text}</div>`)}
            </td>
            <td class="end">${amount(line.quantityThousandths, line.unit, language)}</td>
            ${price(line.price ?? '')}
          </tr>`,
      )}
    </tbody>
  </table>`
}

export type SumLine = { readonly label: string; readonly cents: number; readonly name?: 'strong' | 'pale' }

export function sums(rows: readonly SumLine[], { language }: Sheet): Html {
  return html`<table class="sums">
    <tbody>
      ${rows.map(
        ({ label, cents, name }) =>
          html`<tr class="${name ?? 'plain'}">
            <td>${label}</td>
            <td class="end">${money(cents, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** Opening hours in one line. */
export function openingHours({ firm, language }: Sheet): Html | undefined {
  const open = hours(firm.hours, language)
  if (open.length === 0) return undefined
  const { head } = wordsFor(language)
  return html`<p class="hours"><span class="label-inline">${head.hours}</span> ${open.join(' · ')}</p>`
}
