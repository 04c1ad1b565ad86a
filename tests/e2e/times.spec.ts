import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { complaints } from './support/axe'
import { aCustomerOnFile, readCard, save } from './support/counter'
import { foundOffice, hire } from './support/entry'
import { call, expect, test } from './support/program'

const limitMs = 240_000
/** Slower than a scanner, which is told from a person by its pace. */
const byHand = { delay: 60 }

async function openPage(page: Page, label: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Hauptmenü' })
    .getByRole('button', { name: label })
    .first()
    .click()
}

/** Orders take half a day of milling. */
async function aWorkshop(page: Page): Promise<void> {
  await foundOffice(page)
  await hire(page, { givenName: 'Mehmet', familyName: 'Aydın', role: 'back-office' })
  const milling = {
    key: 'milling',
    title: 'Fräsen',
    area: 'manufacturing',
    skill: 'step.work',
    estimateMinutes: 240,
    isCheck: false,
    procedure: '',
    after: [],
    checklist: [],
  }
  await save(page, 'workflow:save', { draft: { name: 'Schild', kind: 'order', steps: [milling], note: '' } })
}

const proposalSchema = z.looseObject({ promisedAt: z.number(), finishAt: z.number().nullable() })

async function propose(page: Page) {
  return proposalSchema.parse(await call(page, 'promise:propose', { kind: 'order' }))
}

function anOrderPromised(page: Page, customerId: string, promisedAt: number): Promise<string> {
  const item = {
    title: 'Schild',
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents: 9_900,
    taxRate: 19,
    discountBasisPoints: 0,
  }
  return save(page, 'ticket:open', {
    draft: {
      kind: 'order',
      customerId,
      title: 'Schild Gärtnerei',
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
      promisedAt,
      items: [item],
    },
  })
}

async function fillByHand(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('Control+a')
  await field.pressSequentially(text, byHand)
  await field.press('Tab')
}

const promiseCard = (page: Page) => page.getByRole('region', { name: 'Zusage' })
const reasons = (page: Page) => page.getByRole('list', { name: 'Warum dieser Termin' })

async function proposedAtIntake(page: Page): Promise<string> {
  await page.keyboard.press('F4')
  await expect(reasons(page)).toBeVisible()
  return (await promiseCard(page).getByRole('radiogroup').locator('label').first().textContent()) ?? ''
}

async function leaveIntake(page: Page): Promise<void> {
  await openPage(page, 'Heute')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('an absence fills the load, endangers the promise with its reason, and moves the proposal @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await aWorkshop(page)

  // Without entries everybody of the workshop can mill; from the first one on only who was entered.
  expect((await propose(page)).finishAt).not.toBeNull()
  await openPage(page, 'Mitarbeiter')
  await page.getByRole('button', { name: 'Aktionen zu Mehmet Aydın' }).click()
  await page.getByRole('menuitem', { name: 'Können …' }).click()
  const skills = page.getByRole('dialog', { name: 'Was Mehmet Aydın kann' })
  const level = skills.getByRole('radiogroup', { name: 'Arbeitsschritte ausführen: Stufe' })
  await level.getByText('allein', { exact: true }).click()
  await expect(level.getByRole('radio', { name: 'allein', exact: true })).toBeChecked()
  await skills.getByRole('button', { name: 'Fertig' }).click()

  const before = await propose(page)
  const customer = await aCustomerOnFile(page)
  const id = await anOrderPromised(page, customer, before.promisedAt)
  const { number } = (await readCard(page, id)).row
  const first = await proposedAtIntake(page)
  await leaveIntake(page)

  // The absence says what it does before it is saved.
  await openPage(page, 'Zeiten')
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Abwesenheit eintragen' })
  await dialog.getByRole('combobox', { name: /^Wer/ }).click()
  await page.getByRole('option', { name: 'Mehmet Aydın' }).click()
  await dialog.getByRole('radio', { name: 'Urlaub' }).check({ force: true })
  await fillByHand(dialog.getByLabel(/^Letzter Tag/), '+14')
  await expect(dialog.getByText('Eine Zusage ist dann in Gefahr.')).toBeVisible()
  await expect(dialog.getByText(new RegExp(`${number} Schild Gärtnerei`))).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table', { name: 'Abwesenheiten als Kalender' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Mehmet Aydın,.*Urlaub/ }).first()).toBeVisible()

  // The load: red, hatched, and by its name to whoever does not see it; the cause one press away.
  await openPage(page, 'Auslastung')
  const tooMuch = page.getByRole('button', { name: /^Herstellung, .*(zu viel|niemand da)$/ })
  await expect(tooMuch.first()).toHaveAttribute('data-look', 'over')
  await tooMuch.first().click()
  await expect(page.getByText('zu spät für die Zusage').first()).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await page.getByText('Tabelle', { exact: true }).click()
  await expect(page.getByRole('table', { name: 'Herstellung' })).toBeVisible()
  expect(await complaints(page)).toEqual([])

  // The bench, filtered to the area: the promise at risk says why.
  await page.getByRole('button', { name: 'Herstellung in der Werkbank zeigen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Werkbank' })).toBeVisible()
  await expect(page.getByText(/Mehmet Aydın ist bis .* weg/).first()).toBeVisible()

  // The proposal at intake moves accordingly, and says why.
  const second = await proposedAtIntake(page)
  expect(second).not.toBe(first)
  await expect(reasons(page)).toContainText(/Mehmet Aydın/)
  expect((await propose(page)).promisedAt).toBeGreaterThan(before.promisedAt)
})

