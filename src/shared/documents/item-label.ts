import { itemCode } from '../domain/code'
import { bars, qr } from './code-drawing'
import { amount, dayMonth } from './format'
import type { Html } from './html'
import { html } from './html'
import { box } from './paper-parts'
import { fill, wordsFor } from './say'
import type { ItemLabels, Sheet } from './sheet'

/** One label of 62 × 29 mm for each item; the large number is what one reads from an arm's length. */
export function itemLabels(sheet: Sheet<ItemLabels>): Html {
  const { content } = sheet
  return html`${content.items.map((item) => oneLabel(sheet, item))}`
}

function oneLabel({ content, language }: Sheet<ItemLabels>, item: ItemLabels['items'][number]): Html {
  const { label } = wordsFor(language)
  const { ticket, count, promisedAt } = content
  const code = ticket.number === undefined ? undefined : itemCode(ticket.number, item.position)
  const place = fill(label.of, { position: String(item.position), count: String(count) })
  const isOne = item.quantityThousandths === 1_000
  const much = isOne ? '' : `${amount(item.quantityThousandths, item.unit, language)} `
  return html`<section class="label-page">
    <div class="label-words">
      ${box('label-number', ticket.number ?? '')}${box('label-name', ticket.customerName)}
    </div>
    ${code === undefined ? undefined : qr(code)} ${box('label-item', `${much}${item.title}`)}
    <div class="label-code">
      ${code === undefined ? html`<div></div>` : bars(code)}
      <div class="label-words">
        ${promisedAt === undefined ? undefined : box('label-small', fill(label.promised, { day: dayMonth(promisedAt, language) }))}
        ${box('label-small', place)} ${box('label-small', code ?? '')}
      </div>
    </div>
  </section>`
}
