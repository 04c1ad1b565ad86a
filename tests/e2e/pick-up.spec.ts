import type { Page } from '@playwright/test'
import { aCustomerOnFile, anOrder, makeReady, pay, readCard, save, stateOf, work } from './support/counter'
import { timeline } from './support/desks'
import { foundOffice, hire, signIn } from './support/entry'
import { countInputs } from './support/inputs'
import { scan } from './support/papers'
import { expect, test } from './support/program'
import { openedOutside, stubOpenExternal } from './support/rim'

async function openPickUp(page: Page, number: string): Promise<void> {
  await page.keyboard.press('F3')
  await page.keyboard.type(number)
  await page
    .getByRole('option', { name: new RegExp(number) })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'Was geht mit' })).toBeVisible()
}

async function handOver(page: Page, verb: RegExp): Promise<void> {
  await page.getByRole('button', { name: verb }).click()
  await expect(page.getByRole('region', { name: 'Übergeben' })).toBeVisible()
}

async function sign(page: Page): Promise<void> {
  const field = page.getByRole('img', { name: /Feld für die Unterschrift/ })
  await field.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const pad = await field.boundingBox()
  if (pad === null) throw new Error('no field to sign in')
  await page.mouse.move(pad.x + 40, pad.y + 50)
  await page.mouse.down()
  for (let step = 1; step < 12; step += 1) {
    await page.mouse.move(pad.x + 40 + step * 16, pad.y + 50 + (step % 2 === 0 ? 18 : -18))
  }
  await page.mouse.up()
  await expect(page.getByText('Auf dem Bildschirm unterschrieben')).toBeVisible()
}

