import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { password } from './support/entry'
import { expect, test } from './support/program'
import type { Look } from './support/sample'
import { readSamplePassword, showIn, signInToSample } from './support/sample'
import type { Screen } from './support/screens'
import { deskScreens, dialogScreens } from './support/screens'

const limitMs = 300_000

async function check(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    expect.soft(await complaints(page), screen).toEqual([])
  })
}

/** Every way the program can look; large targets stand on the pages at the counter anyway, here on all of them. */
const looks: readonly (Look & { readonly name: string; readonly isLobby?: true })[] = [
  { name: 'light', scheme: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'lobby', scheme: 'light', isLobby: true },
  { name: 'light, 200 %', scheme: 'light', zoomPercent: 200 },
  { name: 'dark, 200 %', scheme: 'dark', zoomPercent: 200 },
]

for (const look of looks) {
  test(`the first start has nothing that keeps anybody out, ${look.name} @axe`, async ({ start }) => {
    test.setTimeout(limitMs)
    const { page } = await start()
    await showIn(page, look)
    await walkFirstStart(page)
  })
}

test('no screen of the sample office keeps anybody out, however it looks @axe', async ({ start }) => {
  test.setTimeout(looks.length * limitMs)
  const { page } = await start('--sample')
  for (const look of looks) await walkDesk(page, look)
})

async function walkFirstStart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weiter' }).click()
  await check(page, 'first start: firm, with an error')
  await page.getByLabel('Name der Firma').fill('Druckerei am Markt')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByLabel('Nachname').fill('Krüger')
  await page.getByLabel('Neues Passwort').fill(password)
  await page.getByLabel('Passwort wiederholen').fill(password)
  await check(page, 'first start: manager')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByLabel('Name dieses PCs').fill('Theke')
  await check(page, 'first start: this PC')
  await page.getByRole('button', { name: 'Büro einrichten' }).click()
  await expect(page.getByLabel('Ich habe den Code notiert')).toBeVisible()
  await check(page, 'first start: recovery code')
}

/** The first Escape belongs to a list that is open in the dialog. */
async function closeDialog(page: Page): Promise<void> {
  const list = page.getByRole('listbox')
  if (await list.isVisible()) {
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function walkDesk(page: Page, look: (typeof looks)[number]): Promise<void> {
  const open = async (screen: Screen) => {
    await screen.open(page)
    if (look.isLobby === true)
      await page.evaluate(() => (document.documentElement.dataset['density'] = 'lobby'))
    await check(page, `${screen.name}, ${look.name}`)
  }
  await showIn(page, look)
  await check(page, `sign-in, ${look.name}`)
  await signInToSample(page, 'Sabine Krüger', await readSamplePassword(page))
  for (const screen of deskScreens) await open(screen)
  for (const screen of dialogScreens) {
    await open(screen)
    await closeDialog(page)
  }
  await page.keyboard.press('F9')
  await expect(page.getByText('Gesperrt für Sabine Krüger')).toBeVisible()
}