test('a promise moved later tells what it changes and leaves the text for the front desk @back-office', async ({
  start,
}) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await aWorkshop(page)
  const customer = await aCustomerOnFile(page)
  await anOrderPromised(page, customer, Date.now() + 3 * 86_400_000)
  await openPage(page, 'Vorgänge')
  await page.getByRole('row', { name: /Schild Gärtnerei/ }).click()
  await page.getByRole('button', { name: 'Mehr zu diesem Vorgang' }).click()
  await page.getByRole('menuitem', { name: 'Zusage verschieben' }).click()
  const dialog = page.getByRole('dialog', { name: 'Zusage verschieben' })
  await fillByHand(dialog.getByLabel(/^Tag/), '+10')
  await fillByHand(dialog.getByLabel(/^Grund/), 'Die Fräse wird repariert')
  await expect(dialog.getByText(/wird leider später fertig.*Die Fräse wird repariert/)).toBeVisible()
  await expect(dialog.getByText(/Wiedervorlage „Kunden informieren“/)).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await openPage(page, 'Wiedervorlagen')
  await expect(page.getByText(/Die Fräse wird repariert/)).toBeVisible()
  await expect(page.getByText(/Kunden informieren/).first()).toBeVisible()
})

test('a public holiday of the Land counts as closed @back-office', async ({ start }) => {
  test.setTimeout(limitMs)
  const { page } = await start()
  await foundOffice(page)
  await openPage(page, 'Zeiten')
  await page.getByRole('tab', { name: 'Feiertage' }).click()
  const holidays = page.getByRole('table', { name: 'Feiertage' })
  await expect(holidays.getByRole('row', { name: /Fronleichnam/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Land unter Firma wählen' }).click()
  await page.getByRole('combobox', { name: /^Bundesland/ }).click()
  await page.getByRole('option', { name: 'Baden-Württemberg' }).click()
  await page.getByRole('button', { name: /speichern/ }).click()
  await openPage(page, 'Zeiten')
  await page.getByRole('tab', { name: 'Feiertage' }).click()
  const corpusChristi = holidays.getByRole('row', { name: /Fronleichnam/ })
  await expect(corpusChristi).toContainText('das Büro bleibt geschlossen')
  const [day = ''] = ((await corpusChristi.textContent()) ?? '').match(/\d{1,2}\. (Mai|Juni) \d{4}/) ?? []
  expect(await complaints(page)).toEqual([])

  // Whoever promises that day hears of it.
  await page.keyboard.press('F4')
  await promiseCard(page).getByRole('radio', { name: 'Anderer Tag' }).check({ force: true })
  const entry = day.replace(' Mai ', '5.').replace(' Juni ', '6.')
  await fillByHand(promiseCard(page).getByLabel(/^Tag/), entry)
  await fillByHand(promiseCard(page).getByLabel(/^Uhrzeit/), '1200')
  await expect(promiseCard(page).getByText(/Fronleichnam, da ist geschlossen/)).toBeVisible()
})
