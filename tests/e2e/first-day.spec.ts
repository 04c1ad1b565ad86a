import { findTicket, withoutPapers, workToReady } from './support/desks'
import { foundOffice, hire, signIn } from './support/entry'
import { aRequestId, call, expect, test } from './support/program'

test('an order goes from the counter to the bench and back, and outlives a kill @first-day', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const program = await start()
  const front = program.page
  await foundOffice(front)
  await call(front, 'shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: 'Regal rechts' } })
  await hire(front, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await hire(front, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await front.keyboard.press('F9')
  await front.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(front, 'Leonie Berger', true)
  const back = await program.openWindow()
  await signIn(back, 'Mehmet Aydın', true)

  // The counter: a new customer by name, one free item.
  await front.keyboard.press('F4')
  await front.getByLabel('Firma oder Name').fill('Gärtnerei Maier')
  await front.getByRole('button', { name: 'Als Firma anlegen' }).click()
  await front.getByLabel('Position hinzufügen').fill('Magnetschild, 2 Stück')
  await front.keyboard.press('Enter')
  await front.getByLabel('Einzelpreis').fill('45,00')
  await front.getByRole('button', { name: 'Annehmen und drucken' }).click()
  await expect(front.getByText('A26-00001').first()).toBeVisible()

  // The bench: it appears without a reload, and is worked to ready.
  await expect(back.getByRole('button', { name: /A26-00001, Magnetschild/ })).toBeVisible()
  await workToReady(back, 'A26-00001', 'R12', ['Beginnen', 'Erledigt', 'Prüfung bestanden'])

  // The counter again: it lies ready; paid by card, identified, handed over.
  await front.getByRole('button', { name: 'Heute' }).click()
  await front.keyboard.press('F7')
  await front.getByLabel('Abholung finden').fill('maier')
  await front.keyboard.press('Enter')
  await expect(front.getByRole('heading', { name: 'Gärtnerei Maier' })).toBeVisible()
  await front.getByRole('radio', { name: /Bekannt/ }).check()
  await front.getByRole('radio', { name: /Karte/ }).check()
  await front.getByLabel('Beleg vom Gerät').fill('004 218')
  await front.keyboard.press('Control+Enter')
  await expect(front.getByText('Nichts bleibt hier. Der Vorgang ist abgeschlossen.')).toBeVisible()

  await program.kill()
  const { page } = await start()
  await signIn(page, 'Leonie Berger')
  await findTicket(page, 'A26-00001', /A26-00001/)
  expect(await withoutPapers(page)).toEqual([
    expect.stringContaining('Eine Position übergeben'),
    expect.stringMatching(/45,00\s€ bezahlt/),
    expect.stringContaining('Fertig gemeldet'),
    expect.stringContaining('Ins Fach R12 gelegt'),
    expect.stringContaining('Geprüft und in Ordnung'),
    expect.stringContaining('Arbeit erledigt'),
    expect.stringContaining('Arbeit begonnen'),
    expect.stringContaining('Angenommen'),
  ])
})
