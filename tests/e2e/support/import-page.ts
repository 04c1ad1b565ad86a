import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Program } from './program'
import { expect } from './program'

/** Files of the trading data, as they came. */
export function northwind(...names: readonly string[]): string[] {
  return names.map((name) => resolve('tests/data/northwind', `${name}.csv`))
}

/** Opens "Daten" through the main menu, where data comes in. */
export async function openData(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByText('Daten', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Daten und Sicherung' })).toBeVisible()
  await page.getByRole('tab', { name: 'Import und Export' }).click()
}

/** Chooses files; the operating system's dialog cannot be clicked, so it is answered in its place. */
export async function chooseFiles({ app, page }: Program, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
  await page.getByRole('button', { name: 'CSV-Dateien wählen' }).click()
  await expect(page.getByRole('heading', { name: 'Import prüfen' })).toBeVisible()
}

/** Takes every proposal as it stands; how many there were. */
export async function acceptAll(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Noch [\d.]+ Zeilen? zu entscheiden$/ }).click()
  const all = page.getByRole('button', { name: /^Alle [\d.]+ Vorschläge annehmen$/ })
  const count = Number((await all.textContent())?.replace(/\D/g, ''))
  await all.click()
  await expect(page.getByRole('button', { name: 'Alle wieder öffnen' })).toBeVisible()
  return count
}

export type Counts = Record<string, readonly string[]>

/** The overview's rows by what they count: read, brought in, to decide, refused, left out. */
export async function counts(page: Page): Promise<Counts> {
  await page.getByRole('tab', { name: 'Überblick' }).click()
  const rows = page.getByRole('table', { name: 'Was in den Dateien steht' }).locator('tbody').getByRole('row')
  const cells = await Promise.all((await rows.all()).map((row) => row.getByRole('cell').allTextContents()))
  return Object.fromEntries(cells.map(([what, ...numbers]) => [what ?? '', numbers]))
}

/** The button that brings in, with the number of records on it. */
export function runButton(page: Page): Locator {
  return page.getByRole('button', { name: /^[\d.]+ Datensätze übernehmen$/ })
}

/** Writes down every state of a progress bar from now on; a quick one would be gone before one could look. */
export async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen: number[] = []
    const look = () => {
      const bar = document.querySelector('[role="progressbar"]')
      const now = bar === null ? Number.NaN : Number(bar.getAttribute('aria-valuenow'))
      if (!Number.isNaN(now) && seen.at(-1) !== now) seen.push(now)
    }
    const options = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-valuenow'] }
    new MutationObserver(look).observe(document.body, options)
    Reflect.set(globalThis, 'seenProgress', seen)
  })
  return async () => {
    const seen: unknown = await page.evaluate(() => Reflect.get(globalThis, 'seenProgress'))
    return Array.isArray(seen) ? seen.map(Number) : []
  }
}

/** Brings in, and lets the program die the moment it has told that this many records are there. */
export async function runUntilKilled({ app, page }: Program, records: number): Promise<void> {
  await app.evaluate(({ webContents }, limit) => {
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...facts: unknown[]) => {
        send(channel, ...facts)
        const progress = Object(facts[0])
        if (channel !== 'import:progressed' || Reflect.get(progress, 'step') !== 'writing') return
        if (Number(Reflect.get(progress, 'done')) >= limit) process.kill(process.pid, 'SIGKILL')
      }
    }
  }, records)
  const gone = app.waitForEvent('close')
  // Its window may be gone before the click is told to have happened.
  const pressed = runButton(page)
    .click()
    .catch(() => undefined)
  await gone
  await pressed
}
