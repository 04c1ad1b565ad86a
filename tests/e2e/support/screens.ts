import type { Page } from '@playwright/test'
import { expect } from './program'
import { sampleTicket } from './sample'

/** A screen of the program and the way there for the manager of the sample office. */
export type Screen = { readonly name: string; readonly open: (page: Page) => Promise<void> }

async function openFromMenu(page: Page, label: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' })
  await menu.getByRole('button', { name: label }).first().click()
  await expect(menu.locator('[aria-current="page"]')).toContainText(label)
}

function fromMenu(name: string, label: string): Screen {
  return { name, open: (page) => openFromMenu(page, label) }
}

/** Types into the box that F3 opens everywhere and takes the hit. */
async function find(page: Page, text: string, hit: RegExp): Promise<void> {
  await openFromMenu(page, 'Heute')
  await page.keyboard.press('F3')
  await page.keyboard.type(text)
  await page.getByRole('option', { name: hit }).first().click()
}

async function openTicket(page: Page, work: string): Promise<void> {
  const { number } = await sampleTicket(page, work)
  await find(page, number, new RegExp(number))
  await expect(page.getByText(number).first()).toBeVisible()
}

/** The intake as it looks with somebody at the counter: known customer, two items; or the draft of that. */
export async function fillIntake(page: Page): Promise<void> {
  await openFromMenu(page, 'Heute')
  await page.keyboard.press('F4')
  const name = page.getByLabel('Firma oder Name')
  const known = page.getByRole('button', { name: 'Anderen Kunden wählen' })
  await expect(name.or(known)).toBeVisible()
  if (await known.isVisible()) return
  const { customerName } = await sampleTicket(page, 'ready')
  await name.fill(customerName)
  await page
    .getByRole('button', { name: /^Diese nehmen/ })
    .first()
    .click()
  for (const item of ['Visitenkarten', 'Flyer']) {
    await page.getByLabel('Position hinzufügen').fill(item)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('table', { name: 'Positionen' })).toContainText(item)
  }
}

async function chooseBenchLook(page: Page, look: string): Promise<void> {
  await openFromMenu(page, 'Werkbank')
  await page.getByText('Alle Bereiche').click()
  await page.getByText(look, { exact: true }).click()
  await expect(page.getByText('Geprüft').first()).toBeVisible()
  if (look === 'Tafel')
    await expect(page.getByRole('heading', { level: 2, name: 'Fertigstellung' })).toBeVisible()
}

/** A page of several views, in one of them. */
function fromTab(name: string, label: string, tab: RegExp | string): Screen {
  return { name, open: (page) => openTab(page, label, tab) }
}

async function openTab(page: Page, label: string, tab: RegExp | string): Promise<void> {
  await openFromMenu(page, label)
  const found = page.getByRole('tab', { name: tab })
  await found.click()
  await expect(found).toHaveAttribute('aria-selected', 'true')
}

