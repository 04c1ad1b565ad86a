import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findTicket, withoutPapers, workToReady } from './support/desks'
import { foundOffice, hire, signIn } from './support/entry'
import {
  acceptAll,
  chooseFiles,
  counts,
  northwind,
  openData,
  runButton,
  runUntilKilled,
  watchProgress,
} from './support/import-page'
import { aRequestId, call, expect, test } from './support/program'

/** The first number an office gives out, in whatever year. */
const number = /A\d\d-00001/

const all = northwind('customers', 'products', 'employees', 'orders', 'order-details')

test('the trading data comes in to the cent and is worked with from both desks @front-desk @back-office', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const program = await start()
  const front = program.page
  await foundOffice(front)

  // Everything as in the files, and every repair seen before a record is in.
  await openData(front)
  await chooseFiles(program, all)
  expect(await acceptAll(front)).toBe(200)
  expect(await counts(front)).toEqual({
    Kunden: ['91', '91', '–', '–', '–'],
    Preisliste: ['77', '77', '–', '–', '–'],
    Mitarbeiter: ['9', '9', '–', '–', '–'],
    Vorgänge: ['830', '830', '–', '–', '–'],
    Positionen: ['2.155', '2.155', '–', '–', '–'],
  })
  await expect(front.getByText('1.265.793,29')).toHaveCount(2)
  await expect(runButton(front)).toHaveText(/^3\.162/)
  const seenProgress = await watchProgress(front)
  await runButton(front).click()
  await expect(front.getByText('3.162 Datensätze sind übernommen.')).toBeVisible({ timeout: 60_000 })
  const steps = await seenProgress()
  expect(steps.length).toBeGreaterThan(1)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))

  // The office's own people and shelf.
  await call(front, 'shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: 'Regal rechts' } })
  await hire(front, { givenName: 'Leonie', familyName: 'Berger', role: 'front-desk' })
  await hire(front, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  await front.keyboard.press('F9')
  await front.getByRole('button', { name: 'Andere Person' }).click()
  await signIn(front, 'Leonie Berger', true)
  const back = await program.openWindow()
  await signIn(back, 'Mehmet Aydın', true)

  // The counter: a customer and two products that came with the files.
  await front.keyboard.press('F4')
  await front.getByLabel('Firma oder Name').fill('Frankenversand')
  await front.getByRole('list', { name: 'Mögliche Kunden' }).getByRole('button').first().click()
  for (const name of ['Chai', 'Chang']) {
    await front.getByLabel('Position hinzufügen').fill(name)
    await front
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click()
    await expect(front.getByLabel(`Menge ${name}`)).toBeVisible()
  }
  await front.getByRole('button', { name: 'Annehmen und drucken' }).click()
  await expect(front.getByText(number).first()).toBeVisible()

  await workToReady(back, number.source, 'R12', ['Beginnen', 'Erledigt'])

  // By telephone: the digits, written otherwise than in the file; the card answers everything.
  await findTicket(front, '0890877310', number)
  await expect(
    front.getByText('„Zum Mitnehmen bereit: Chai und Chang. Offen sind noch 37,00 €.“'),
  ).toBeVisible()
  const card = front.getByRole('region', { name: 'Auskunft' })
  await expect(card.getByText('R12', { exact: true }).first()).toBeVisible()
  await expect(card.getByText('37,00 €').first()).toBeVisible()

  // Paid by card; one item leaves, the other stays in the shelf.
  await front.getByRole('checkbox', { name: 'Chang' }).uncheck()
  await expect(front.getByText('Chang bleibt offen.')).toBeVisible()
  await front.getByRole('radio', { name: 'Ausweis' }).check()
  await front.getByRole('radio', { name: 'Karte' }).check()
  await front.getByLabel('Beleg vom Gerät').fill('004 218')
  await front.getByRole('button', { name: 'Eine Position übergeben' }).click()
  await expect(front.getByText('37,00 € festgehalten: Karte, 004 218')).toBeVisible()
  await front.getByRole('button', { name: 'Zurück zu Heute' }).click()

  // Another day, another writing of the number: the rest.
  await findTicket(front, '+49 89 / 0877310', number)
  await expect(front.getByRole('checkbox', { name: 'Chai' })).toBeDisabled()
  await front.getByRole('radio', { name: 'Bekannt' }).check()
  await front.getByRole('button', { name: 'Eine Position übergeben' }).click()
  await expect(front.getByText('Nichts bleibt hier. Der Vorgang ist abgeschlossen.')).toBeVisible()

  const told = [
    'Eine Position übergeben',
    'Eine Position übergeben',
    '37,00\u00a0€ bezahlt',
    'Fertig gemeldet',
    'Ins Fach R12 gelegt',
    'Arbeit erledigt',
    'Arbeit begonnen',
    'Angenommen',
  ].map((words): unknown => expect.stringContaining(words))
  await expect.poll(() => withoutPapers(front)).toEqual(told)
  const before = await withoutPapers(front)

  await program.kill()
  const { page } = await start()
  await signIn(page, 'Leonie Berger')
  await findTicket(page, '089-0877310', number)
  const items = page.getByRole('list', { name: 'Positionen' }).getByRole('listitem')
  await expect(items.filter({ hasText: 'übergeben' })).toHaveCount(2)
  await expect.poll(() => withoutPapers(page)).toEqual(before)
})

