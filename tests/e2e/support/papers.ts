import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Program } from './program'
import { aRequestId, call } from './program'

/** What a scanner does: every sign at once, then Enter. */
export async function scan({ app }: Program, text: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, code) => {
    const window = BrowserWindow.getAllWindows()[0]
    for (const sign of [...code, 'Enter']) {
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: sign })
      const typed = sign === 'Enter' ? '\r' : sign
      window?.webContents.sendInputEvent({ type: 'char', keyCode: typed })
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: sign })
    }
  }, text)
}

export function textOf(value: unknown, field: string): string {
  return String(Reflect.get(Object(value), field))
}

/** A customer with one open order, arranged without typing; their ids. */
export async function anOrder(
  page: Page,
  { company, items }: { company: string; items: readonly object[] },
): Promise<{ customerId: string; ticketId: string }> {
  const customer = { ...aPerson, company }
  const customerId = textOf(
    await call(page, 'customer:save', { requestId: aRequestId(), draft: customer }),
    'id',
  )
  const draft = { ...aMatter, customerId, items }
  const ticketId = textOf(await call(page, 'ticket:open', { requestId: aRequestId(), draft }), 'id')
  return { customerId, ticketId }
}

export const aPerson = {
  company: '',
  givenName: 'Svenja',
  familyName: 'Maier',
  phones: ['0761 123'],
  email: '',
  address: { street: 'Am Mühlbach 12', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
  note: '',
  consent: false,
}

const aMatter = {
  kind: 'order',
  title: 'Messestand',
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: 'Nur für die Werkstatt',
  answer: '',
  result: '',
}

export function anItem(title: string, unitPriceCents: number) {
  return {
    title,
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents,
    taxRate: 19,
    discountBasisPoints: 0,
  }
}

export async function makePaper(page: Page, subject: object, more: object = {}): Promise<string> {
  const made = await call(page, 'document:make', { requestId: aRequestId(), subject, ...more })
  return textOf(made, 'id')
}

/** The kept PDF, byte for byte. */
export async function pdfOf(page: Page, id: string): Promise<Buffer> {
  const text: unknown = await page.evaluate(async (documentId) => {
    const calls: unknown = Reflect.get(Reflect.get(globalThis, 'bridge'), 'calls')
    const reply: unknown = await Reflect.get(Object(calls), 'document:read')({ id: documentId })
    const bytes: unknown = Reflect.get(Object(Reflect.get(Object(reply), 'value')), 'bytes')
    return bytes instanceof Uint8Array ? Array.from(bytes) : []
  }, id)
  return Buffer.from(Array.isArray(text) ? text.map(Number) : [])
}

/** Names of the fonts inside a PDF, without the letters that mark a part of a font. */
export function fontsIn(pdf: Buffer): string[] {
  const names = [...pdf.toString('latin1').matchAll(/\/(?:FontName|BaseFont)\s*\/([^\s/<>[\]()]+)/g)]
  return [...new Set(names.map(([, name = '']) => name.replace(/^[A-Z]{6}\+/, '')))]
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Sums of every file kept under the data folder's `files`, which are their names as well. */
export async function keptSums(dataFolder: string): Promise<string[]> {
  const found = await readdir(join(dataFolder, 'files'), { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async ({ parentPath, name }) => sha256(await readFile(join(parentPath, name)))),
  )
}

/**
 * The boxes of a kept page whose line is wider than they are, and everything that leaves the paper; measured in a
 * page of its own with the styles of the paper.
 */
export function tooWide(page: Page, id: string): Promise<string[]> {
  return page.evaluate(async (documentId) => {
    const calls: unknown = Reflect.get(Reflect.get(globalThis, 'bridge'), 'calls')
    const reply: unknown = await Reflect.get(Object(calls), 'document:page')({ id: documentId })
    const view: unknown = Reflect.get(Object(reply), 'value')
    const place = document.createElement('div')
    document.body.append(place)
    const root = place.attachShadow({ mode: 'open' })
    const styles = new CSSStyleSheet()
    styles.replaceSync(String(Reflect.get(Object(view), 'css')))
    root.adoptedStyleSheets = [styles]
    const parsed = new DOMParser().parseFromString(String(Reflect.get(Object(view), 'body')), 'text/html')
    root.replaceChildren(...parsed.body.childNodes)
    await document.fonts.ready
    const sheet = root.querySelector('.sheet')
    const edge = (sheet?.getBoundingClientRect().right ?? 0) + 0.5
    const boxes = [...root.querySelectorAll('[data-box]')].filter((box) => box.scrollWidth > box.clientWidth)
    const outside = [...root.querySelectorAll('.sheet *')].filter(
      (one) => one.getBoundingClientRect().right > edge,
    )
    const found = [...boxes, ...outside].map((one) => `${one.className}: ${one.textContent}`)
    place.remove()
    return sheet === null ? ['no sheet'] : found
  }, id)
}
