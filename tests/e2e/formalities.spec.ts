import { complaints } from './support/axe'
import { foundOffice, hire, signIn } from './support/entry'
import { ask, aRequestId, call, expect, test } from './support/program'
import { showIn } from './support/sample'
import { z } from 'zod'

const saved = z.object({ id: z.string() })
const address = { street: 'Alte Gasse 2', postcode: '79098', city: 'Freiburg', country: 'Deutschland' }
const order = {
  title: 'Visitenkarten',
  kind: 'order',
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: '',
  answer: '',
  result: '',
  items: [
    {
      title: 'Visitenkarten',
      origin: 'made',
      quantityThousandths: 1_000,
      unit: 'Stück',
      unitPriceCents: 2_400,
      taxRate: 19,
      discountBasisPoints: 0,
    },
  ],
}

test('formalities are guided at the counter and refused at the bench @front-desk', async ({ start }) => {
  test.setTimeout(180_000)
  const program = await start()
  const { page } = program
  await foundOffice(page)
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const customer = {
    company: 'Kita Löwenzahn',
    givenName: '',
    familyName: '',
    phones: [],
    email: '',
    address,
    note: '',
    consent: false,
  }
  const { id: customerId } = saved.parse(
    await call(page, 'customer:save', { requestId: aRequestId(), draft: customer }),
  )
  const { id: ticketId } = saved.parse(
    await call(page, 'ticket:open', { requestId: aRequestId(), draft: { ...order, customerId } }),
  )
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Formal', { delay: 60 })
  await page.getByRole('option', { name: 'Formalitäten' }).click()
  await page.getByRole('combobox').first().fill('Löwenzahn')
  await page
    .getByRole('option', { name: /Kita Löwenzahn/ })
    .first()
    .click()

  await page.getByRole('radio', { name: 'Neue Anschrift' }).check()
  await page.getByLabel('Straße und Hausnummer').fill('Neue Gasse 1')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio', { name: 'Ausweis gezeigt' }).check()
  for (const scheme of ['light', 'dark'] as const) {
    await showIn(page, { scheme })
    expect(await complaints(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Anschrift ändern' }).click()
  await expect(page.getByText(/Anschrift bisher: Alte Gasse 2.*Neu: Neue Gasse 1/)).toBeVisible()

  await page.getByRole('button', { name: 'Noch eine Formalität' }).click()
  await page.getByRole('radio', { name: 'Zahlung eintragen' }).check()
  await page.getByRole('combobox', { name: 'Welcher Vorgang?' }).click()
  await page.getByRole('option', { name: /Visitenkarten/ }).click()
  await page.getByLabel('Buchung im Auszug').fill('Auszug 7')
  await page.getByRole('button', { name: 'Zahlung eintragen', exact: true }).click()
  await expect(page.getByText(/24,00.*eingetragen, Überweisung Auszug 7/)).toBeVisible()

  await page.getByRole('button', { name: 'Noch eine Formalität' }).click()
  await page.getByRole('radio', { name: 'Bescheinigung' }).check()
  await page.getByRole('combobox', { name: 'Welcher Vorgang?' }).click()
  await page.getByRole('option', { name: /Visitenkarten/ }).click()
  await page.getByRole('radio', { name: 'Bezahlt' }).check()
  await page.getByRole('button', { name: 'Bescheinigung drucken' }).click()
  await expect(page.getByText('Erledigt und festgehalten')).toBeVisible()

  await page.getByRole('button', { name: 'Noch eine Formalität' }).click()
  await page.getByRole('radio', { name: 'Dokument noch einmal' }).check()
  await page.getByRole('combobox', { name: 'Welches Papier?' }).click()
  await page
    .getByRole('option', { name: /Bescheinigung/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Noch einmal drucken' }).click()
  await expect(page.getByText('Erledigt und festgehalten')).toBeVisible()

  const act = { type: 'complaint', ticketId, reason: 'Farbe', wish: '' }
  const input = { requestId: aRequestId(), customerId, language: 'de', act }
  expect(await ask(page, 'formality:do', input)).toMatchObject({ code: 'move-not-allowed' })
  const bench = await program.openWindow()
  await signIn(bench, 'Mehmet Aydın', true)
  expect(await ask(bench, 'formality:do', input)).toMatchObject({ code: 'role-forbids' })
})
