import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { foundOffice, hire, password, signIn } from './support/entry'
import type { Program } from './support/program'
import { call, expect, test } from './support/program'
import { showIn } from './support/sample'

/** The front desk at the first window, the bench at the second. */
async function twoWindows(program: Program): Promise<{ front: Page; back: Page }> {
  const front = program.page
  await foundOffice(front)
  await hire(front, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await hire(front, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await front.keyboard.press('F9')
  await front.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(front, 'Leonie Berger', true)
  const back = await program.openWindow()
  await signIn(back, 'Mehmet Aydın', true)
  return { front, back }
}

/** Slower than a scanner, as a person types. */
async function askByKeyboard(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+r')
  const dialog = page.getByRole('dialog', { name: 'Rückfrage stellen' })
  await expect(dialog.getByLabel('Was möchten Sie wissen?')).toBeFocused()
  await page.keyboard.type(text, { delay: 80 })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

const card = (page: Page) => page.getByRole('list', { name: 'Rückfragen' })

test('the bench answers with one key, the counter reads it @front-desk', async ({ start }) => {
  test.setTimeout(120_000)
  const { front, back } = await twoWindows(await start())
  await askByKeyboard(front, 'Geht Alu-Verbund auch in 4 mm?')
  await expect(card(front)).toContainText('An Herstellung')

  // On the bench it stands above the page, and only then it counts as delivered.
  await expect(back.getByText('Leonie fragt: Geht Alu-Verbund auch in 4 mm?')).toBeVisible()
  await expect(card(front)).toContainText('Zugestellt')
  await expect(card(front)).toContainText('Kunde wartet')
  await expect.poll(() => back.title()).toMatch(/^\(1\) /u)
  await back.getByRole('heading', { level: 1 }).first().click()
  await back.keyboard.press('1')
  await expect(back.getByText('Geantwortet: Geht')).toBeVisible()
  await expect(back.getByText('Leonie fragt:')).toHaveCount(0)

  await expect(card(front)).toContainText('Mehmet antwortet: Geht')
  await card(front).getByRole('button', { name: 'Gelesen' }).click()
  await expect(front.getByText('Keine Rückfrage ist offen.')).toBeVisible()
  await front.getByRole('navigation').getByRole('button', { name: 'Rückfragen' }).click()
  await expect(front.getByRole('list', { name: 'Heute erledigt' })).toContainText('Mehmet antwortet: Geht')
})

test('a question to a locked window is not delivered until it is on the screen @front-desk', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const { front, back } = await twoWindows(await start())
  await call(back, 'session:lock', {})
  await expect(back.getByLabel('Passwort', { exact: true })).toBeVisible()
  await askByKeyboard(front, 'Bis wann?')
  await expect(card(front)).toContainText('nicht zugestellt')
  await expect(card(front)).toContainText('Niemand aus dem Bereich Herstellung ist gerade angemeldet.')
  await expect(card(front)).toContainText('Sagen Sie: „Ich kläre das und melde mich bei Ihnen.“')
  await expect(card(front)).not.toContainText('Zugestellt')

  await back.getByLabel('Passwort', { exact: true }).fill(password)
  await back.getByRole('button', { name: 'Anmelden' }).click()
  await expect(back.getByText('Leonie fragt: Bis wann?')).toBeVisible()
  await expect(card(front)).toContainText('Zugestellt')
  await expect(card(front)).not.toContainText('nicht zugestellt')

  // Taken back it leaves the other screen; undone it stands there again.
  await card(front).getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(back.getByText('Leonie fragt: Bis wann?')).toHaveCount(0)
  await front.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(back.getByText('Leonie fragt: Bis wann?')).toBeVisible()
})

test('questions are readable for everybody, in light and dark @front-desk', async ({ start }, info) => {
  test.setTimeout(120_000)
  const { front, back } = await twoWindows(await start())
  await askByKeyboard(front, 'Geht Alu-Verbund auch in 4 mm?')
  await expect(back.getByText('Leonie fragt:')).toBeVisible()
  await askByKeyboard(back, 'Speisekarten: Ecken rund oder gerade?')
  await expect(card(front)).toContainText('Mehmet fragt Sie')
  for (const scheme of ['light', 'dark'] as const) {
    for (const page of [front, back]) {
      await showIn(page, { scheme })
      expect(await complaints(page)).toEqual([])
    }
    await back.screenshot({ path: info.outputPath(`strip-${scheme}.png`) })
    await front.screenshot({ path: info.outputPath(`today-${scheme}.png`) })
    await front.keyboard.press('Control+r')
    await front.getByRole('dialog').waitFor()
    expect(await complaints(front)).toEqual([])
    await front.screenshot({ path: info.outputPath(`dialog-${scheme}.png`) })
    await front.keyboard.press('Escape')
  }
  await front.getByRole('navigation').getByRole('button', { name: 'Rückfragen' }).click()
  expect(await complaints(front)).toEqual([])
  await front.screenshot({ path: info.outputPath('page-dark.png') })
})
