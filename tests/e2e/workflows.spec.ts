import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder } from './support/counter'
import { foundOffice, hire, signIn } from './support/entry'
import { scan } from './support/papers'
import { call, expect, test } from './support/program'

const limitMs = 240_000
/** Slower than a scanner, which is told from a person by its pace. */
const byHand = { delay: 60 }

async function openWorkflows(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button', { name: 'Abläufe' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Abläufe' })).toBeVisible()
}

async function beginWithTheUsual(page: Page): Promise<void> {
  await openWorkflows(page)
  await page.getByRole('button', { name: 'Mit üblichen Abläufen beginnen' }).click()
  await expect(page.getByLabel('Name des Ablaufs')).toHaveValue('Auftrag')
}

async function titlesOf(page: Page, ticketId: string): Promise<string[]> {
  const rows: unknown = await call(page, 'step:list', { ticketId })
  const step = (row: unknown) => Object(Reflect.get(Object(row), 'step'))
  return Array.isArray(rows) ? rows.map((row) => String(Reflect.get(step(row), 'title'))) : []
}

async function nameChange(page: Page, text: string): Promise<void> {
  await page.getByLabel('Was sich ändert').click()
  await page.keyboard.type(text, byHand)
}

const preview = (page: Page) => page.getByRole('group', { name: 'Vorschau des Ablaufs' })

test('the usual workflows are a beginning; a branch is added by keyboard, and what runs keeps its steps @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await foundOffice(page)
  await beginWithTheUsual(page)
  const customer = await aCustomerOnFile(page)
  const running = await anOrder(page, customer, { Banner: 2_500 })
  const before = await titlesOf(page, running)
  expect(before).toContain('Herstellen')
  expect(await complaints(page)).toEqual([])

  // Without the mouse: a step behind "Herstellen", then at the same time as it.
  await page.getByRole('button', { name: 'Schritt Herstellen ordnen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Schritt dahinter einfügen' }).focus()
  await page.keyboard.press('Enter')
  const title = page.getByLabel('Was ist zu tun')
  await title.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Verpackung falten', byHand)
  await page.getByRole('button', { name: 'Schritt Verpackung falten ordnen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Gleichzeitig mit „Herstellen“' }).focus()
  await page.keyboard.press('Enter')
  await nameChange(page, 'Kartons im Haus')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Auftrag gespeichert, Fassung 2')).toBeVisible()

  const next = await anOrder(page, customer, { Flyer: 2_500 })
  expect(await titlesOf(page, next)).toEqual(expect.arrayContaining([...before, 'Verpackung falten']))
  expect(await titlesOf(page, running)).toEqual(before)

  await page.getByRole('button', { name: /^Fassung 2,/ }).click()
  const versions = page.getByRole('dialog', { name: 'Fassungen von Auftrag' })
  await expect(versions).toContainText('Kartons im Haus')
  expect(await complaints(page)).toEqual([])
})

test('a ticket goes its own way with a reason, and its timeline tells it @back-office', async ({ start }) => {
  test.setTimeout(limitMs)
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await beginWithTheUsual(page)
  const id = await anOrder(page, await aCustomerOnFile(page), { Banner: 2_500 })
  await scan(program, 'A2600001')
  await page.getByRole('button', { name: 'Mehr zu diesem Vorgang' }).click()
  await page.getByRole('menuitem', { name: 'Ablauf ändern' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ablauf dieses Vorgangs ändern' })
  await dialog.getByRole('button', { name: 'Schritt Fertigstellen und verpacken ordnen' }).click()
  await page.getByRole('menuitem', { name: 'Schritt streichen' }).click()
  await dialog.getByRole('button', { name: 'Ablauf ändern' }).click()
  await expect(dialog.getByText('Bitte nennen Sie den Grund der Abweichung.')).toBeVisible()
  await dialog.getByLabel(/^Grund/).click()
  await page.keyboard.type('Kunde holt unverpackt ab', byHand)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  expect(await titlesOf(page, id)).not.toContain('Fertigstellen und verpacken')
  await expect(page.getByText(/Kunde holt unverpackt ab/).first()).toBeVisible()
  await expect(page.getByText(/Arbeitsschritt gestrichen: Fertigstellen und verpacken/).first()).toBeVisible()
})

test('two managers change one workflow: the second sees both and nothing is lost @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const one = program.page
  await foundOffice(one)
  await hire(one, { givenName: 'Petra', familyName: 'Lang', role: 'manager' })
  await beginWithTheUsual(one)
  const two = await program.openWindow()
  await signIn(two, 'Petra Lang', true)
  await openWorkflows(two)
  // Both have begun to change it before one of them saves.
  await nameChange(two, 'Von Petra')
  await nameChange(one, 'Von Sabine')
  await one.getByLabel('Dauer').fill('25')
  await one.getByRole('button', { name: /^Fassung speichern/ }).click()
  await expect(one.getByText('Auftrag gespeichert, Fassung 2')).toBeVisible()
  await two.getByLabel('Dauer').fill('35')
  await two.getByRole('button', { name: /^Fassung speichern/ }).click()
  await expect(two.getByText('Sabine Krüger hat inzwischen Fassung 2 gespeichert')).toBeVisible()
  await expect(two.getByText(/„Von Sabine“/)).toBeVisible()
  expect(await complaints(two)).toEqual([])
  await two.getByRole('button', { name: 'Ihre Fassung speichern' }).click()
  await expect(two.getByText('Auftrag gespeichert, Fassung 3')).toBeVisible()
  await expect(preview(one).or(one.getByLabel('Dauer'))).toBeVisible()
  await expect(one.getByRole('button', { name: /^Fassung 3,.*Petra Lang/ })).toBeVisible()
})
