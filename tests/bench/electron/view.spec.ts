import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { _electron, expect, test } from '@playwright/test'
import { startProgram } from '../../e2e/support/program'
import { launchOptions } from '../../e2e/support/runtime'
import { signInToSample } from '../../e2e/support/sample'
import { quantile } from '../statistics.mjs'
import type { Frames } from './frames'
import { scrollFarthest, whileNoting } from './frames'
import type { Order } from './order'
import { answer, readOrder } from './order'

const rounds = 5
const jobs = 5_000
const size = { width: 1440, height: 900 }
const word = 'karten'

/** The 95th of a hundred frames and the longest task of each round; none over 50 ms counts as 0. */
type Notes = { readonly frame: number[]; readonly task: number[] }

function note(notes: Notes, { gaps, tasks }: Frames): void {
  notes.frame.push(quantile(gaps, 0.95))
  notes.task.push(Math.max(0, ...tasks))
}

function tell(order: Order, what: string, store: string, { frame, task }: Notes): void {
  answer(order, { measure: `view-${what}-frame`, size: jobs, store, times: frame })
  answer(order, { measure: `view-${what}-task`, size: jobs, store, times: task })
}

/** Types a word and takes it back, letter by letter, as a person does. */
async function filter(page: Page, field: Locator): Promise<void> {
  await field.focus()
  await page.keyboard.type(word, { delay: 80 })
  for (let letter = 0; letter < word.length; letter += 1)
    await page.keyboard.press('Backspace', { delay: 80 })
}

async function measure(order: Order, store: string, looks: readonly Look[], page: Page): Promise<void> {
  for (const { what, within, field, open } of looks) {
    await open(page)
    const scrolls: Notes = { frame: [], task: [] }
    const filters: Notes = { frame: [], task: [] }
    // The first round also draws everything for the first time and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const scrolled = await whileNoting(page, () => scrollFarthest(page, within))
      const filtered = await whileNoting(page, () => filter(page, field(page)))
      if (round === 0) continue
      note(scrolls, scrolled)
      note(filters, filtered)
    }
    tell(order, `${what}-scroll`, store, scrolls)
    tell(order, `${what}-filter`, store, filters)
  }
}

type Look = {
  readonly what: string
  /** Where to scroll, as a selector. */
  readonly within: string
  readonly field: (page: Page) => Locator
  readonly open: (page: Page) => Promise<void>
}

const findOnBench = (page: Page) => page.getByRole('main').getByRole('searchbox').first()

async function openBench(page: Page): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' })
  await menu.getByRole('button', { name: 'Werkbank' }).click()
  await expect(
    page
      .getByRole('main')
      .getByText(/A\d\d-\d{5}/)
      .first(),
  ).toBeVisible()
}

const ours: readonly Look[] = [
  { what: 'board', within: 'main', field: findOnBench, open: openBench },
  {
    what: 'table',
    within: 'main',
    field: findOnBench,
    open: async (page) => {
      await page.getByText('Tabelle', { exact: true }).click()
      await expect(page.getByRole('main').getByRole('grid', { name: 'Vorgänge der Werkbank' })).toBeVisible()
    },
  },
]

const bareList: Look = {
  what: 'bare',
  within: 'main',
  field: (page) => page.getByRole('searchbox'),
  open: async (page) => await expect(page.getByRole('list')).toBeVisible(),
}

test('the workbench with 5,000 jobs beside a bare list of the same length', async () => {
  const order = readOrder()
  const options = launchOptions('--folder', order.folder, '--list')
  const args = options.args.map((arg) => (arg === '.' ? resolve('tests/bench/electron/bare') : arg))
  const bare = await _electron.launch({ ...options, args })
  const list = await bare.firstWindow()
  await list.setViewportSize(size)
  await measure(
    order,
    'bare list',
    ['board', 'table'].map((what) => ({ ...bareList, what })),
    list,
  )
  await bare.close()
  const program = await startProgram(`${order.view ?? ''}/office`)
  try {
    await program.page.setViewportSize(size)
    await signInToSample(program.page, 'Sabine Krüger', order.password)
    await measure(order, 'ours', ours, program.page)
  } finally {
    await program.close()
  }
})