/** The dialog that a button of a page opens. */
function fromButton(name: string, open: (page: Page) => Promise<void>, button: RegExp | string): Screen {
  return {
    name,
    open: async (page) => {
      await open(page)
      await page.getByRole('button', { name: button }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  }
}

export const deskScreens: readonly Screen[] = [
  fromMenu('today', 'Heute'),
  fromMenu('lobby', 'Besuche'),
  fromMenu('tickets', 'Vorgänge'),
  { name: 'ticket', open: (page) => openTicket(page, 'in-work') },
  { name: 'pick-up', open: (page) => openTicket(page, 'ready') },
  { name: 'intake', open: fillIntake },
  fromMenu('customers', 'Kunden'),
  {
    name: 'customer',
    open: async (page) => {
      const { customerName } = await sampleTicket(page, 'in-work')
      await find(page, customerName, new RegExp(`^${customerName}`))
      await expect(page.getByRole('heading', { name: 'Angaben' })).toBeVisible()
    },
  },
  {
    name: 'new-customer',
    open: async (page) => {
      await page.keyboard.press('F2')
      await expect(page.getByRole('heading', { name: 'Neuer Kunde' })).toBeVisible()
    },
  },
  fromMenu('shelves', 'Fächer'),
  {
    name: 'uncollected',
    open: async (page) => {
      await openFromMenu(page, 'Fächer')
      await page.getByRole('tab', { name: /Nicht abgeholt/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Nicht abgeholt' })).toBeVisible()
    },
  },
  fromMenu('questions', 'Rückfragen'),
  fromMenu('follow-ups', 'Wiedervorlagen'),
  {
    name: 'formality',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Formalität', { delay: 60 })
      await page
        .getByRole('option', { name: /Formalität/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1, name: 'Formalitäten' })).toBeVisible()
    },
  },
  fromMenu('day-close', 'Tagesabschluss'),
  fromMenu('devices', 'Druck und Scan'),
  { name: 'bench-board', open: (page) => chooseBenchLook(page, 'Tafel') },
  { name: 'bench-table', open: (page) => chooseBenchLook(page, 'Tabelle') },
  fromMenu('material', 'Material'),
  fromTab('material-to-order', 'Material', /Zu bestellen/),
  fromTab('material-ordered', 'Material', /^Bestellt/),
  fromTab('material-bookings', 'Material', /Buchungen/),
  {
    name: 'material-counting',
    open: async (page) => {
      await openTab(page, 'Material', 'Bestand')
      await page.getByRole('button', { name: 'Zählen' }).click()
      await expect(page.getByRole('button', { name: 'Zählen beenden' })).toBeVisible()
    },
  },
  fromMenu('load', 'Auslastung'),
  {
    name: 'load-table',
    open: async (page) => {
      await openFromMenu(page, 'Auslastung')
      await page.getByText('Tabelle', { exact: true }).click()
      await expect(page.getByRole('table', { name: 'Herstellung' })).toBeVisible()
    },
  },
  fromMenu('reports', 'Zahlen'),
  fromTab('reports-promises', 'Zahlen', 'Zusagen'),
  fromTab('reports-lead-time', 'Zahlen', 'Durchlaufzeit'),
  fromMenu('hours', 'Zeiten'),
  {
    name: 'absence-list',
    open: async (page) => {
      await openTab(page, 'Zeiten', 'Abwesenheiten')
      await page.getByText('Liste', { exact: true }).click()
      await expect(page.getByRole('table', { name: 'Abwesenheiten als Kalender' })).toHaveCount(0)
    },
  },
  fromTab('hours-week', 'Zeiten', 'Arbeitszeiten'),
  fromTab('hours-holidays', 'Zeiten', 'Feiertage'),
  fromMenu('workflows', 'Abläufe'),
  fromMenu('people', 'Mitarbeiter'),
  fromMenu('firm', 'Firma'),
  fromMenu('price-list', 'Preisliste'),
  fromMenu('shelf-list', 'Fächer verwalten'),
  fromMenu('data', 'Daten'),
  fromMenu('conflicts', 'Zu klären'),
  {
    name: 'my-account',
    open: async (page) => {
      await page.getByRole('button', { name: /Sabine/ }).click()
      await expect(page.getByRole('heading', { name: 'Mein Konto' })).toBeVisible()
    },
  },
]

/** What lies over a page; Escape closes it. */
export const dialogScreens: readonly Screen[] = [
  {
    name: 'key-help',
    open: async (page) => {
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'add-person',
    open: async (page) => {
      await openFromMenu(page, 'Mitarbeiter')
      await page.getByRole('button', { name: 'Mitarbeiter anlegen' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'article',
    open: async (page) => {
      await openTab(page, 'Material', 'Bestand')
      await page.getByRole('row', { name: /Alu-Verbund 3 mm/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  fromButton('add-absence', (page) => openTab(page, 'Zeiten', 'Abwesenheiten'), 'Abwesenheit eintragen'),
  fromButton('skills', (page) => openTab(page, 'Zeiten', 'Arbeitszeiten'), /^Können/),
  fromButton('working-hours', (page) => openTab(page, 'Zeiten', 'Arbeitszeiten'), /^Ändern/),
  fromButton('add-article', (page) => openTab(page, 'Material', 'Bestand'), 'Neuer Artikel'),
  fromButton('goods-in', (page) => openTab(page, 'Material', /^Bestellt/), /^Wareneingang/),
  fromButton(
    'use-material',
    async (page) => {
      await openTicket(page, 'in-work')
      await page.getByRole('button', { name: 'Verbrauchen', exact: true }).scrollIntoViewIfNeeded()
    },
    'Verbrauchen',
  ),
  {
    name: 'inbox',
    open: async (page) => {
      await openFromMenu(page, 'Heute')
      await page.keyboard.press('Control+i')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'phone-note',
    open: async (page) => {
      await openFromMenu(page, 'Heute')
      await page.keyboard.press('F5')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
]
