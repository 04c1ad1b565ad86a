import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { password } from './support/entry'
import { expect, test } from './support/program'
import type { Scheme } from './support/sample'
import { readSamplePassword, showIn, signInToSample, untilCalm } from './support/sample'
import { deskScreens, dialogScreens } from './support/screens'

const limitMs = 300_000
const grave = new Set(['serious', 'critical'])

/** What axe calls serious or critical on the screen as it stands: rule, place and reason. */
async function complaints(page: Page): Promise<string[]> {
  await untilCalm(page)
  // Legacy mode: a page of Electron cannot open the second page that the newer mode works in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary.split('\n')[1]}`,
      ),
    )
}

async function check(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    expect.soft(await complaints(page), screen).toEqual([])
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the first start has nothing that keeps anybody out, ${scheme} @axe`, async ({ start }) => {
    test.setTimeout(limitMs)
    const { page } = await start()
    await showIn(page, scheme)
    await walkFirstStart(page)
  })
}

test('no screen of the sample office keeps anybody out, light or dark @axe', async ({ start }) => {
  test.setTimeout(limitMs)
  const { page } = await start('--sample')
  for (const scheme of ['light', 'dark'] as const) await walkDesk(page, scheme)
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

async function walkDesk(page: Page, scheme: Scheme): Promise<void> {
  await showIn(page, scheme)
  await check(page, `sign-in, ${scheme}`)
  await signInToSample(page, 'Sabine Krüger', await readSamplePassword(page))
  for (const { name, open } of deskScreens) {
    await open(page)
    await check(page, `${name}, ${scheme}`)
  }
  for (const { name, open } of dialogScreens) {
    await open(page)
    await check(page, `${name}, ${scheme}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('F9')
  await expect(page.getByText('Gesperrt für Sabine Krüger')).toBeVisible()
}
