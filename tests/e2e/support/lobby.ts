import type { Page } from '@playwright/test'
import type { Program } from './program'

export const foreign = 'foreign-frame'

/**
 * The public number display, once it shows something. `with the preload of a desk`: its window also carries what only
 * desks carry, so that a test can ask main everything from there.
 */
export async function aDisplay(
  { app }: Program,
  open: () => Promise<unknown>,
  preload: 'own' | 'with the preload of a desk' = 'own',
): Promise<Page> {
  if (preload !== 'own') {
    await app.evaluate(({ session, app: program }) => {
      const filePath = `${program.getAppPath()}/out/preload/index.cjs`
      const { defaultSession } = session
      // Newer Electrons have another name for it; the program runs on both.
      if (typeof Reflect.get(defaultSession, 'registerPreloadScript') === 'function')
        defaultSession.registerPreloadScript({ type: 'frame', filePath })
      else Reflect.apply(Reflect.get(defaultSession, 'setPreloads'), defaultSession, [[filePath]])
    })
  }
  const opened = app.waitForEvent('window')
  await open()
  const display = await opened
  await display.locator('html[data-ready="true"]').waitFor()
  return display
}

/** The code that each of a desk's channels answers an empty call with. */
export async function answersIn(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const calls: unknown = Reflect.get(Reflect.get(globalThis, 'bridge'), 'calls')
    const asked = Object.entries(Object(calls)).map(async ([name, ask]) => {
      const reply: unknown = typeof ask === 'function' ? await ask({}) : undefined
      return [name, Reflect.get(Object(reply), 'code')]
    })
    return Object.fromEntries(await Promise.all(asked))
  })
}
