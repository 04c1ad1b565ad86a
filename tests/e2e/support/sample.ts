import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call, expect } from './program'

const statusSchema = z.object({ samplePassword: z.string().min(1) })
const listSchema = z.object({
  rows: z.array(z.object({ number: z.string(), title: z.string(), customerName: z.string() })),
})

export type SampleTicket = z.infer<typeof listSchema>['rows'][number]

/** What everybody of the sample office signs in with; it is made up anew for each. */
export async function readSamplePassword(page: Page): Promise<string> {
  return statusSchema.parse(await call(page, 'app:status', {})).samplePassword
}

/** Comes in as somebody of the sample office. */
export async function signInToSample(page: Page, name: string, password: string): Promise<void> {
  const card = page.getByRole('button', { name: new RegExp(name) })
  const secret = page.getByLabel('Passwort', { exact: true })
  const others = page.getByRole('button', { name: 'Andere Person' })
  // A locked desk asks at once for the password of the person it was locked for.
  await expect(card.or(others)).toBeVisible()
  if (await others.isVisible()) await others.click()
  await card.click()
  await secret.fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeVisible()
}

/** A ticket of the sample in a state, with something to read on its page. */
export async function sampleTicket(page: Page, work: string, text = ''): Promise<SampleTicket> {
  const { rows } = listSchema.parse(await call(page, 'ticket:list', { open: true, work, text, limit: 50 }))
  const [first] = rows
  if (first === undefined) throw new Error(`the sample has no ticket that is ${work}`)
  return first
}

export type Scheme = 'light' | 'dark'
export type Look = {
  readonly scheme: Scheme
  readonly zoomPercent?: number
  readonly language?: 'de' | 'en'
}

/** The window as somebody sees it who chose this look on this PC; it changes at once, on the page that is open. */
export async function showIn(
  page: Page,
  { scheme, zoomPercent = 100, language = 'de' }: Look,
): Promise<void> {
  await call(page, 'app:set-look', { language, scheme, contrast: 'normal', zoomPercent })
  await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${scheme}"]`).waitFor()
}

/** Until nothing is asked for and nothing moves any more. */
export async function untilCalm(page: Page): Promise<void> {
  await expect(page.getByText('Wird geladen …')).toHaveCount(0)
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })
}
