import type { Page } from '@playwright/test'
import { foundOffice, password } from './support/entry'
import { aRequestId, call, expect, test } from './support/program'

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByText('Daten', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Daten und Sicherung' })).toBeVisible()
}

async function saveCustomer(page: Page, familyName: string): Promise<void> {
  const address = { street: '', postcode: '', city: '', country: '' }
  const rest = { company: '', givenName: '', phones: [], email: '', address, note: '', consent: false }
  await call(page, 'customer:save', { requestId: aRequestId(), draft: { ...rest, familyName } })
}

test('an older state comes back through a backup, and everybody is told @management-data', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const program = await start()
  const { app, page } = program
  await foundOffice(page)
  await saveCustomer(page, 'Roth')

  await openBackups(page)
  await page.getByRole('button', { name: 'Jetzt sichern' }).click()
  await expect(page.getByText('Gesichert und nachgelesen.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Sicherungen' }).getByText(/von Hand/)).toBeVisible()
  await saveCustomer(page, 'Maier')

  // What would change stands there before anything does.
  await page.getByRole('button', { name: /^Stand heute .* zurückspielen$/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: /^Kunden 1 – –$/ })).toBeVisible()
  await expect(dialog.getByText('Maier')).toBeVisible()
  await dialog.getByLabel(/^Grund/).fill('Probe für den Ernstfall')
  await dialog.getByLabel(/^Ihr Passwort/).fill(password)
  // The test starts the program again itself, so that it can look into it.
  await app.evaluate((electron) => {
    electron.app.relaunch = () => undefined
  })
  const ended = app.waitForEvent('close')
  await dialog.getByRole('button', { name: 'Diesen Stand zurückspielen' }).click()
  await ended

  const { page: again } = await start()
  await again.getByRole('button', { name: /Sabine/ }).click()
  await again.getByLabel('Passwort', { exact: true }).fill(password)
  await again.getByRole('button', { name: 'Anmelden' }).click()
  await expect(again.getByText(/Dieser PC hat jetzt den Buchstaben B/)).toBeVisible()
  const found = JSON.stringify(await call(again, 'find:any', { text: 'Roth', limit: 5 }))
  expect(found).toContain('Roth')
  expect(JSON.stringify(await call(again, 'find:any', { text: 'Maier', limit: 5 }))).not.toContain('Maier')
  await openBackups(again)
  await expect(again.getByText(/Sabine Krüger .* zurückgespielt: Probe für den Ernstfall/)).toBeVisible()
  await expect(again.getByText(/^vor einer Rückspielung, .* kB$/)).toBeVisible()
})
