import { layoutTestText } from '../domain/code'
import { bars } from './code-drawing'
import { certificate, letterFoot, reminderLetter } from './letters'
import { claimSlip } from './claim-slip'
import { deliveryNote } from './delivery-note'
import { dayCloseSheet } from './day-close-sheet'
import { handOverReceipt } from './hand-over-receipt'
import type { Html } from './html'
import { html } from './html'
import { itemLabels } from './item-label'
import { pickingList } from './picking-list'
import { workOrder } from './work-order'
import { pageRule, sheetCss } from './page-style'
import { fill, wordsFor } from './say'
import type { Sheet, SheetContent } from './sheet'
import { box } from './paper-parts'

/** A paper in two halves, so that a preview can put the styles into a style sheet of its own. */
export type PaperPage = { readonly body: string; readonly css: string }

function isOf<K extends SheetContent['kind']>(
  sheet: Sheet,
  kind: K,
): sheet is Sheet<Extract<SheetContent, { kind: K }>> {
  return sheet.content.kind === kind
}

function contentOf(sheet: Sheet): Html {
  if (isOf(sheet, 'claim-slip')) return claimSlip(sheet)
  if (isOf(sheet, 'item-label')) return itemLabels(sheet)
  if (isOf(sheet, 'hand-over-receipt')) return handOverReceipt(sheet)
  if (isOf(sheet, 'reminder-letter')) return reminderLetter(sheet)
  if (isOf(sheet, 'certificate')) return certificate(sheet)
  if (isOf(sheet, 'day-close')) return dayCloseSheet(sheet)
  if (isOf(sheet, 'work-order')) return workOrder(sheet)
  if (isOf(sheet, 'picking-list')) return pickingList(sheet)
  if (isOf(sheet, 'delivery-note')) return deliveryNote(sheet)
  return testSheet(sheet)
}

function testSheet({ content, language, firm }: Sheet): Html {
  const { test, kind } = wordsFor(language)
  const of = content.kind === 'test' ? kind[content.of] : ''
  return html`<section class="test-page">
    ${box('number', test.title)}${box('test-line', fill(test.text, { kind: of }))}${box('test-line', firm.name)}
    ${bars(layoutTestText)}
    <p class="code-text">${layoutTestText}</p>
  </section>`
}

const letters: readonly SheetContent['kind'][] = ['reminder-letter', 'certificate', 'delivery-note']

/** Sheets repeat their margins on every page; a roll and a label have none to repeat. */
function framed(sheet: Sheet, content: Html): Html {
  if (sheet.paper === 'roll-80' || sheet.paper === 'label') return content
  const foot = letters.includes(sheet.content.kind) ? letterFoot(sheet) : undefined
  return html`<table class="flow">
    <thead>
      <tr>
        <td class="flow-top"></td>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td class="flow-middle">${content}</td>
      </tr>
    </tbody>
    <tfoot>
      <tr>
        <td class="flow-bottom">${foot}</td>
      </tr>
    </tfoot>
  </table>`
}

/**
 * A paper as one HTML page without script, outer files or style attributes: it stands for itself and prints the same
 * in ten years. The font is the one thing it names and does not carry.
 */
export function drawPage(sheet: Sheet): string {
  const { paper, language, content } = sheet
  const words = wordsFor(language)
  const title = content.kind === 'test' ? words.test.title : words.kind[content.kind]
  const main = html`<main class="sheet ${paper} ${content.kind}" lang="${language}">
    ${framed(sheet, contentOf(sheet))}
  </main>`
  const head = html`<meta charset="utf-8" /><title>${title}</title>`
  const style = `<style>${pageRule(paper)}${sheetCss}</style>`
  return `<!DOCTYPE html><html lang="${language}"><head>${head.markup}${style}</head><body>${main.markup}</body></html>`
}

/** The halves of a page made by `drawPage`, also after it was measured; without what only a page of its own needs. */
export function splitPage(page: string): PaperPage {
  const css = between(page, '<style>', '</style>').replace(/@(page|font-face)\{[^}]*\}/g, '')
  return { css, body: between(page, '<body>', '</body>') }
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start)
  const until = text.lastIndexOf(end)
  return from < 0 || until < 0 ? '' : text.slice(from + start.length, until)
}
