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

async function openMaterialTab(page: Page, tab: RegExp): Promise<void> {
  await openFromMenu(page, 'Material')
  await page.getByRole('tab', { name: tab }).click()
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
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
  { name: 'material-to-order', open: (page) => openMaterialTab(page, /Zu bestellen/) },
  { name: 'material-ordered', open: (page) => openMaterialTab(page, /^Bestellt/) },
  { name: 'material-bookings', open: (page) => openMaterialTab(page, /Buchungen/) },
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
      await openFromMenu(page, 'Material')
      await page.getByRole('row', { name: /Alu-Verbund 3 mm/ }).click()
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
