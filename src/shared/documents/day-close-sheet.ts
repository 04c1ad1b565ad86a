import { day, money, time, weekday } from './format'
import type { Html } from './html'
import { html, lines } from './html'
import { firmHead, titleRow } from './paper-parts'
import { fill, wordsFor } from './say'
import type { DayCloseSheet, Sheet } from './sheet'

/** What the counter collected on a day, held against the terminal's slip. */
export function dayCloseSheet(sheet: Sheet<DayCloseSheet>): Html {
  const { content, language } = sheet
  const words = wordsFor(language)
  const { close } = words
  const counting = {
    day: day(content.countedAt, language),
    time: time(content.countedAt, language),
    name: content.by,
  }
  const expectedAll = content.lines.reduce((sum, { expectedCents }) => sum + expectedCents, 0)
  const countedAll = content.lines.reduce<number | undefined>(
    (sum, { countedCents }) =>
      sum === undefined || countedCents === undefined ? undefined : sum + countedCents,
    0,
  )
  const row = (name: string, label: string, expected: number, counted: number | undefined) => {
    const difference = counted === undefined ? undefined : counted - expected
    const cells = [expected, counted, difference].map((cents) =>
      cents === undefined ? '–' : money(cents, language),
    )
    return html`<tr class="${name}">
      <td>${label}</td>
      ${cells.map((text) => html`<td class="end">${text}</td>`)}
    </tr>`
  }
  return html`${firmHead(sheet)} ${titleRow(words.kind['day-close'], day(content.day, language))}
    <p class="byline">${weekday(content.day, language)}</p>
    <table class="items">
      <thead>
        <tr>
          <th>${close.method}</th>
          <th class="end">${close.expected}</th>
          <th class="end">${close.counted}</th>
          <th class="end">${close.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${content.lines.map(({ method, expectedCents, countedCents }) => row('plain', close.methods[method], expectedCents, countedCents))}
        ${row('strong', close.sum, expectedAll, countedAll)}
      </tbody>
    </table>
    ${
      content.note === ''
        ? undefined
        : html`<div class="note">
            <div class="label">${close.note}</div>
            <p>${lines(content.note)}</p>
          </div>`
    }
    <p class="byline">${fill(close.by, counting)}</p>
    <div class="sign-line">${close.signature}</div>`
}
