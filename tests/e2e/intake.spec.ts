import type { Page } from '@playwright/test'
import { foundOffice, hire, signIn } from './support/entry'
import { countInputs } from './support/inputs'
import { aRequestId, call, expect, test } from './support/program'

const limitMs = 120_000
/** What may be lost of what was typed before a power cut. */
const lossMs = 300

/** Slower than a scanner, which is told from a person by its pace. */
const byHand = { delay: 60 }

/** A picture of one grey pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** An office with a price list and a known customer; the person at the counter is signed in. */
async function openCounter(page: Page): Promise<void> {
  await foundOffice(page)
  for (const [name, priceCents] of [
    ['Klappkarten A6', 89],
    ['Umschläge C6', 12],
  ] as const) {
    const draft = { name, unit: 'Stück', priceCents, taxRate: 19, origin: 'made' }
    await call(page, 'product:save', { requestId: aRequestId(), draft })
  }
  const address = { street: '', postcode: '79098', city: 'Freiburg', country: '' }
  const draft = {
    company: 'Café Morgenrot',
    givenName: 'Ulrike',
    familyName: 'Maier',
    phones: ['0171 23456'],
    email: '',
    address,
    note: '',
    consent: false,
  }
  await call(page, 'customer:save', { requestId: aRequestId(), draft })
  await hire(page, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await hire(page, { givenName: 'Petra', familyName: 'Lindner', role: 'front-desk' })
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Leonie Berger', true)
}

/** Finds the known customer in the open form and takes the one that is meant. */
async function takeCustomer(page: Page): Promise<void> {
  await page.getByLabel('Firma oder Name').fill('morgenrot')
  await page.getByRole('button', { name: 'Diese nehmen' }).click()
  await expect(page.getByRole('button', { name: 'Anderen Kunden wählen' })).toBeVisible()
}

async function openIntake(page: Page, kind?: string): Promise<void> {
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: 'Neuer Vorgang' })).toBeVisible()
  if (kind !== undefined) await page.getByRole('radio', { name: kind }).check({ force: true })
}

test('a known customer’s order of two items takes at most 12 inputs, by keyboard alone @front-desk', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await openCounter(page)
  const inputs = await countInputs(page)
  const { keyboard } = page
  await keyboard.press('F4')
  await expect(page.getByLabel('Firma oder Name')).toBeFocused()
  await keyboard.type('morgenrot', byHand)
  await page.getByRole('button', { name: 'Diese nehmen' }).waitFor()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Diese nehmen' })).toBeFocused()
  await keyboard.press('Enter')
  const add = page.getByLabel('Position hinzufügen')
  for (const [item, count] of [
    ['Klappkarten A6', '150'],
    ['Umschläge C6', '160'],
  ] as const) {
    await expect(add).toBeFocused()
    await keyboard.type(item.slice(0, 5).toLowerCase(), byHand)
    await page.getByRole('option').first().waitFor()
    await keyboard.press('Enter')
    await expect(page.getByLabel(`Menge ${item}`)).toBeFocused()
    await keyboard.type(count, byHand)
    if (item === 'Klappkarten A6') await keyboard.press('Enter')
  }
  await keyboard.press('Control+Enter')
  await expect(page.getByText('A26-00001').first()).toBeVisible()
  const list = await inputs.list()
  expect(list.length).toBeLessThanOrEqual(12)
  expect(list.filter(({ kind }) => kind === 'click')).toEqual([])
  await expect(page.getByText(/152,70\s€/).first()).toBeVisible()
})

test('a power cut while typing loses 300 ms at most, and the cursor is back in the same field @front-desk', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const { page } = program
  await openCounter(page)
  await openIntake(page, 'Service')
  await takeCustomer(page)
  await page.getByLabel('Position hinzufügen').fill('Leuchtschild')
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Zustand beim Bringen')
  await field.click()

  // What had been typed when, as told by the page while it still lives.
  const typed: { at: number; text: string }[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('typed:')) typed.push({ at: Date.now(), text: message.text().slice(6) })
  })
  await field.evaluate((input) =>
    input.addEventListener('input', () => console.log(`typed:${Reflect.get(input, 'value')}`)),
  )
  const text = 'Kratzer am Rahmen links, eine Ecke ausgebrochen, Kabel geflickt, '.repeat(3)
  const typing = field.pressSequentially(text, { delay: 20 }).catch(() => undefined)
  await expect.poll(() => typed.length, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(60)
  const killedAt = Date.now()
  await program.kill()
  await typing

  const again = (await start()).page
  await signIn(again, 'Leonie Berger')
  await expect(again.getByRole('heading', { name: 'Neuer Vorgang' })).toBeVisible()
  const restored = again.getByLabel('Zustand beim Bringen')
  await expect(restored).toBeFocused()
  const value = await restored.inputValue()
  const sure = typed.findLast(({ at }) => at <= killedAt - lossMs)?.text ?? ''
  expect(sure.length).toBeGreaterThan(0)
  expect(value.startsWith(sure), `"${value}" holds "${sure}"`).toBe(true)
  expect(text.startsWith(value)).toBe(true)
  const caret = await restored.evaluate((input) => Reflect.get(input, 'selectionStart'))
  expect(caret).toBe(value.length)
  await expect(again.getByText('Entwurf von', { exact: false })).toBeVisible()
})

