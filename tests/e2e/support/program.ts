import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { launchOptions } from './runtime'

/** The sample office is written before the first window opens; on a busy machine that takes its time. */
const firstWindowMs = 120_000

/** One running program on a data folder. */
export type Program = {
  readonly app: ElectronApplication
  /** The first window, once somebody can type in it. */
  readonly page: Page
  /** A second window of the same program, as through the menu. */
  readonly openWindow: () => Promise<Page>
  /** Ends it without a warning, as a power cut or a crash would. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

async function untilReady(page: Page): Promise<Page> {
  await page.locator('html[data-ready="true"]').waitFor()
  return page
}

export async function startProgram(dataFolder: string, ...switches: string[]): Promise<Program> {
  const app = await _electron.launch(launchOptions('--data', dataFolder, ...switches))
  const page = await untilReady(await app.firstWindow({ timeout: firstWindowMs }))
  let isOver = false
  app.on('close', () => {
    isOver = true
  })
  return {
    app,
    page,
    openWindow: async () => {
      const known = new Set(app.windows())
      // Papers are drawn in windows of their own, with another address.
      const fresh = () => app.windows().find((each) => !known.has(each) && each.url() === page.url())
      await call(page, 'app:new-window', {})
      await expect.poll(() => fresh() !== undefined).toBe(true)
      return untilReady(fresh() ?? page)
    },
    kill: async () => {
      const gone = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await gone
    },
    close: async () => {
      if (!isOver) await app.close()
    },
  }
}

/** A call of the page's own bridge, to arrange what a test does not want to type. */
export async function call(page: Page, channel: string, input: object): Promise<unknown> {
  const reply = await ask(page, channel, input)
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`)
  return reply.value
}

type AnyReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly facts: unknown }

export function ask(page: Page, channel: string, input: object): Promise<AnyReply> {
  return page.evaluate(
    ({ name, question }) => {
      const calls: unknown = Reflect.get(Reflect.get(globalThis, 'bridge'), 'calls')
      return Reflect.get(Object(calls), name)(question)
    },
    { name: channel, question: input },
  )
}

let requests = 0
export function aRequestId(): string {
  requests += 1
  return `e2e-request-${Date.now()}-${requests}`
}

type Fixtures = {
  /** A place for data that nobody else uses; gone after the test. */
  readonly dataFolder: string
  /** Starts the program on it; whatever still runs is ended after the test. */
  readonly start: (...switches: string[]) => Promise<Program>
}

export const test = base.extend<Fixtures>({
  // Playwright asks for an object pattern here, also an empty one.
  dataFolder: async ({ browserName: _ }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'durchreiche-'))
    await provide(join(folder, 'office'))
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ dataFolder }, provide) => {
    const programs: Program[] = []
    await provide(async (...switches) => {
      const program = await startProgram(dataFolder, ...switches)
      programs.push(program)
      return program
    })
    for (const { close } of programs) await close()
  },
})
export { expect }
