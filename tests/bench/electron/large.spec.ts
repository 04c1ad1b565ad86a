import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { call, startProgram } from '../../e2e/support/program'
import { showIn, signInToSample, untilCalm } from '../../e2e/support/sample'
import { deskScreens } from '../../e2e/support/screens'
import { untilShown } from './in-page'
import type { Order } from './order'
import { answer, dataFolderOf, readOrder } from './order'

const size = { width: 1366, height: 768 }
const rounds = 5
const shot = ['today', 'tickets', 'ticket', 'pick-up', 'intake', 'customers', 'customer', 'shelves']
const benchShot = ['bench-board', 'bench-table', 'data']
const listSchema = z.object({ rows: z.array(z.object({ number: z.string(), customerName: z.string() })) })

async function take(page: Page, { pictures }: Order, name: string): Promise<void> {
  if (pictures === undefined) return
  await page.mouse.move(0, 0)
  await untilCalm(page)
  await page.screenshot({ path: join(pictures, `large-${name}.png`) })
}

async function goHome(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' })
  await menu.getByRole('button', { name: 'Heute' }).first().click()
  await expect(menu.locator('[aria-current="page"]')).toContainText('Heute')
}

type Round = { readonly find: number; readonly ticket: number; readonly save: number }

/** One ticket the way a person does it: typed, chosen, opened, a note written and saved. */
async function workOnce(page: Page, number: string, say: (name: string) => Promise<void>): Promise<Round> {
  await goHome(page)
  await page.keyboard.press('F3')
  const found = untilShown(page, '[role="option"]', number)
  await page.keyboard.type(number, { delay: 60 })
  const find = await found
  await say('find')
  const opened = untilShown(page, '[aria-label="Verlauf"]', 'Angenommen')
  await page
    .getByRole('option', { name: new RegExp(number) })
    .first()
    .click()
  const ticket = await opened
  await page.getByRole('button', { name: 'Mehr zu diesem Vorgang' }).first().click()
  await page.getByRole('menuitem', { name: 'Notiz schreiben' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Notiz', { exact: true }).fill('Hat angerufen und nach dem Termin gefragt.')
  const saved = untilShown(page, 'body', 'Notiz gespeichert')
  await dialog.getByRole('button', { name: 'Notiz speichern' }).click()
  const save = await saved
  await expect(page.getByText('Notiz gespeichert')).toBeHidden()
  return { find, ticket, save }
}

async function takeScreens(page: Page, order: Order, names: readonly string[]): Promise<void> {
  for (const { name, open } of deskScreens.filter((screen) => names.includes(screen.name))) {
    await open(page)
    await take(page, order, name)
  }
}

/** Not only the open tickets but all there ever were. */
async function takeAllTickets(page: Page, order: Order): Promise<void> {
  const tickets = deskScreens.find(({ name }) => name === 'tickets')
  await tickets?.open(page)
  const count = page.getByText(/^[\d.]+ Vorgänge/).first()
  const open = (await count.textContent()) ?? ''
  await page.getByText('Alle', { exact: true }).click()
  await expect(count).not.toHaveText(open)
  await take(page, order, 'tickets-all')
}

test('the largest office by hand: find, open, save, and how its screens look', async () => {
  const order = readOrder()
  if (order.pictures !== undefined) mkdirSync(order.pictures, { recursive: true })
  const largest = Math.max(...order.sizes)
  const program = await startProgram(dataFolderOf(order, largest))
  const { page } = program
  try {
    await page.setViewportSize(size)
    if (order.pictures !== undefined) await showIn(page, { scheme: 'light' })
    await take(page, order, 'sign-in')
    await signInToSample(page, 'Leonie Berger', order.password)
    const wanted = { open: false, text: '', limit: 5_000 }
    const { rows } = listSchema.parse(await call(page, 'ticket:list', wanted))
    const chosen = Array.from(
      { length: rounds + 1 },
      (_, round) => rows[Math.floor((rows.length - 1) * (round / rounds))],
    )
    const done: Round[] = []
    for (const row of chosen) {
      if (row === undefined) continue
      done.push(await workOnce(page, row.number, (name) => take(page, order, name)))
    }
    // The first one also loads the code of the pages.
    const counted = done.slice(1)
    for (const part of ['find', 'ticket', 'save'] as const) {
      const times = counted.map((round) => round[part])
      answer(order, { measure: `large-${part}`, size: largest, store: 'ours', times })
    }
    if (order.pictures === undefined) return
    await takeScreens(page, order, shot)
    await takeAllTickets(page, order)
    await page.keyboard.press('F9')
    await signInToSample(page, 'Sabine Krüger', order.password)
    await takeScreens(page, order, benchShot)
  } finally {
    await program.close()
  }
})
