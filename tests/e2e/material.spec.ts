import type { Page } from '@playwright/test'
import { complaints } from './support/axe'
import { aCustomerOnFile, anOrder } from './support/counter'
import { timeline } from './support/desks'
import { foundOffice, hire, signIn } from './support/entry'
import { scan } from './support/papers'
import type { Program } from './support/program'
import { aRequestId, call, expect, test } from './support/program'

const slow = { delay: 60 }
const paper = {
  name: 'Plakatpapier A1',
  unit: 'Bogen',
  place: 'P1',
  supplier: 'Papierhaus',
  orderCode: 'PB1204A',
  minimumThousandths: 50_000,
  orderThousandths: 200_000,
}

async function openMaterial(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button', { name: 'Material' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Material' })).toBeVisible()
}

/** Mehmet at the bench; an order on it, and paper that the manager wrote down. */
async function atTheBench({ page }: Program): Promise<Page> {
  await foundOffice(page)
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const customer = await aCustomerOnFile(page)
  await anOrder(page, customer, { Banner: 11_900 })
  await call(page, 'article:save', { requestId: aRequestId(), draft: paper })
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(page, 'Mehmet Aydın', true)
  return page
}

test('counted, reserved, used, noted, ordered and come: the stock follows @back-office', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const program = await start()
  const page = await atTheBench(program)

  await openMaterial(page)
  await page.getByRole('button', { name: 'Zählen' }).click()
  await expect(page.getByLabel('Plakatpapier A1 gezählt')).toBeFocused()
  await page.keyboard.type('80', slow)
  await page.keyboard.press('Enter')
  await expect(page.getByText('80 Bogen mehr als im Buch')).toBeVisible()
  await page.getByRole('button', { name: 'Zählen beenden' }).click()
  await expect(page.getByRole('row', { name: /Plakatpapier A1.*80 Bogen.*Genug da/ })).toBeVisible()

  // At the ticket: set aside, then used with the amount that was set aside.
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('button', { name: 'Vorgänge' }).click()
  await page.getByRole('row', { name: /Banner/ }).click()
  const section = page.getByRole('region', { name: 'Material', exact: true })
  await section.getByRole('button', { name: 'Reservieren' }).click()
  const reserve = page.getByRole('dialog', { name: 'Material reservieren' })
  await reserve.getByRole('combobox', { name: /^Artikel/ }).click()
  await page.getByRole('option', { name: /Plakatpapier A1/ }).click()
  await reserve.getByLabel(/^Menge/).click()
  await page.keyboard.type('40', slow)
  await page.keyboard.press('Control+Enter')
  await expect(section.getByText('reserviert 40 Bogen')).toBeVisible()
  await section.getByRole('button', { name: '40 Bogen verbrauchen' }).click()
  await expect(page.getByRole('dialog', { name: 'Material verbrauchen' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(section.getByText('verbraucht 40 Bogen')).toBeVisible()
  expect((await timeline(page)).join('\n')).toContain('40 Bogen Plakatpapier A1 verbraucht')

  // Below the minimum: the menu says so, one press notes it, the list orders it.
  await openMaterial(page)
  await expect(
    page.getByRole('row', { name: /Plakatpapier A1.*40 Bogen.*Frei unter 50 Bogen/ }),
  ).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await page.getByRole('button', { name: 'Auf den Bestellzettel' }).click()
  await page.getByRole('tab', { name: /Zu bestellen/ }).click()
  await expect(page.getByLabel('Bestellmenge Plakatpapier A1')).toHaveValue('200')
  expect(await complaints(page)).toEqual([])
  await page.getByRole('button', { name: 'Als bestellt eintragen' }).click()
  const order = page.getByRole('dialog', { name: 'Bei Papierhaus bestellt' })
  await order.getByLabel(/^Kommt am/).click()
  await page.keyboard.type('+1', slow)
  await page.keyboard.press('Control+Enter')
  await expect(order).toBeHidden()

  // Goods in by the code on the parcel, as fast as a scanner types it and wherever the focus is.
  await page.getByRole('tab', { name: /^Bestellt/ }).click()
  await expect(page.getByLabel(/Bestellnummer scannen/)).toBeVisible()
  await scan(program, 'PB1204A')
  await expect(page.getByRole('dialog', { name: 'Wareneingang Plakatpapier A1' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Es ist nichts bestellt.')).toBeVisible()
  await page.getByRole('tab', { name: 'Bestand' }).click()
  await expect(page.getByRole('row', { name: /Plakatpapier A1.*240 Bogen.*Genug da/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Buchungen' }).click()
  await expect(page.getByRole('row', { name: /Plakatpapier A1.*Wareneingang: 200 Bogen/ })).toBeVisible()
  expect(await complaints(page)).toEqual([])
})
