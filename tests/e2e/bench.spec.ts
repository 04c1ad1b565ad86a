import type { Locator, Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder } from './support/counter'
import { foundOffice, hire, signIn } from './support/entry'
import type { Program } from './support/program'
import { expect, test } from './support/program'
import { showIn } from './support/sample'

const bench = (page: Page) => page.getByRole('navigation', { name: 'Hauptmenü' })

async function openBench(page: Page): Promise<void> {
  await bench(page).getByRole('button', { name: 'Werkbank' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Werkbank' })).toBeVisible()
}

/** Orders on the bench, seen by Mehmet at the first window and Tobias at the second. */
async function twoAtTheBench(program: Program, titles: readonly string[]): Promise<{ one: Page; two: Page }> {
  const one = program.page
  await foundOffice(one)
  await hire(one, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await hire(one, { givenName: 'Tobias', familyName: 'Hauck', role: 'back-office' })
  const customer = await aCustomerOnFile(one)
  for (const title of titles) await anOrder(one, customer, { [title]: 2_500 })
  await one.keyboard.press('F9')
  await one.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(one, 'Mehmet Aydın', true)
  const two = await program.openWindow()
  await signIn(two, 'Tobias Hauck', true)
  for (const page of [one, two]) await openBench(page)
  return { one, two }
}

const column = (page: Page, name: string) => page.getByRole('list', { name, exact: true })
const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`, ${title},`) }) })

async function pick(page: Page, title: string, action: RegExp): Promise<void> {
  await card(page, title)
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** By the pointer, in steps as a hand makes them. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (start === null || end === null) throw new Error('nothing there to drag')
  await page.mouse.move(start.x + 40, start.y + 20)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(40, end.height / 2), { steps: 12 })
  await page.mouse.move(end.x + end.width / 2, end.y + Math.min(44, end.height / 2 + 2), { steps: 2 })
  await page.mouse.up()
}

/** A key on what has the focus, at a moment of the clock (ms). */
function pressAt(page: Page, key: string, at: number): Promise<void> {
  return page.evaluate(
    (when) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: when.key, bubbles: true }),
          )
          resolve()
        }, when.at - Date.now())
      }),
    { key, at },
  )
}

const lane = (page: Page, state: string) => page.getByRole('region', { name: new RegExp(`^${state}, \\d+$`) })

test('a card is moved by hand, by its menu and by its key, and a refused drop says why @back-office', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { one } = await twoAtTheBench(await start(), ['Plakate A2', 'Flyer', 'Banner'])
  await drag(one, card(one, 'Plakate A2'), lane(one, 'In Arbeit'))
  await expect(column(one, 'Herstellung, In Arbeit')).toContainText('Plakate A2')
  // The twins: the menu and one letter.
  await pick(one, 'Flyer', /^Beginnen/)
  await expect(column(one, 'Herstellung, In Arbeit')).toContainText('Flyer')
  await one.getByRole('button', { name: /, Banner,/ }).focus()
  await one.keyboard.press('b')
  await expect(column(one, 'Herstellung, In Arbeit')).toContainText('Banner')

  // What waits needs a reason, also when it is dragged there.
  await drag(one, card(one, 'Flyer'), lane(one, 'Wartet'))
  const dialog = one.getByRole('dialog', { name: 'Anhalten' })
  await dialog.getByLabel(/Worauf wartet/).fill('Papier kommt Dienstag')
  await dialog.getByRole('button', { name: /Vorgang anhalten/ }).click()
  await expect(column(one, 'Herstellung, Wartet')).toContainText('Papier kommt Dienstag')

  await drag(one, card(one, 'Banner'), lane(one, 'Angenommen'))
  await expect(one.getByText(/Von „In Arbeit“ führt kein Weg nach „Angenommen“/)).toBeVisible()
  await expect(column(one, 'Herstellung, In Arbeit')).toContainText('Banner')
})

