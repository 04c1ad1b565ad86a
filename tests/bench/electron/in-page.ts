import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Resolves with the milliseconds from the last key or click until the text stands on the screen: looked for before
 * every frame, measured in the page, so that the driver's own time is not in it.
 */
export function untilShown(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    ({ where, what }) =>
      new Promise<number>((resolve) => {
        let since = performance.now()
        const begin = () => {
          since = performance.now()
        }
        for (const name of ['keydown', 'click']) addEventListener(name, begin, { capture: true })
        const look = () => {
          const found = [...document.querySelectorAll(where)].some((element) =>
            (element.textContent ?? '').includes(what),
          )
          if (found) resolve(performance.now() - since)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    { where: selector, what: text },
  )
}

/** Wall clock (ms) of the first frame in which the desk stands there and nothing is being loaded any more. */
export function untilDesk(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const menu = document.querySelector('nav[aria-label="Hauptmenü"]')
          const main = document.querySelector('main')?.textContent ?? ''
          if (menu !== null && main !== '' && !main.includes('Wird geladen')) resolve(Date.now())
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}

/** From outside, in the running program: notes when the newest scrypt ended, without a line in the product. */
const watchScrypt = `(() => {
  const crypto = process.getBuiltinModule('node:crypto')
  const { scrypt } = crypto
  crypto.scrypt = (...given) => {
    const ended = given.pop()
    scrypt(...given, (...result) => {
      globalThis.scryptEndedAt = Date.now()
      ended(...result)
    })
  }
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
})()`

export async function watchPassword(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(watchScrypt)
  return async () => Number(await app.evaluate('globalThis.scryptEndedAt'))
}

/** Calls of a bridge one after the other with a rest between them, as no person saves faster; each in ms. */
export function timedCalls(
  page: Page,
  { world, name, inputs }: { world: readonly string[]; name: string; inputs: readonly unknown[] },
): Promise<number[]> {
  return page.evaluate(
    async ({ path, method, given }) => {
      let holder: unknown = globalThis
      for (const step of path) holder = Reflect.get(Object(holder), step)
      const times: number[] = []
      for (const input of given) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        const start = performance.now()
        const reply: unknown = await Reflect.get(Object(holder), method)(input)
        times.push(performance.now() - start)
        const isRefused = reply !== true && Reflect.get(Object(reply), 'ok') !== true
        if (isRefused) throw new Error(JSON.stringify(reply))
      }
      return times
    },
    { path: [...world], method: name, given: [...inputs] },
  )
}