test('an import cut off by a kill is taken back whole or goes on whole @back-office', async ({ start }) => {
  test.setTimeout(240_000)
  const first = await start()
  await foundOffice(first.page)
  await openData(first.page)
  await chooseFiles(first, northwind('customers', 'products'))
  expect(await acceptAll(first.page)).toBe(24)
  await runUntilKilled(first, 100)

  // Next start: it is there to decide, and taken back the office is empty.
  const second = await start()
  await signIn(second.page, 'Sabine Krüger')
  const notice = /Ein Import ist nicht zu Ende\. Unter „Daten“/
  await expect(second.page.getByText(notice)).toBeVisible()
  await openData(second.page)
  await expect(second.page.getByText('100 von 168 Datensätzen sind da.')).toBeVisible()
  await second.page.getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(second.page.getByText('Das Büro ist wie vor dem Import.')).toBeVisible()
  await expectCustomers(second.page, /^Noch keine Kunden\./)
  await expectSound(second.page)

  // Once more with everything, cut off in the middle of the orders, and on to the end.
  await chooseFiles(second, all)
  await acceptAll(second.page)
  await runUntilKilled(second, 1_500)
  const third = await start()
  await signIn(third.page, 'Sabine Krüger')
  await openData(third.page)
  await third.page.getByRole('button', { name: 'Fortsetzen' }).click()
  await expect(third.page.getByText('3.162 Datensätze sind übernommen.')).toBeVisible({ timeout: 60_000 })
  await expect(
    third.page.getByText('Kunden 91, Preisliste 77, Mitarbeiter 9, Vorgänge 830, Positionen 2.155'),
  ).toBeVisible()
  await expect(third.page.getByText(notice)).toBeHidden()
  await expectCustomers(third.page, '91 Kunden')
  await expectSound(third.page)
})

test('files that are no tables are named in a sentence and change nothing @back-office', async ({
  start,
}, info) => {
  test.setTimeout(120_000)
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = info.outputPath(name)
    await writeFile(path, content)
    return path
  }
  const [customers = ''] = northwind('customers')
  const bytes = await readFile(customers)
  const empty = await file('leer.csv', '')
  const zip = await file('archiv.csv', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6))
  const wide = await file('breit.csv', `${Array.from({ length: 10_000 }, (_, at) => `s${at}`).join(',')}\n`)
  const cut = await file('kunden-teil.csv', bytes.subarray(0, bytes.indexOf('Berlin,NULL,12209') + 3))

  const program = await start()
  const { page } = program
  await foundOffice(page)
  await openData(page)
  await chooseFiles(program, [empty, zip, wide])
  for (const sentence of [
    'leer.csv ist leer.',
    'archiv.csv ist keine CSV-Datei, sondern ein ZIP-Archiv.',
    'breit.csv hat 10.000 Spalten (Zeile 1)',
  ]) {
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await expect(page.getByText('So gibt es nichts zu übernehmen.')).toBeVisible()
  await page.getByRole('button', { name: 'Verwerfen' }).click()

  await chooseFiles(program, [cut])
  await page.getByRole('tab', { name: 'Zu entscheiden' }).click()
  await expect(page.getByText('Die Zeile ist abgeschnitten, die Datei endet mitten darin.')).toBeVisible()
  await expect(page.getByText('kunden-teil.csv, Zeile 2')).toBeVisible()
  await page.getByRole('button', { name: 'Verwerfen' }).click()

  await expect(page.getByText('Noch wurde nichts übernommen.')).toBeVisible()
  await expectCustomers(page, /^Noch keine Kunden\./)
})

/** What the list of customers says of itself. */
async function expectCustomers(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByText('Kunden', { exact: true }).click()
  await expect(page.getByText(words).first()).toBeVisible()
}

/** The program's own recount finds nothing. */
async function expectSound(page: Page): Promise<void> {
  await openData(page)
  await page.getByRole('button', { name: 'Daten prüfen' }).click()
  await expect(page.getByText('Alles in Ordnung')).toBeVisible({ timeout: 60_000 })
}
