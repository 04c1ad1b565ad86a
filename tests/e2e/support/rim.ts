import type { ElectronApplication } from '@playwright/test'

/** Every address a page tries to go to, and whether the program prevented it. Read as `globalThis.navigations`. */
export async function watchNavigation(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const navigations: { url: string; prevented: boolean }[] = []
    Reflect.set(globalThis, 'navigations', navigations)
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      // Behind the program's own listener, so what that one decided is seen.
      webContents.on('will-frame-navigate', ({ url, defaultPrevented }) => {
        navigations.push({ url, prevented: defaultPrevented })
      })
    }
  })
}

/** Notes what would be handed to the system instead of starting its mail program. */
export async function stubOpenExternal(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'openedOutside', opened)
    Reflect.set(shell, 'openExternal', async (address: string) => {
      opened.push(address)
    })
  })
}

export async function openedOutside(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(() => Reflect.get(globalThis, 'openedOutside'))
}

/** Runs in the page: the code that each channel answers an empty call with. */
const askAll = `Promise.all(Object.entries(bridge.calls).map(async ([name, ask]) => [name, (await ask({})).code]))
  .then(Object.fromEntries)`

/** The answers to a window that was not opened by the program but carries its preload. */
export async function refusedForeigners(app: ElectronApplication, address: string): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow, app: program }, given) => {
      // The program's own path: where the tests lie, a user without rights may not read.
      const preload = `${program.getAppPath()}/out/preload/index.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      try {
        await window.loadURL(given.address)
        return await window.webContents.executeJavaScript(given.askAll)
      } finally {
        window.destroy()
      }
    },
    { address, askAll },
  )
}
