import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

/** Runs in the page: resolves once the first field of the first page has the focus. */
const watchPage = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => root.dataset.ready === 'true' && resolve(true)
  new MutationObserver(look).observe(root, { attributes: true })
  look()
})`

/** Resolves when somebody can begin to type in the window. */
export async function untilReady(window: BrowserWindow): Promise<void> {
  if (window.webContents.isLoading()) {
    await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
  }
  await window.webContents.executeJavaScript(watchPage)
}

/** Two frames later what is in the page is also on the screen. */
const twoFrames =
  'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))'

/** Writes what the window shows as a PNG. */
export async function takePicture(window: BrowserWindow, path: string): Promise<void> {
  await window.webContents.executeJavaScript(twoFrames)
  const picture = await window.webContents.capturePage()
  await writeFile(path, picture.toPNG())
}
