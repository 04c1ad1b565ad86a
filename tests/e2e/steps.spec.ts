import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder, readCard, save } from './support/counter'
import { foundOffice, hire, signIn } from './support/entry'
import { scan } from './support/papers'
import type { Program } from './support/program'
import { call, expect, test } from './support/program'

const limitMs = 240_000
const plain = { procedure: '', checklist: [], isCheck: false }
const making = [
  { ...plain, key: 'print', title: 'Drucken', area: 'manufacturing', estimateMinutes: 60, after: [] },
  {
    ...plain,
    key: 'cut',
    title: 'Schneiden',
    area: 'manufacturing',
    estimateMinutes: 20,
    after: ['print'],
    checklist: ['Maß stimmt'],
  },
  {
    ...plain,
    key: 'check',
    title: 'Prüfen',
    area: 'fulfilment',
    estimateMinutes: 10,
    after: ['cut'],
    isCheck: true,
    skill: 'step.quality-check',
  },
]

/** An office whose orders are printed, cut and checked, with one shelf and one order; the order's id. */
async function aWorkshop({ page }: Program): Promise<string> {
  await foundOffice(page)
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await hire(page, { givenName: 'Tobias', familyName: 'Hauck', role: 'back-office' })
  await save(page, 'shelf:save', { draft: { code: 'R12', place: 'Regal links' } })
  await save(page, 'workflow:save', { draft: { name: 'Druck', kind: 'order', steps: making, note: '' } })
  return anOrder(page, await aCustomerOnFile(page), { Banner: 2_500 })
}

const steps = (page: Page) => page.getByRole('list', { name: 'Arbeitsschritte' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first()

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

async function openBanner(program: Program): Promise<void> {
  await scan(program, 'A2600001')
  await expect(steps(program.page)).toBeVisible()
}

test('an order takes its steps; a failed check goes back to the right one; label and shelf make it ready @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const { page } = program
  const id = await aWorkshop(program)
  await openBanner(program)
  await expect(steps(page).getByRole('listitem')).toHaveCount(3)
  await press(page, 'Schritt beginnen')
  await expect(page.getByText('Drucken: begonnen').first()).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await press(page, 'Schritt fertig')
  await expect(page.getByText('Drucken: fertig').first()).toBeVisible()
  await press(page, 'Schritt beginnen')
  // Ticked once it is kept.
  await page.getByLabel('Maß stimmt').click()
  await expect(page.getByLabel('Maß stimmt')).toBeChecked()
  await press(page, 'Schritt fertig')
  await expect(page.getByText('Schneiden: fertig').first()).toBeVisible()

  // The check found a fault of the cutting: only that, and the check, are done again.
  await press(page, 'Prüfung nicht bestanden')
  const dialog = page.getByRole('dialog', { name: 'Prüfung nicht bestanden' })
  await dialog.getByLabel(/Was stimmt nicht/).fill('2 mm zu kurz')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const rows: unknown = await call(page, 'step:list', { ticketId: id })
  expect(rows).toMatchObject([
    { state: 'done', isNext: false },
    { state: 'open', isNext: true },
    { state: 'open', isNext: false },
  ])
  await expect(page.getByText('2 mm zu kurz').first()).toBeVisible()
  const early = await call(page, 'ticket:read', { id })
  expect(Reflect.get(Object(Reflect.get(Object(early), 'row')), 'missing')).toContain('steps')

  // A shelf is noted at any time; ready it is not, and what is missing is named.
  await scan(program, 'FACH3R12')
  await expect(page.getByText(/liegt in Fach R12\. Noch nicht fertig: Arbeitsschritte offen/)).toBeVisible()
  expect((await readCard(page, id)).row).not.toHaveProperty('work', 'ready')

  await press(page, 'Schritt beginnen')
  await press(page, 'Schritt fertig')
  await press(page, 'Prüfung bestanden')
  // Gone once it is kept: a shelf scanned sooner would find the check missing.
  await expect(button(page, 'Prüfung bestanden')).toBeHidden()
  await openBanner(program)
  await scan(program, 'FACH3R12')
  await expect(page.getByText('A26-00001 ist fertig und liegt in Fach R12.')).toBeVisible()
  expect((await readCard(page, id)).row).toHaveProperty('work', 'ready')
})

test('a note for the answer is told at the counter, and a pause says what it waits for @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const { page } = program
  await aWorkshop(program)
  await openBanner(program)
  const front = await program.openWindow()
  await signIn(front, 'Sabine Krüger')
  await front.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button', { name: 'Vorgänge' }).click()
  await front.getByRole('row', { name: /Banner/ }).click()
  await expect(steps(front)).toBeVisible()
  await press(page, 'Schritt beginnen')
  await press(page, 'Mehr zu „Drucken“')
  await page.getByRole('menuitem', { name: 'Hinweis für die Auskunft' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hinweis für die Auskunft' })
  await dialog.getByRole('textbox').fill('Trocknet bis morgen Mittag')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  // The other window hears of it by itself.
  await expect(front.getByText('Trocknet bis morgen Mittag').first()).toBeVisible()
  await press(page, 'Unterbrechen')
  await expect(steps(front)).toContainText('Unterbrochen')
})

test('two people begin one step at the same moment: one of them has it, the other is told so @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const { page } = program
  await aWorkshop(program)
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Mehmet Aydın', true)
  const two = await program.openWindow()
  await signIn(two, 'Tobias Hauck', true)
  for (const one of [page, two]) {
    await one.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button', { name: 'Werkbank' }).click()
    await one.getByRole('button', { name: /, Banner,/ }).click()
    await expect(button(one, 'Schritt beginnen')).toBeVisible()
  }
  await Promise.all([page, two].map((one) => button(one, 'Schritt beginnen').press('Enter')))
  const notices = [page, two].map((one) => one.getByRole('alert'))
  await expect
    .poll(async () => (await Promise.all(notices.map((notice) => notice.count()))).toSorted((a, b) => a - b))
    .toEqual([0, 1])
  for (const one of [page, two]) await expect(steps(one)).toContainText('In Arbeit')
})