test('a card dropped on a face goes to that person, and comes back @back-office', async ({ start }) => {
  test.setTimeout(180_000)
  const { one, two } = await twoAtTheBench(await start(), ['Plakate A2', 'Flyer'])
  // Whoever has work here has a face.
  await pick(two, 'Flyer', /^Nehmen/)
  const face = one.getByRole('button', { name: 'Bei Tobias Hauck' })
  await expect(face).toBeVisible()
  await drag(one, card(one, 'Plakate A2'), face)
  await expect(one.getByText(/liegt jetzt bei Tobias Hauck/)).toBeVisible()
  await expect(card(two, 'Plakate A2').getByLabel('Tobias Hauck')).toBeVisible()
  await one.getByRole('button', { name: /Rückgängig/ }).click()
  await expect(card(two, 'Plakate A2').getByLabel('noch niemand')).toBeVisible()
})

test('two people take one job: one owner, one notice, and each sees what the other did @back-office', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { one, two } = await twoAtTheBench(await start(), ['Magnetschild'])
  for (const page of [one, two]) await page.getByRole('button', { name: /, Magnetschild,/ }).focus()
  // Each window presses at the same moment of the clock, before it can hear of the other.
  const at = Date.now() + 1_000
  await Promise.all([one, two].map((page) => pressAt(page, 'n', at)))
  const notices = [one, two].map((page) => page.getByText(/war schneller/))
  await expect
    .poll(async () => (await Promise.all(notices.map((notice) => notice.count()))).toSorted((a, b) => a - b))
    .toEqual([0, 1])
  const owners = [one, two].map((page) => card(page, 'Magnetschild').getByLabel(/Mehmet|Tobias/))
  await expect(owners[0] ?? card(one, 'Magnetschild')).toBeVisible()
  const name = (await owners[0]?.getAttribute('aria-label')) ?? ''
  await expect(card(two, 'Magnetschild').getByLabel(name)).toBeVisible()
})

test('several go at once and come back with one press; a saved view opens the bench @back-office', async ({
  start,
}, info) => {
  test.setTimeout(240_000)
  const { one } = await twoAtTheBench(await start(), ['Plakate A2', 'Flyer', 'Banner'])
  await one.getByRole('button', { name: /, Plakate A2,/ }).click({ modifiers: ['Control'] })
  await one.getByRole('button', { name: /, Banner,/ }).focus()
  await one.keyboard.press(' ')
  const bar = one.getByRole('toolbar', { name: 'Auswahl' })
  await expect(bar).toContainText('2 ausgewählt')
  await bar.getByRole('button', { name: /Bereich wechseln/ }).click()
  const dialog = one.getByRole('dialog', { name: 'Bereich wechseln' })
  await dialog.getByRole('radio', { name: 'Fertigstellung' }).check()
  await dialog.getByRole('button', { name: /In diesen Bereich geben/ }).click()
  await expect(one.getByText('2 Vorgänge sind jetzt in Fertigstellung.')).toBeVisible()
  await one.getByRole('button', { name: /Rückgängig/ }).click()
  await expect(column(one, 'Herstellung, Angenommen').getByRole('listitem')).toHaveCount(3)

  await one.getByText('Tabelle', { exact: true }).click()
  const table = one.getByRole('grid', { name: 'Vorgänge der Werkbank' })
  await table.getByRole('checkbox').first().check()
  await expect(bar).toContainText('1 ausgewählt')
  await one.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await one.getByRole('button', { name: /^Noch frei/ }).click()
  await one.getByRole('button', { name: 'Ansichten' }).click()
  await one.getByRole('menuitem', { name: /Diese Ansicht speichern/ }).click()
  await one.getByRole('dialog').getByLabel('Name der Ansicht').fill('Freie als Tabelle')
  await one.keyboard.press('Enter')
  await expect(one.getByRole('button', { name: 'Ansichten' })).toContainText('Freie als Tabelle')
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(one, { scheme })
    expect(await complaints(one)).toEqual([])
    await one.screenshot({ path: info.outputPath(`bench-${scheme}.png`) })
  }
})