test('one of three leaves, the second goes to a third party who signs, the third comes back @front-desk', async ({
  start,
}) => {
  const { page } = await start()
  await foundOffice(page)
  await save(page, 'shelf:save', { draft: { code: 'R12', place: 'Regal rechts' } })
  const id = await anOrder(page, await aCustomerOnFile(page), { Banner: 11_900, Flyer: 6_400, Schild: 4_500 })
  const { number } = (await readCard(page, id)).row
  await work(page, id, 'start')

  // The bench finishes two of three.
  await page.keyboard.press('F3')
  await page.keyboard.type(number)
  await page
    .getByRole('option', { name: new RegExp(number) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Mehr zu diesem Vorgang' }).click()
  await page.getByRole('menuitem', { name: 'Positionen vorab fertig melden' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Banner' }).check()
  await dialog.getByRole('checkbox', { name: 'Flyer' }).check()
  await dialog.getByRole('combobox', { name: 'Fach' }).fill('R12')
  await dialog.getByRole('button', { name: 'Ins Fach legen, vorab fertig' }).click()
  await expect(page.getByText('2 von 3 fertig')).toBeVisible()

  // The banner leaves against its own share of the price.
  await openPickUp(page, number)
  await expect(page.getByRole('checkbox', { name: 'Schild' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Flyer' }).uncheck()
  await page.getByRole('radio', { name: 'Bekannt' }).check()
  await page.getByRole('textbox', { name: 'Betrag' }).fill('119,00')
  await page.getByRole('textbox', { name: 'Beleg vom Gerät' }).fill('004 218')
  await handOver(page, /^Eine Position übergeben/)
  expect(await stateOf(page, id)).toEqual({
    open: 10_900,
    places: ['handed-over', 'with-office', 'not-yet'],
  })

  // The flyers go to the one named at the intake, who signs.
  await page.getByRole('button', { name: 'Eine weitere Position übergeben' }).click()
  await page.getByRole('button', { name: 'Andere' }).click()
  await page.getByRole('radio', { name: 'Ole Nachbar' }).check()
  await page.getByRole('radio', { name: 'Ausweis' }).check()
  await page.getByRole('textbox', { name: 'Betrag' }).fill('64,00')
  await page.getByRole('textbox', { name: 'Beleg vom Gerät' }).fill('004 219')
  await sign(page)
  await handOver(page, /^Eine Position übergeben/)
  expect(await stateOf(page, id)).toEqual({ open: 4_500, places: ['handed-over', 'handed-over', 'not-yet'] })

  // The sign is made, handed over and comes back.
  await work(page, id, 'finish', 'pass-check')
  await save(page, 'ticket:shelve', { id, shelf: 'R12', ready: true })
  await page.getByRole('button', { name: 'Zurück zu Heute' }).click()
  await openPickUp(page, number)
  await page.getByRole('radio', { name: 'Zettel' }).check()
  await page.getByRole('textbox', { name: 'Beleg vom Gerät' }).fill('004 220')
  await handOver(page, /^Eine Position übergeben/)
  expect(await stateOf(page, id)).toEqual({ open: 0, places: ['handed-over', 'handed-over', 'handed-over'] })
  await page.getByRole('button', { name: 'Übergabe zurücknehmen' }).click()
  const back = page.getByRole('dialog')
  await back.getByRole('radio', { name: 'Erstattung' }).check()
  await back.getByRole('textbox', { name: 'Grund' }).fill('Magnet hält nicht')
  await back.getByRole('textbox', { name: 'Zustand' }).fill('Kratzer am Rand')
  await back.getByRole('button', { name: 'Eine Position zurücknehmen' }).click()
  await expect(back).toBeHidden()
  expect(await stateOf(page, id)).toEqual({ open: -4_500, places: ['handed-over', 'handed-over', 'kept'] })

  const card = await readCard(page, id)
  expect(card.handOvers).toMatchObject([
    { collectorName: 'Svenja Roth', identity: 'known' },
    {
      collectorName: 'Ole Nachbar',
      collector: 'authorised',
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    { identity: 'slip' },
  ])
  const last = card.payments.findLast(({ amountCents }) => amountCents === 4_500)
  await save(page, 'payment:reverse', { id: last?.id, reason: 'Erstattung' })
  expect((await readCard(page, id)).row.closed).toBe(true)
  await page.getByRole('button', { name: 'Vorgang öffnen' }).first().click()
  const told = (await timeline(page)).join('\n')
  for (const part of [
    'Banner geprüft und vorab fertig',
    'Schild zurückgenommen: Magnet hält nicht (Zustand: Kratzer am Rand)',
    'Schild bleibt hier, der Preis ist erstattet',
  ]) {
    expect(told).toContain(part)
  }
})

test('paid and known: from the scan to the record in at most six keystrokes @front-desk', async ({
  start,
}) => {
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await hire(page, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await save(page, 'shelf:save', { draft: { code: 'R12', place: 'Regal rechts' } })
  const id = await anOrder(page, await aCustomerOnFile(page), { Banner: 11_900, Flyer: 6_400 })
  await makeReady(page, id)
  await pay(page, id, 18_300)
  const { number } = (await readCard(page, id)).row
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Leonie Berger', true)

  const inputs = await countInputs(page)
  await scan(program, number.replace('-', ''))
  await expect(page.getByRole('region', { name: 'Was geht mit' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Ausweis' })).toBeFocused()
  await inputs.restart()
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: 'Bekannt' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nichts bleibt hier.')).toBeVisible()
  expect((await inputs.list()).length).toBeLessThanOrEqual(6)
  expect((await readCard(page, id)).handOvers).toMatchObject([
    { identity: 'known', confirmedBy: 'Svenja Roth' },
  ])
})

test('the customer hears of a moved promise with few inputs, by mail and by phone @front-desk', async ({
  start,
}) => {
  const { app, page } = await start()
  await stubOpenExternal(app)
  await foundOffice(page)
  const id = await anOrder(page, await aCustomerOnFile(page), { Banner: 11_900 })
  const { number } = (await readCard(page, id)).row
  await save(page, 'ticket:promise', { id, at: Date.now() + 100 * 3_600_000, reason: 'Folie fehlt' })
  await page.keyboard.press('F3')
  await page.keyboard.type(number)
  await page
    .getByRole('option', { name: new RegExp(number) })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /Gärtnerei Maier/ })).toBeVisible()
  const inputs = await countInputs(page)
  await page.getByRole('button', { name: 'Mehr zu diesem Vorgang' }).click()
  await page.getByRole('menuitem', { name: 'Bescheid geben' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toHaveValue(/Der Grund: Folie fehlt\./)
  await dialog.getByRole('button', { name: 'E-Mail öffnen' }).click()
  await dialog.getByRole('button', { name: 'Ist abgeschickt' }).click()
  await expect(dialog).toBeHidden()
  expect((await inputs.list()).length).toBeLessThanOrEqual(4)
  const [address] = listOf(await openedOutside(app))
  expect(address).toMatch(/^mailto:roth@gaertnerei\.example\?subject=.*&body=.*Folie%20fehlt/)
  expect((await timeline(page)).join('\n')).toContain('Bescheid geschickt per E-Mail (wird später)')
})

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

test('the day is closed against the slips, and a later payment stands beside it @front-desk', async ({
  start,
}) => {
  const { page } = await start()
  await foundOffice(page)
  const id = await anOrder(page, await aCustomerOnFile(page), { Banner: 11_900 })
  await pay(page, id, 5_000)
  await page
    .getByRole('navigation', { name: 'Hauptmenü' })
    .getByText('Tagesabschluss', { exact: true })
    .click()
  await page.getByRole('textbox', { name: /Kassenschnitt vom Kartengerät/ }).fill('60,00')
  await expect(page.getByText(/Auf dem Beleg stehen 10,00\s€ mehr als bei uns/).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Bemerkung' }).fill('Ein Beleg von gestern')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('gilt', { exact: true })).toBeVisible()
  await pay(page, id, 700)
  await expect(page.getByText('nach dem Abschluss', { exact: true })).toBeVisible()
})
