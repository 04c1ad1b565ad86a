import type { Page } from '@playwright/test'
import { expect } from './program'

/** The bench: takes a card and works it until it lies in a shelf. */
export async function workToReady(
  page: Page,
  number: string,
  shelf: string,
  steps: readonly string[],
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(number) })
    .last()
    .click()
  for (const step of steps) await page.getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('button', { name: 'Ins Fach legen und fertig melden' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Fach' }).fill(shelf)
  await dialog.getByRole('button', { name: 'Ins Fach legen und fertig melden' }).click()
  await expect(dialog).toBeHidden()
}

/** Finds in the box by whatever the customer says and opens the pick-up of the ticket. */
export async function findTicket(page: Page, text: string, hit: RegExp): Promise<void> {
  await page.keyboard.press('F3')
  await page.keyboard.type(text)
  await page.getByRole('option', { name: hit }).first().click()
}

/** The entries of the ticket's timeline, newest first. */
export async function timeline(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'Verlauf' }).getByRole('listitem').allTextContents()
}

/** The same without what was printed: papers are made behind the desk, each in its own time. */
export async function withoutPapers(page: Page): Promise<string[]> {
  return (await timeline(page)).filter(
    (entry) => !/(Abholzettel|Etikett|Übergabebeleg).* erstellt/.test(entry),
  )
}
