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

/** Runs in the program: notes when the newest scrypt ended, from outside, without a line in the product. */
function noteScrypt(): void {
  const builtin: unknown = Reflect.get(process, 'getBuiltinModule')
  const load = (name: string): object => Object(Reflect.apply(Object(builtin), process, [name]))
  const crypto = load('node:crypto')
  const scrypt: unknown = Reflect.get(crypto, 'scrypt')
  Reflect.set(crypto, 'scrypt', (...given: unknown[]) => {
    const ended: unknown = given.pop()
    const note = (...result: unknown[]) => {
      Reflect.set(globalThis, 'scryptEndedAt', Date.now())
      Reflect.apply(Object(ended), undefined, result)
    }
    Reflect.apply(Object(scrypt), crypto, [...given, note])
  })
  const sync: unknown = Reflect.get(load('node:module'), 'syncBuiltinESMExports')
  Reflect.apply(Object(sync), undefined, [])
}

/** A program busy opening its office may collect the driver's own promise; asked again, it answers. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error
    }
  }
  return act()
}

/** Answers how to ask when the password was proved (wall clock, ms). */
export async function watchPassword(app: ElectronApplication): Promise<() => Promise<number>> {
  await insist(() => app.evaluate(noteScrypt))
  return async () => Number(await insist(() => app.evaluate(() => Reflect.get(globalThis, 'scryptEndedAt'))))
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
