import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder } from './support/counter'
import { foundOffice, hire, signIn } from './support/entry'
import { ask, expect, test } from './support/program'

/** The cells of a table as somebody reads them. */
async function cellsOf(page: Page, name: string): Promise<string[][]> {
  const rows = await page.getByRole('table', { name }).getByRole('row').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
}

test('the manager looks: chart, table and file say the same; the bench has no such page @back-office', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start()
  await foundOffice(page)
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const customer = await aCustomerOnFile(page)
  for (const title of ['Banner', 'Flyer', 'Plakat']) await anOrder(page, customer, { [title]: 2_500 })
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' })
  await menu.getByRole('button', { name: 'Zahlen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Zahlen/ })).toBeVisible()

  await page.getByRole('tab', { name: 'Aufgenommen' }).click()
  await expect(page.getByText(/Aufgenommen: 3, davon später storniert: 0/)).toBeVisible()
  expect(await complaints(page)).toEqual([])
  const drawn = await cellsOf(page, 'Aufgenommen im Verlauf')
  await page.getByRole('radio', { name: 'Tabelle' }).check({ force: true })
  await expect(page.getByRole('table', { name: 'Aufgenommen im Verlauf' })).toBeVisible()
  const shown = await cellsOf(page, 'Aufgenommen im Verlauf')
  expect(shown).toEqual(drawn)
  expect(shown.at(-1)).toEqual(['Summe', '3', '0'])

  // The operating system's dialog cannot be clicked, so it is answered in its place.
  const path = join(dataFolder, 'zahlen.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.getByRole('button', { name: 'Als CSV speichern' }).first().click()
  await expect(page.getByText(/^Gespeichert:/)).toBeVisible()
  const file = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  expect(file.split('\r\n').filter(Boolean)).toEqual(shown.map((row) => row.join(';')))

  await page.getByRole('combobox', { name: 'Zeitraum' }).click()
  await page.getByRole('option', { name: 'Letzter Monat' }).click()
  await expect(page.getByText('In diesem Zeitraum gibt es dazu keine Vorgänge.').first()).toBeVisible()

  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Mehmet Aydın', true)
  await expect(menu.getByRole('button', { name: 'Zahlen' })).toHaveCount(0)
  const span = { from: '2026-01-01', until: '2026-12-31' }
  expect(await ask(page, 'report:read', { report: 'taken', ...span })).toMatchObject({ ok: false })
})