test('a parked draft goes on with somebody else, who loses nothing of his own @front-desk', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const leonie = program.page
  await openCounter(leonie)
  await openIntake(leonie)
  await takeCustomer(leonie)
  await leonie.getByLabel('Position hinzufügen').fill('Hochzeitskarten')
  await leonie.keyboard.press('Enter')
  await leonie.getByRole('button', { name: 'Parken' }).click()
  await expect(leonie.getByText('Geparkt. Alle am Empfang können damit weitermachen.')).toBeVisible()

  const petra = await program.openWindow()
  await signIn(petra, 'Petra Lindner', true)
  await openIntake(petra)
  await petra.getByLabel('Firma oder Name').fill('Roth')
  await petra.keyboard.press('Escape')
  await petra.getByRole('navigation', { name: 'Hauptmenü' }).getByText('Vorgänge').click()
  await petra.getByRole('button', { name: '1 geparkter Entwurf' }).click()
  await petra.getByRole('dialog').getByRole('button', { name: 'Weitermachen' }).click()
  await expect(petra.getByRole('table', { name: 'Positionen' })).toContainText('Hochzeitskarten')
  await expect(petra.getByText('Ihr angefangener Entwurf ist dafür geparkt.')).toBeVisible()
  await petra.keyboard.press('Control+Enter')
  await expect(petra.getByText('A26-00001').first()).toBeVisible()

  // Petra's own beginning lies where Leonie's did.
  await openIntake(leonie)
  await leonie.getByRole('button', { name: 'Ansehen' }).click()
  await leonie.getByRole('button', { name: /^Weitermachen/ }).click()
  await expect(leonie.getByLabel('Firma oder Name')).toHaveValue('Roth')
})

test('a repair comes in with its photo, and begins only after the call that was agreed @front-desk', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const program = await start()
  const front = program.page
  await openCounter(front)
  await openIntake(front, 'Service')
  await takeCustomer(front)
  await front.getByLabel('Position hinzufügen').fill('Leuchtschild')
  await front.keyboard.press('Enter')
  await front.getByLabel('Zustand beim Bringen').fill('Kratzer links')
  await front
    .getByLabel('Fotos zu Leuchtschild')
    .setInputFiles({ name: 'schild.png', mimeType: 'image/png', buffer: picture })
  await expect(front.getByRole('img', { name: 'Foto 1: Leuchtschild' })).toBeVisible()
  await front.getByRole('checkbox', { name: 'Vor Beginn anrufen' }).check({ force: true })
  await front.keyboard.press('Control+Enter')
  await expect(front.getByRole('img', { name: 'Foto 1: Leuchtschild' })).toBeVisible()

  const back = await program.openWindow()
  await signIn(back, 'Mehmet Aydın', true)
  await back
    .getByRole('button', { name: /A26-00001/ })
    .last()
    .click()
  await back.getByRole('button', { name: 'Beginnen' }).click()
  const dialog = back.getByRole('dialog')
  await expect(dialog.getByText('0171 23456')).toBeVisible()
  await dialog.getByRole('button', { name: 'Kunde erreicht, einverstanden' }).click()
  await expect(back.getByText('Gespräch gespeichert, Arbeit begonnen')).toBeVisible()
  await expect(back.getByText('Kunde vor Beginn angerufen, einverstanden').first()).toBeVisible()
})

test('an accepted quote becomes an order at the same prices @front-desk', async ({ start }) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await openCounter(page)
  await openIntake(page, 'Verkauf')
  await takeCustomer(page)
  await page.getByLabel('Beschreibung').fill('Einladungen zum Jubiläum')
  await page.getByLabel('Position hinzufügen').fill('klapp')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel('Menge Klappkarten A6').fill('100')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Daraus einen Auftrag machen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Wer hat angenommen, und wie?').fill('Frau Maier, am Telefon')
  await dialog.getByRole('button', { name: 'Daraus einen Auftrag machen' }).click()
  await expect(page.getByText('A26-00002').first()).toBeVisible()
  await expect(page.getByText(/89,00\s€/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Angebot A26-00001 öffnen' }).click()
  await expect(page.getByText('Auftrag A26-00002 daraus gemacht').first()).toBeVisible()
  await expect(page.getByText('Angebot angenommen: Frau Maier, am Telefon').first()).toBeVisible()
})

test('what is missing is named, and the cursor goes to the field that mends it @front-desk', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await openCounter(page)
  await openIntake(page, 'Marketing')
  await takeCustomer(page)
  await page.getByRole('radio', { name: 'Newsletter' }).check({ force: true })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('wo der Nachweis der Einwilligung liegt')
  await expect(page.getByLabel('Wo liegt der Nachweis?')).toBeFocused()
  await page.keyboard.type('am Empfang gesagt', byHand)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('A26-00001').first()).toBeVisible()
})
