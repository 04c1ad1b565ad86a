import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/program'
import type { Scheme } from './support/sample'
import { readSamplePassword, showIn, signInToSample, untilCalm } from './support/sample'
import { deskScreens } from './support/screens'

const target = process.env['DURCHREICHE_PICTURES']
const size = { width: 1440, height: 900 }
const limitMs = 420_000

/** Each screen as the person sees it who works there. */
const rounds: readonly { who: string; scheme: Scheme; screens: readonly string[] }[] = [
  {
    who: 'Leonie Berger',
    scheme: 'light',
    screens: [
      'today',
      'lobby',
      'intake',
      'pick-up',
      'ticket',
      'tickets',
      'shelves',
      'uncollected',
      'customers',
      'customer',
      'questions',
      'follow-ups',
      'formality',
      'day-close',
      'devices',
    ],
  },
  { who: 'Mehmet Aydın', scheme: 'light', screens: ['bench-board', 'bench-table', 'material', 'load'] },
  {
    who: 'Sabine Krüger',
    scheme: 'light',
    screens: [
      'reports',
      'reports-lead-time',
      'workflows',
      'hours',
      'people',
      'firm',
      'price-list',
      'data',
      'my-account',
    ],
  },
  { who: 'Mehmet Aydın', scheme: 'dark', screens: ['bench-board', 'material', 'load'] },
  { who: 'Leonie Berger', scheme: 'dark', screens: ['today', 'pick-up'] },
]

test.skip(target === undefined, 'Only taken by `npm run pictures`.')

test.beforeAll(async () => {
  await mkdir(resolve(target ?? ''), { recursive: true })
})

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await untilCalm(page)
  await page.screenshot({ path: join(resolve(target ?? ''), `${name}.png`) })
}

test('a picture of every screen, as in a lively office @pictures', async ({ start }) => {
  test.setTimeout(limitMs)
  const sample = await start('--sample')
  const password = await readSamplePassword(sample.page)
  await sample.close()
  // Without the switch the same data looks like a real office.
  const { page } = await start()
  await page.setViewportSize(size)
  await take(page, 'sign-in')
  for (const { who, scheme, screens } of rounds) {
    await showIn(page, { scheme })
    await signInToSample(page, who, password)
    for (const { name, open } of deskScreens.filter((screen) => screens.includes(screen.name))) {
      await open(page)
      await take(page, `${name}-${scheme}`)
      if (scheme === 'dark') continue
      await showIn(page, { scheme, language: 'en' })
      await take(page, `${name}-english`)
      await showIn(page, { scheme })
    }
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Andere Person' }).click()
    await expect(page.getByText('Wer sind Sie?')).toBeVisible()
  }
})

test('a picture of the first start @pictures', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize(size)
  await take(page, 'first-start')
})
