import type { Page } from '@playwright/test'
import { z } from 'zod'
import { complaints } from './support/axe'
import { foundOffice, hire, signIn } from './support/entry'
import { aRequestId, call, expect, test } from './support/program'
import { untilCalm } from './support/sample'

const savedSchema = z.object({ id: z.string() })

const nobody = {
  company: '',
  givenName: '',
  familyName: '',
  phones: [],
  email: '',
  address: { street: '', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
  note: '',
  consent: false,
}

/** Slower than a scanner, so that it is taken for a hand. */
const handMs = 70

async function addCustomer(page: Page, over: object): Promise<string> {
  const draft = { ...nobody, ...over }
  return savedSchema.parse(await call(page, 'customer:save', { requestId: aRequestId(), draft })).id
}

async function addTicket(page: Page, customerId: string, title: string): Promise<void> {
  const draft = {
    kind: 'order',
    customerId,
    title,
    description: '',
    callBeforeStart: false,
    mayCollect: [],
    benchNote: 'Achtung, zahlt ungern',
    answer: '',
    result: '',
    items: [],
  }
  await call(page, 'ticket:open', { requestId: aRequestId(), draft })
}

async function atTheCounter(page: Page): Promise<void> {
  await foundOffice(page)
  await hire(page, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Leonie Berger', true)
}

/** Presses Tab until the control has the focus; a control out of reach fails the test. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with Tab: ${String(name)}`)
}

test('a new customer is recognised by phone before saving, by keyboard alone @front-desk', async ({
  start,
}) => {
  const { page } = await start()
  await atTheCounter(page)
  await addCustomer(page, { familyName: 'Maier', givenName: 'Svenja', phones: ['0761 123450'] })
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Vorname' })).toBeFocused()
  await untilCalm(page)
  await page.keyboard.type('Svenja', { delay: handMs })
  await expect(page.getByRole('textbox', { name: 'Vorname' })).toHaveValue('Svenja')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Meier', { delay: handMs })
  await page.keyboard.press('Enter')
  await page.keyboard.type('+49 761 12 34 50')
  await expect(page.getByText('gleiche Telefonnummer')).toBeVisible()
  await tabTo(page, 'button', /^Diese nehmen/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Svenja Maier' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kunden', exact: true }).click()
  await expect(page.getByText('1 Kunde', { exact: true })).toBeVisible()
})

test('two records become one and two again @front-desk', async ({ start }) => {
  const { page } = await start()
  await atTheCounter(page)
  const keep = await addCustomer(page, { company: 'Gärtnerei Maier', phones: ['0761 123450'] })
  const drop = await addCustomer(page, { familyName: 'Maier', phones: ['+49 761 123450', '0171 2345678'] })
  await addTicket(page, keep, 'Schild')
  await addTicket(page, drop, 'Fahne')
  await page.getByRole('button', { name: 'Kunden', exact: true }).click()
  await page.getByRole('button', { name: 'Doppelte prüfen' }).click()
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Zwei Kunden zusammenführen' })
  await expect(dialog.getByText('1 Vorgang')).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 Kunde', { exact: true })).toBeVisible()
  await page.getByRole('row', { name: /Maier/ }).click()
  await expect(page.getByText('Fahne', { exact: true })).toBeVisible()
  await expect(page.getByText('Schild', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: '0171 2345678' })).toBeVisible()
  await page.getByRole('button', { name: 'Zusammenführung aufheben' }).click()
  await expect(page.getByText('Wieder zwei Kunden, alles wie vorher')).toBeVisible()
  await expect(page.getByRole('link', { name: '0171 2345678' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByText('2 Kunden', { exact: true })).toBeVisible()
})

test('one key covers everything on any page, and nothing stays to be read @front-desk', async ({ start }) => {
  const { page } = await start()
  await atTheCounter(page)
  await addCustomer(page, { familyName: 'Maier', phones: ['0761 123450'] })
  await page.getByRole('button', { name: 'Kunden', exact: true }).click()
  const row = page.getByRole('row', { name: /Maier/ })
  await expect(row.getByText('•••• 50')).toBeVisible()
  await expect(row.getByText('0761 123450')).toBeHidden()
  await row.hover()
  await expect(row.getByText('0761 123450')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Kunden suchen' }).focus()
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('heading', { name: 'Verdeckt' })).toBeVisible()
  await expect(row).toBeHidden()
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/Maier|0761|Berger|Kunden/)
  expect(await page.title()).toBe('Durchreiche')
  expect(await complaints(page)).toEqual([])
  await page.keyboard.type('Maier')
  await page.keyboard.press('Control+Shift+H')
  await expect(row).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Kunden suchen' })).toBeFocused()
  await expect(page.getByRole('searchbox', { name: 'Kunden suchen' })).toHaveValue('')
  // Over an open dialog, and away with a click; locking works from behind it.
  await page.getByRole('button', { name: 'Doppelte prüfen' }).click()
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('heading', { name: 'Verdeckt' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+H')
  await page.keyboard.press('F9')
  await expect(page.getByLabel('Passwort', { exact: true })).toBeVisible()
})

test('the customer view shows this customer and nothing said among colleagues @front-desk', async ({
  start,
}) => {
  const { page } = await start()
  await atTheCounter(page)
  const id = await addCustomer(page, { familyName: 'Maier', note: 'streitet gern', phones: ['0761 123450'] })
  await addTicket(page, id, 'Fahne')
  await page.getByRole('button', { name: 'Kunden', exact: true }).click()
  await page.getByRole('row', { name: /Maier/ }).click()
  await expect(page.getByText('streitet gern')).toBeVisible()
  await page.getByRole('button', { name: 'Kundenansicht' }).click()
  await expect(page.getByText('Fahne')).toBeVisible()
  await expect(page.getByText('0761 123450')).toBeVisible()
  await expect(page.getByText('streitet gern')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await complaints(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()
  await page.getByRole('button', { name: /Fahne/ }).click()
  await page.getByRole('button', { name: 'Kundenansicht' }).click()
  await expect(page.getByText('Achtung, zahlt ungern')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Fahne' })).toBeVisible()
  await page.getByRole('button', { name: 'Kundenansicht beenden' }).click()
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()
})
