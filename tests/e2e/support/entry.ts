import type { Page } from '@playwright/test'
import { aRequestId, call, expect } from './program'

export const password = 'Korrekt-Pferd-9'

/** Types the three steps of the first start and writes the recovery code down. */
export async function foundOffice(page: Page): Promise<string> {
  await page.getByLabel('Name der Firma').fill('Druckerei am Markt')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByLabel('Vorname').fill('Sabine')
  await page.getByLabel('Nachname').fill('Krüger')
  await page.getByLabel('Neues Passwort').fill(password)
  await page.getByLabel('Passwort wiederholen').fill(password)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByLabel('Name dieses PCs').fill('Theke')
  await page.getByRole('button', { name: 'Büro einrichten' }).click()
  const code = (await page.getByLabel('Wiederherstellungscode', { exact: true }).textContent()) ?? ''
  await page.getByLabel('Ich habe den Code notiert').check()
  await page.getByRole('button', { name: 'Weiter zum Büro' }).click()
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()
  return code.trim()
}

/** Somebody to work with, arranged by the manager at a window; the password is already the person's own. */
export async function hire(
  page: Page,
  person: { givenName: string; familyName: string; role: string },
): Promise<void> {
  const areas = person.role === 'back-office' ? ['manufacturing'] : ['sales']
  await call(page, 'person:add', {
    requestId: aRequestId(),
    draft: { ...person, areas },
    password: `${password}-neu`,
  })
}

/** Signs in at the door; a person new here chooses the own password first. */
export async function signIn(page: Page, name: string, isNew = false): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByLabel('Passwort', { exact: true }).fill(isNew ? `${password}-neu` : password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  if (isNew) {
    await page.getByLabel('Das Passwort, das man Ihnen gegeben hat').fill(`${password}-neu`)
    await page.getByLabel('Neues Passwort').fill(password)
    await page.getByLabel('Passwort wiederholen').fill(password)
    await page.getByRole('button', { name: 'Eigenes Passwort speichern' }).click()
  }
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()
}
